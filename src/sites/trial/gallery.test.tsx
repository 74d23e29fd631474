import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Assets, loadAssets } from '#platform/assets.ts';
import { securityHeaders } from '#platform/http/headers.ts';
import { Button } from '#platform/ui/button.tsx';
import { FileUpload, UploadBox } from '#platform/ui/file-upload.tsx';
import { Shell } from '#platform/ui/shell.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { launchBrowser, started } from '#testing/browser.ts';
import { buildAssets } from '../../../build.ts';
import { GalleryView } from './gallery.view.tsx';

const types: Record<string, string> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};
const widths = [1280, 640, 360, 320];
const axe = readFileSync(join(process.cwd(), 'node_modules/axe-core/axe.min.js'), 'utf8');
const base = '/thu-nghiem/giao-dien';

let dist: string;
let server: Server;
let browser: Browser;
let origin: string;
let requested: string[] = [];
let posts: string[] = [];
let failing = false;

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'mot-cua-gallery-'));
  await buildAssets(dist);
  const csp = realPolicy();
  const html = `<!doctype html>${renderToString(<GalleryView assets={loadAssets(dist)} base={base} />)}`;
  server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (url.startsWith('/assets/')) {
      response.setHeader('content-type', types[url.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
      response.end(readFileSync(join(dist, url)));
    } else if (url.startsWith('/api/v1/procedures')) {
      requested.push(url);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ items: [{ code: '1.001193', name: 'Đăng ký khai sinh' }] }));
    } else if (url.startsWith('/api/v1/units/1/communes')) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ items: [{ code: '00004', name: 'Phường Ba Đình' }] }));
    } else if (request.method === 'POST') {
      void answerPost(request, response);
    } else {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-security-policy', csp);
      if (url.startsWith('/form')) response.end(formPage(loadAssets(dist)));
      else
        response.end(
          url.startsWith(base) ? html : `<!doctype html><html lang="vi"><title>x</title><h1>${url}</h1>`,
        );
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(dist, { recursive: true, force: true });
});

