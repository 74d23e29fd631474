import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAsFiler, secretOf, startDraft } from '#domain/dossiers';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { launchBrowser } from '#testing/browser.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { BIRTH, fileBirth, someCitizen } from '#testing/filed.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

const WIDTHS = [1280, 360, 320];
const NARROWEST = 320;
const axe = readFileSync(join(process.cwd(), 'node_modules/axe-core/axe.min.js'), 'utf8');
/** A folder for pictures of every page, when somebody wants to look. */
const SHOTS = process.env.SHOTS;

let t: TestApp;
let chrome: Browser;
let base: string;
let pages: [name: string, cookie: 'mc_cong' | 'mc_ban' | '', url: string][];
const cookies: Record<string, string> = {};

beforeAll(async () => {
  t = await testApp();
  const desk = await anPhu(t.deps);
  const citizen = await someCitizen(t.deps);
  const file = () => fileBirth(t.deps, citizen);
  const [sent, asked, inHand, done, refused] = [
    await file(),
    await file(),
    await file(),
    await file(),
    await file(),
  ];
  const asks = [
    { target: 'giay-chung-sinh', text: 'Ảnh chụp bị mờ, chụp lại rõ cả bốn góc của giấy chứng sinh.' },
    { target: 'form', text: 'Ghi đầy đủ nơi sinh của trẻ.' },
    { target: 'other', text: 'Bổ sung giấy tờ chứng minh quan hệ, nếu có.' },
  ];
  await desk.ask(asked, asks, 'Hồ sơ chưa đủ căn cứ để tiếp nhận.');
  await desk.accept(inHand, 'Khi đến nhận mang theo bản chính giấy chứng sinh.');
  await desk.assign(inHand);
  for (const verb of ['accept', 'assign', 'examine', 'approve', 'result', 'handOver'] as const) {
    if (verb === 'result')
      await t.db.run(sql`update fees set state = 'due', total = 8000,
        lines = '[{"rule":"x","name":"Phí cấp bản sao trích lục","kind":"phi","amount":8000,"quantity":1,"total":8000,"text":""}]'
        where dossier_id = (select id from dossiers where code = ${done})`);
    if (verb === 'handOver') await desk.pay(done, 8000);
    await desk[verb](done);
    t.clock.advance(3_600_000);
  }
  await desk.refuse(refused, 'Trẻ đã được đăng ký khai sinh tại nơi khác.');
  await t.db.tx((tx) => startDraft(tx, t.deps.keys, { citizen, procedureCode: BIRTH, now: t.clock.now() }));
  await runJobs(t.deps, t.url);
  const secret = secretOf(t.deps.keys, (await openAsFiler(t.db, t.deps.keys, citizen, done)).dossier);
  cookies.mc_cong = (await signedIn(t)).cookie('mc_cong') ?? '';
  cookies.nobody = (await signedIn(t, 2)).cookie('mc_cong') ?? '';
  cookies.mc_ban = (await signInOfficer(t, 'canbo.anphu1')).cookie('mc_ban') ?? '';
  pages = [
    ['look-up', '', '/tra-cuu'],
    ['look-up-wrong', '', '/tra-cuu?ma=H99.21.01-261119-0001&khoa=AAAABBBB'],
    ['look-up-found', '', `/tra-cuu?ma=${done}&khoa=${secret}`],
    ['mine', 'mc_cong', '/ho-so-cua-toi'],
    ['mine-card', 'mc_cong', '/ho-so-cua-toi?loai=yeu-cau-bo-sung'],
    [
      'mine-empty-card',
      'mc_cong',
      '/ho-so-cua-toi?loai=bi-tra-lai&sau=1.00000000-0000-7000-8000-000000000000',
    ],
    ['sent', 'mc_cong', `/ho-so-cua-toi/${sent}`],
    ['asked', 'mc_cong', `/ho-so-cua-toi/${asked}`],
    ['supplement', 'mc_cong', `/ho-so-cua-toi/${asked}/bo-sung`],
    ['in-hand', 'mc_cong', `/ho-so-cua-toi/${inHand}`],
    ['withdraw', 'mc_cong', `/ho-so-cua-toi/${inHand}/rut`],
    ['done', 'mc_cong', `/ho-so-cua-toi/${done}`],
    ['refused', 'mc_cong', `/ho-so-cua-toi/${refused}`],
    ['own-receipt', 'mc_cong', `/ho-so-cua-toi/${inHand}/bieu-mau/giay-tiep-nhan`],
    ['desk-receipt', 'mc_ban', `/can-bo/ho-so/${inHand}/bieu-mau/giay-tiep-nhan?xong=accept`],
    ['desk-supplement', 'mc_ban', `/can-bo/ho-so/${asked}/bieu-mau/phieu-bo-sung`],
    ['desk-refusal', 'mc_ban', `/can-bo/ho-so/${refused}/bieu-mau/phieu-tu-choi`],
    ['desk-fee', 'mc_ban', `/can-bo/ho-so/${done}/bieu-mau/bien-lai?xong=record-payment`],
  ];
  base = await t.app.listen({ port: 0, host: '127.0.0.1' });
  chrome = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await chrome?.close();
  await t.close();
});

test.each(WIDTHS)('every page is accessible and fits at %i px', { timeout: 240_000 }, async (width) => {
  const faults: string[] = [];
  const context = await chrome.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
  const page = await context.newPage();
  for (const [name, cookie, url] of pages) {
    await context.clearCookies();
    if (cookie) await context.addCookies([{ name: cookie, value: cookies[cookie] ?? '', url: base }]);
    await page.goto(base + url);
    if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}-${width}.png`), fullPage: true });
    for (const fault of [...(await overflow(page)), ...(width > NARROWEST ? await violations(page) : [])])
      faults.push(`${name}: ${fault}`);
  }
  await context.close();
  expect(faults).toEqual([]);
});

test('a message opens, and the form to supplement keeps its note, without script', {
  timeout: 60_000,
}, async () => {
  const context = await chrome.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  await context.addCookies([{ name: 'mc_cong', value: cookies.mc_cong ?? '', url: base }]);
  const page = await context.newPage();
  const url = base + (pages.find(([name]) => name === 'supplement')?.[2] ?? '');
  await page.goto(url);
  await page.locator('textarea[name="supplement-note"]').fill('Lời nhắn còn đây');
  await page.locator('button[value="upload:giay-chung-sinh"]').click();
  expect(await page.locator('textarea[name="supplement-note"]').inputValue()).toBe('Lời nhắn còn đây');
  expect(await page.locator('.govuk-error-summary').count()).toBe(1);
  await page.goto(url.replace('/bo-sung', ''));
  await page.locator('.mc-messages summary').first().click();
  expect(await page.locator('.mc-messages__text').first().isVisible()).toBe(true);
  expect(await page.locator('.mc-messages__text').first().textContent()).toContain('Kính gửi Ông/Bà');
  await context.close();
});

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations: found } = await axe.run();
    return found.map((v) => `${v.id} ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`);
  });
}

async function overflow(page: Page): Promise<string[]> {
  const over = await page.evaluate(() => {
    const { document: d } = globalThis as unknown as {
      document: { documentElement: { scrollWidth: number; clientWidth: number } };
    };
    return d.documentElement.scrollWidth - d.documentElement.clientWidth;
  });
  return over > 0 ? [`scrolls sideways by ${over}`] : [];
}
