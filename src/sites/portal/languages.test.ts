import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { BIRTH } from '#testing/filed.ts';
import { begin } from '#testing/filing-steps.ts';
import { signedIn } from '#testing/sign-in.ts';
import { vietnameseIn } from '#testing/vietnamese-in.ts';
import type { PortalPageProps } from './portal.page.tsx';
import { homeWords } from './words/home.ts';

let t: TestApp;
let site: string;
beforeAll(async () => {
  t = await testApp({ now: '2026-11-28T09:30:00+07:00' });
  site = t.deps.config.publicUrl;
});
afterAll(() => t.close());

const get = async (url: string) => {
  const answer = await t.app.inject({ url });
  return {
    ...answer,
    html: answer.body,
    status: answer.statusCode,
    cacheControl: answer.headers['cache-control'],
  };
};
const speaks = (html: string) => /<html lang="(\w+)"/.exec(html)?.[1];
test('words in one language only do not compile as those of a translated page', () => {
  expectTypeOf(homeWords).toExtend<NonNullable<PortalPageProps['words']>>();
  // @ts-expect-error it has no English half
  ({ vi: homeWords.vi }) satisfies PortalPageProps['words'];
});

// these lists only become shorter: a new words file has both halves
test.each([
  ['the portal', 'words/', []],
  [
    'what its pages share with others',
    '../../views/words/',
    [
      // letters, messages and printed papers are in Vietnamese
      'account-letters.ts',
      'amount-in-words.ts',
      'notices.ts',
      'print.ts',
      'slip-data.ts',
      // what officers upload
      'tables.ts',
    ],
  ],
])('every words file of %s has both languages, except those not translated yet', (_, folder, waiting) => {
  const files = readdirSync(new URL(folder, import.meta.url)).filter((f) => !f.includes('.test.'));
  const halves = files.filter((f) => f.endsWith('.vi.ts')).map((f) => f.replace('.vi', ''));
  expect(halves.filter((f) => !files.includes(f))).toEqual([]);
  expect(files.filter((f) => !f.endsWith('.vi.ts') && !halves.includes(f))).toEqual(waiting.toSorted());
});

describe('the home page in English', () => {
  test('is English throughout, with its dates and numbers', async () => {
    const { html } = await get('/en/');
    expect(speaks(html)).toBe('en');
    expect(html).toContain('<title>Home – Một Cửa Province Public Service Portal</title>');
    expect(vietnameseIn(html)).toEqual([]);
    expect(html).toContain('Updated 28 November 2026, 09:30');
    expect(html).toContain('November 2026 in Một Cửa Province');
    expect(html).toMatch(/<ul class="mc-centres[^"]*" lang="vi"[ >]/);
  });

  test('and the Vietnamese one name each other, and each itself, to search engines', async () => {
    const addresses = (html: string) =>
      [...html.matchAll(/<link rel="(canonical|alternate)"[^>]*>/g)].map(([tag]) => tag);
    const alternates = [
      `<link rel="alternate" hreflang="vi" href="${site}/"/>`,
      `<link rel="alternate" hreflang="en" href="${site}/en/"/>`,
    ];
    expect(addresses((await get('/')).html)).toEqual([
      `<link rel="canonical" href="${site}/"/>`,
      ...alternates,
    ]);
    expect(addresses((await get('/en/')).html)).toEqual([
      `<link rel="canonical" href="${site}/en/"/>`,
      ...alternates,
    ]);
    const map = await get('/sitemap.xml');
    expect(map.html).toContain(`<loc>${site}/en/</loc>`);
  });

  test('is cached as the Vietnamese one is, and neither is ever taken for the other', async () => {
    t.deps.pages.drop();
    for (let i = 0; i < 2; i++)
      for (const [url, language] of [
        ['/', 'vi'],
        ['/en/', 'en'],
        ['/en', 'en'],
        ['/co-quan', 'vi'],
        ['/en/co-quan', 'en'],
      ] as const) {
        const answer = await get(url);
        expect([url, speaks(answer.html), answer.cacheControl]).toEqual([url, language, 'no-cache']);
        expect(t.deps.pages.get(url)?.body.toString()).toBe(answer.html);
      }
    for (const [url, language] of [
      ['/?a=1', 'vi'],
      ['/en/?a=1', 'en'],
    ] as const) {
      const { html, cacheControl } = await get(url);
      expect([url, speaks(html), cacheControl]).toEqual([url, language, 'no-cache']);
    }
    expect((await get('/en/co-quan/')).cacheControl).toBe('no-store');
  });
});

test('a page whose address is spelled with an escape that needs none, or whole, is the same page', async () => {
  for (const url of ['/%65n/co-quan', 'http://motcua.example/en/co-quan']) {
    const { html, status } = await get(url);
    expect([url, status, speaks(html)]).toEqual([url, 200, 'en']);
    expect(html).toContain('href="/en/dang-nhap"');
  }
});