describe('the gallery of components', () => {
  it.each(widths)('has no accessibility violation and no sideways scroll at %i px', async (width) => {
    const page = await open(width, { bypassCSP: true });
    await page.addScriptTag({ content: axe });
    expect(await violations(page)).toEqual([]);
    expect(await sidewaysBy(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it('obeys the strict content security policy and throws no error', async () => {
    const complaints: string[] = [];
    const page = await open(1280, {}, (text) => complaints.push(text));
    // the browser complains only of the inline script that the test added last
    await page.evaluate(
      "document.head.append(Object.assign(document.createElement('script'), { text: '0' }))",
    );
    await expect.poll(() => complaints.length).toBeGreaterThan(0);
    expect(complaints).toEqual([expect.stringContaining('Content Security Policy')]);
    await page.context().close();
  });

  it('shows everything without script, without sideways scroll', async () => {
    const page = await open(360, { javaScriptEnabled: false });
    const isVisible = await page
      .locator('#delivery-2')
      .locator('xpath=../following-sibling::*[1]')
      .isVisible();
    expect(isVisible).toBe(true);
    expect(await sidewaysBy(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it('suggests procedures while typing and opens the one chosen with the keyboard', async () => {
    requested = [];
    const page = await open(1280);
    // the clock stands still, so that a pause between keys on a busy machine does not count as the end of typing
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.locator('#q').pressSequentially('khai sinh');
    expect(requested).toEqual([]);
    await page.clock.runFor(1_000); // the person stops typing for a moment
    await page.locator('#q-suggestions [role=option]').waitFor();
    expect(requested).toHaveLength(1);
    expect(await page.locator('#q').getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#q').getAttribute('aria-activedescendant')).toBe('q-suggestions-0');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/thu-tuc/1.001193');
    await page.context().close();
  });

  it('closes the suggestions on Escape and leaves the text', async () => {
    const page = await open(1280);
    await page.locator('#q').pressSequentially('kh');
    await page.locator('#q-suggestions [role=option]').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('#q-suggestions').isVisible()).toBe(false);
    expect(await page.locator('#q').inputValue()).toBe('kh');
    await page.context().close();
  });

  it('loads the communes of the province chosen', async () => {
    const page = await open(1280);
    await page.selectOption('#provinceCode', '1');
    await page.locator('#communeCode option[value="00004"]').waitFor({ state: 'attached' });
    expect(await page.locator('[data-address-load]').isVisible()).toBe(false);
    await page.context().close();
  });

  it('shows the fields of a choice only while it is chosen', async () => {
    const page = await open(1280);
    const field = page.locator('#postAddress');
    expect(await field.isVisible()).toBe(false);
    await page.check('#delivery-2');
    expect(await field.isVisible()).toBe(true);
    await page.check('#delivery-3');
    expect(await field.isVisible()).toBe(false);
    await page.context().close();
  });

  it('opens the navigation of a phone and the account menu with the keyboard alone', async () => {
    const page = await open(360);
    expect(await page.locator('#mc-nav').isVisible()).toBe(false);
    await page.locator('.mc-menu-button').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#mc-nav').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#mc-nav').isVisible()).toBe(false);
    await page.locator('.mc-account > summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.mc-account__panel').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('.mc-account__panel').isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('forms that save and send by themselves', () => {
  it('autosaves a change with a key of its own, takes the new revision, and shows clearly when saving fails', async () => {
    posts = [];
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(`${origin}/form`);
    await started(page);
    await page.clock.runFor(11_000);
    expect(posts).toHaveLength(0);
    await page.fill('#name', 'Nguyễn Thị Thu Hường');
    await page.clock.runFor(11_000);
    await page.locator('.mc-save-state', { hasText: 'Đã lưu' }).waitFor();
    expect(posts[0]).toContain('name=Nguy');
    expect(posts[0]).not.toContain('_key=k1');
    expect(await page.locator('[name=revision]').inputValue()).toBe('8');
    failing = true;
    await page.fill('#name', 'Khác');
    await page.clock.runFor(11_000);
    await page.locator('[role=alert]', { hasText: 'Chưa lưu được' }).waitFor();
    failing = false;
    await page.clock.runFor(11_000);
    await page.locator('[role=alert]').first().waitFor({ state: 'hidden' });
    await context.close();
  });

  it('sends an upload with progress, shows the answer in place of the field, and shows a refusal', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}/form`);
    await started(page);
    failing = true;
    const picture = { name: 'anh.png', mimeType: 'image/png', buffer: Buffer.from('png') };
    await page.setInputFiles('#portrait', picture);
    expect(await page.locator('.mc-file__name').textContent()).toBe('anh.png');
    await page.click('text=Tải lên');
    await page.locator('[role=alert]', { hasText: 'Ảnh bị mờ' }).waitFor();
    // a refused file does not stay in its field, where the next press would send it again
    expect(await page.locator('#portrait').inputValue()).toBe('');
    failing = false;
    await page.setInputFiles('#portrait', picture);
    await page.click('text=Tải lên');
    await page.locator('#part', { hasText: 'Đã nhận anh.png' }).waitFor();
    await context.close();
  });
});

function realPolicy(): string {
  return securityHeaders({ https: false, style: 'sha256-none' })['content-security-policy'] ?? '';
}

function formPage(assets: Assets): string {
  const page = renderToString(
    <Shell title="Biểu mẫu" site="Một Cửa" assets={assets}>
      <h1>Biểu mẫu</h1>
      <form method="post" action="/save" data-autosave="/save">
        <input type="hidden" name="_key" value="k1" />
        <input type="hidden" name="revision" value="7" />
        <TextInput name="name" label="Họ tên" />
      </form>
      <form method="post" action="/upload" encType="multipart/form-data">
        <div id="part">
          <UploadBox replace="part" checking="Đang kiểm tra ảnh…">
            <FileUpload name="portrait" label="Ảnh" />
            <Button>Tải lên</Button>
          </UploadBox>
        </div>
      </form>
    </Shell>,
  );
  return `<!doctype html>${page}`;
}

async function answerPost(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = (await request.toArray()).join('');
  posts.push(body);
  response.setHeader('content-type', 'application/json');
  if (request.url === '/upload') {
    const answer = failing ? { ok: false, error: 'Ảnh bị mờ' } : { ok: true, html: '<p>Đã nhận anh.png</p>' };
    response.statusCode = failing ? 422 : 200;
    response.end(JSON.stringify(answer));
  } else {
    response.statusCode = failing ? 500 : 200;
    response.end(JSON.stringify(failing ? {} : { ok: true, revision: 8 }));
  }
}

async function open(
  width: number,
  options: BrowserContextOptions = {},
  complain?: (text: string) => void,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => complain?.(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complain?.(message.text());
  });
  await page.goto(origin + base);
  if (options.javaScriptEnabled !== false) await started(page);
  return page;
}

function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const { violations: found } = await axe.run();
    return found.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
  });
}

function sidewaysBy(page: Page): Promise<number> {
  return page.evaluate(() => {
    const view = globalThis as unknown as {
      document: { documentElement: { scrollWidth: number; clientWidth: number } };
    };
    return view.document.documentElement.scrollWidth - view.document.documentElement.clientWidth;
  });
}
