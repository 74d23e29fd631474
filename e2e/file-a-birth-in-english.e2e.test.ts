import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { BIRTH, someCitizen } from '#testing/filed.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signIn } from '#testing/story/enter.ts';
import { UPLOAD_FORM } from '#testing/story/filing.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { type Visitor, visitor } from '#testing/story/visit.ts';
import { vietnameseIn } from '#testing/vietnamese-in.ts';

const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
// what she writes and picks is Vietnamese, and so are her own name and the offices
const DATA = [
  'LÊ GIA HÂN',
  'lê gia hân',
  'LÊ MINH ANH',
  'Ủy ban nhân dân phường An Phú',
  'Bệnh viện Sản - Nhi tỉnh',
];

test('a mother who reads English files a birth registration from /en to the end, with a wrong answer on the way', async () => {
  const mother = await visitor(on.browser, { url: on.served.url, width: 360, story: 'birth-in-english' });
  await signIn(mother.context, on.served, await someCitizen(on.served.deps));
  await begins(mother);
  await tellsOfChild(mother);
  await bringsProof(mother);
  await choosesDesk(mother);
  await sends(mother);
  await mother.leave();
});

async function begins(v: Visitor): Promise<void> {
  await v.go('/en/');
  await v.type('Find a procedure', BIRTH);
  const found = v.page.getByRole('option').filter({ hasText: BIRTH });
  await found.waitFor();
  await v.follow(found);
  await presses(v, /^Apply online/);
  await presses(v, 'Begin the application');
  await v.at('Who applies, and where');
  await presses(v, 'Continue');
  await v.at('Who asks for the registration');
  await v.choose('Relation to the child', 'Mother');
  await presses(v, 'Continue');
}

// no calendar has the day of birth: the page says so in English, and the answer is mended where it stands
async function tellsOfChild(v: Visitor): Promise<void> {
  await v.at('The child');
  await v.type(/Full name of the child/, 'lê gia hân');
  await v.type(/Date.*birth/, '31/2/2026');
  await v.choose(/^Sex/, 'Female');
  await picks(v.page.getByLabel(/Ethnic group of the child/), 'Kinh');
  await v.choose(/Nationality of the child/, 'Viet Nam');
  await v.type(/Home place/, 'Phường An Phú, tỉnh Một Cửa');
  await presses(v, 'Continue');
  expect(await v.page.title()).toMatch(/^Error: /);
  await v.sees('Please complete this step before you go on to the next.');
  await v.sees('Check date of birth: there is no such day as “31/2/2026”; month 2/2026 has 28 days');
  await v.type(/Date.*birth/, '2/11/2026');
  await presses(v, 'Continue');
  await v.at(/Place of birth/);
  await v.choose('Where was the child born?', 'In a hospital or health station');
  await v.type(/Name of the hospital/, 'Bệnh viện Sản - Nhi tỉnh');
  const place = v.page.getByRole('group', { name: /Address of the place of birth/ });
  await picks(place.locator('[data-address-province]'), 'Tỉnh Một Cửa');
  const commune = place.locator('[data-address-commune]');
  await commune.locator('option', { hasText: 'Phường An Phú' }).waitFor({ state: 'attached' });
  await picks(commune, 'Phường An Phú');
  await v.choose(/document/, 'Medical certificate of birth, on paper');
  await presses(v, 'Continue');
  await v.at('The mother');
  await picks(v.page.getByLabel(/Ethnic group of the mother/), 'Kinh');
  await presses(v, 'Continue');
  await v.at(/^The father/);
  await v.choose('Do you give details of the father?', /^No/);
  await presses(v, 'Continue');
}

// script uploads what is chosen by itself; names of papers are Vietnamese
async function bringsProof(v: Visitor): Promise<void> {
  await v.at('Documents');
  const box = v.page.locator(UPLOAD_FORM).filter({ hasText: 'Giấy chứng sinh' }).first();
  const file = { name: 'birth.pdf', mimeType: 'application/pdf', buffer: await samplePdf() };
  await box.locator('input[type=file]').setInputFiles(file);
  await box.getByRole('link', { name: file.name }).waitFor();
  await presses(v, 'Continue');
}

async function choosesDesk(v: Visitor): Promise<void> {
  await v.at('Fees and result');
  await v.choose('How do you want to receive the result?', /At the desk/);
  await presses(v, 'Continue');
}

async function sends(v: Visitor): Promise<void> {
  await v.at('Check and send the application');
  await v.sees('LÊ GIA HÂN');
  await v.page.getByLabel(/I am answerable before the law/).check();
  await presses(v, 'Agree and send');
  await v.at('Application sent');
  expect(await v.page.locator('main').textContent()).toMatch(/H99\.[\d.]+-261120-\d{4}/);
  await presses(v, 'See the application');
}

// wherever it leads is in English, but for data and what is marked
async function presses(v: Visitor, name: string | RegExp): Promise<void> {
  await v.press(name, v.page.getByRole('main'));
  expect(new URL(v.page.url()).pathname).toMatch(/^\/en\//);
  expect(vietnameseIn(await v.page.getByRole('main').innerHTML(), DATA), v.page.url()).toEqual([]);
}

async function picks(list: Locator, label: string): Promise<void> {
  await list.selectOption({ label });
}