describe('a page of accounts in English', () => {
  test.each([['/dang-ky'], ['/dang-nhap'], ['/quen-mat-khau'], ['/dieu-khoan'], ['/dang-ky/xong']])(
    'at %s has no Vietnamese in it',
    async (path) => {
      const { html } = await get(`/en${path}`);
      expect([speaks(html), vietnameseIn(html)]).toEqual(['en', []]);
    },
  );

  test.each([['/tai-khoan/mat-khau'], ['/tai-khoan/dien-thoai']])(
    'at %s has none but the name of who is signed in',
    async (path) => {
      const { html } = await (await signedIn(t)).get(`/en${path}`);
      expect([speaks(html), vietnameseIn(html, ['LÊ MINH ANH'])]).toEqual(['en', []]);
    },
  );
});

describe('what everybody may read, in English', () => {
  test.each([
    ['/thu-tuc'],
    ['/thu-tuc?q=zzzz'],
    ['/thu-tuc/1.001193'],
    ['/thu-tuc/1.001456'],
    ['/thu-tuc/2.000815'],
    ['/su-kien/sinh-con'],
    ['/nop-ho-so'],
    ['/nop-ho-so?thu-tuc=1.001193'],
    ['/nop-ho-so?thu-tuc=1.001456'],
    ['/nop-ho-so?thu-tuc=1.014137'],
    ['/co-quan'],
    ['/co-quan/H99.21.01'],
    ['/co-quan/H99.02'],
    ['/huong-dan'],
    ['/khieu-nai'],
    ['/du-lieu-ca-nhan'],
    ['/ngay-nghi'],
  ])('at %s has no Vietnamese but names and texts that are marked as such', async (path) => {
    const { html, status } = await get(`/en${path}`);
    expect([status, speaks(html)]).toEqual([200, 'en']);
    expect(vietnameseIn(html)).toEqual([]);
  });

  test('tells of a procedure, its papers and its steps in English, with the official names below', async () => {
    const { html } = await get('/en/thu-tuc/1.001193');
    for (const text of [
      'Registers a birth and gives the child its birth certificate',
      'Checking and accepting',
    ])
      expect(html).toContain(text);
    expect(html).toMatch(
      /Birth notification of the hospital<div class="govuk-hint mc-small"><span lang="vi">Giấy chứng sinh/,
    );
  });

  test('says when an office is open in English, also on its card', async () => {
    for (const path of ['/en/co-quan', '/en/co-quan/H99.21.01', '/en/thu-tuc/1.001193']) {
      const text = (await get(path)).html.replace(/<[^>]+>/g, '');
      expect(text).toContain('Monday to Friday: 07:00–11:30 and 13:30–17:00, except public holidays');
    }
  });

  test('says of a procedure in English what is known in figures, and its own texts as they are', async () => {
    const { html } = await get('/en/thu-tuc/2.000815');
    for (const text of [
      'the same day; received after 15:00, the next working day',
      'What is received after 15:00 is done the next working day, by <span lang="vi">Nghị định 23/2015/NĐ-CP, Điều 7</span>.',
      '2,000 VND for each of the first 2 pages, 1,000 VND for each page from number 3 on',
      'For example, a document of 5 pages, 2 copies: (2 × 2,000 + 3 × 1,000) × 2 = 14,000 VND.',
    ])
      expect(html).toContain(text);
    expect(html).toMatch(/<p class="govuk-body mc-muted"><span lang="vi">Chứng thực bản sao/);
  });
});

describe('a page of a refusal', () => {
  test.each([
    ['/khong-co', 'vi'],
    ['/%ff%zz', 'vi'],
    ['/english', 'vi'],
    ['/en/khong-co', 'en'],
    ['/en/%ff%zz', 'en'],
    ['/en/thu-tuc/9.999999', 'en'],
    ['/en/can-bo', 'en'],
    ['/en/api/v1/procedures', 'en'],
    ['/en/thu-nghiem/hop-thu', 'en'],
    ['/en/robots.txt', 'en'],
    ['/en/en/', 'en'],
    ['/%65n/khong-co', 'en'],
    ['/%65%6e/%ff', 'en'],
    [`/en?q=${'a'.repeat(9_000)}`, 'en'],
  ])('at %s is in the language of its address: %s', async (url, language) => {
    const { html, status } = await get(url);
    expect([status, speaks(html)]).toEqual([404, language]);
    expect(html).toContain(language === 'en' ? 'Page not found' : 'Không tìm thấy trang');
    if (language === 'en') expect(vietnameseIn(html)).toEqual([]);
    expect(html).toContain(language === 'en' ? 'href="/en/tra-cuu"' : 'href="/tra-cuu"');
  });

  test('answers a script in the same language as a person', async () => {
    const say = async (url: string) => {
      const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
      const answer = await t.app.inject({ method: 'POST', url, headers, payload: 'a=1' });
      return [answer.statusCode, answer.json().error];
    };
    expect(await say('/en/dang-nhap')).toEqual([
      403,
      'The page was open for too long and can no longer be sent. Reload the page and send it again.',
    ]);
    expect((await say('/dang-nhap'))[1]).toMatch(/^Trang đã mở quá lâu/);
  });
});

test('a page of filing is in the language of its address, whichever began it', async () => {
  const citizen = await signedIn(t);
  const draft = await begin(citizen, BIRTH, { them: '1' });
  const [vi, en] = [await citizen.get(`${draft}/xoa`), await citizen.get(`/en${draft}/xoa`)];
  expect([speaks(vi.html), speaks(en.html)]).toEqual(['vi', 'en']);
  expect(vi.html).not.toMatch(/<(?:div|span) lang=|href="\/en\/(?!nop-ho-so)/);
  expect(en.html).toContain('What was filled in and the uploaded files are deleted');
});

describe('a form under /en', () => {
  test('posts there, is refused there and leads on there', async () => {
    const b = t.browser();
    const response = await b.get('/en/dang-nhap');
    expect(/<form method="post" action="([^"]*)"/.exec(response.html)?.[1]).toBe('/en/dang-nhap');
    const faulty = await b.post('/en/dang-nhap', { idNumber: '', password: '' });
    expect([faulty.status, speaks(faulty.html)]).toEqual([422, 'en']);
    expect(/<form method="post" action="([^"]*)"/.exec(faulty.html)?.[1]).toBe('/en/dang-nhap');

    const citizen = await signedIn(t);
    await citizen.get('/en/tai-khoan');
    const left = await citizen.post('/en/dang-xuat');
    expect([left.status, left.location]).toEqual([303, '/en/dang-nhap?da-ra=1']);
  });

  test('leads people who are not signed in to sign in and back, in English, with what they wrote', async () => {
    const away = await t.browser().get('/en/ho-so-cua-toi?loai=bi-tra-lai');
    expect(away.location).toBe(
      `/en/dang-nhap?tiep=${encodeURIComponent('/en/ho-so-cua-toi?loai=bi-tra-lai')}`,
    );
    const citizen = await signedIn(t);
    await citizen.get('/en/tai-khoan/lien-he');
    await t.db.run(sql`delete from sessions`);
    const sent = await citizen.post('/en/tai-khoan/lien-he', { email: 'a@b.example' });
    const back = decodeURIComponent(/^\/en\/dang-nhap\?tiep=(.*)$/.exec(sent.location)?.[1] ?? '');
    expect(back).toMatch(/^\/en\/tiep-tuc\//);
    await signedIn(t, 0, citizen);
    expect((await citizen.get(back)).html).toContain('href="/en/tai-khoan/lien-he?dien-lai=');
  });
});

describe('the switch', () => {
  const others = (html: string) =>
    [...html.matchAll(/<a href="([^"]*)" hreflang="(\w\w)" lang="\2"/g)].map(([, href, language]) => [
      language,
      href?.replaceAll('&amp;', '&'),
    ]);

  test.each([
    ['/', '/'],
    ['/en', '/'],
    ['/thu-tuc?q=khai%20sinh&nop=1', '/thu-tuc?q=khai%20sinh&nop=1'],
    ['/en/thu-tuc?q=khai%20sinh&nop=1', '/thu-tuc?q=khai%20sinh&nop=1'],
    // a page that says no drops the query, which may hold a secret
    ['/en/khong-co?a=%22%3E', '/khong-co'],
    // what would lead away from here
    ['//evil.example/x', '/evil.example/x'],
    ['/en//evil.example/x', '/evil.example/x'],
  ])('at %s stays on the page with its query', async (url, page) => {
    expect(others((await get(url)).html)).toEqual([
      ['vi', page],
      ['en', `/en${page}`],
    ]);
  });

  test('leads from a form that posts elsewhere to the page that shows it', async () => {
    const b = t.browser();
    await b.get('/en/quen-mat-khau');
    const sent = await b.post('/en/dang-nhap/gui-lai-ma', { _csrf: 'no' });
    expect(sent.status).toBe(403);
    expect(others(sent.html)[0]).toEqual(['vi', '/dang-nhap']);
  });

  test('and the account menu are there for people who are signed in too', async () => {
    const { html } = await (await signedIn(t)).get('/en/ho-so-cua-toi?loai=bi-tra-lai');
    expect(others(html)[0]).toEqual(['vi', '/ho-so-cua-toi?loai=bi-tra-lai']);
    for (const words of ['My applications', 'Account details', 'Sign out', 'action="/en/dang-xuat"'])
      expect(html).toContain(words);
  });
});
