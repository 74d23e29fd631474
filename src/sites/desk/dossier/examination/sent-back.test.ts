import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { signInOfficer } from '#testing/sign-in.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

test('a dossier that a leader sent back says why where its officer works, until it is submitted again', async () => {
  const desk = await anPhu(t.deps);
  const code = await fileBirth(t.deps, await someCitizen(t.deps));
  for (const verb of ['accept', 'assign', 'examine'] as const) await desk[verb](code);
  await desk.sendBack(code, 'Chưa xác minh nơi cư trú');
  const officer = await signInOfficer(t, 'canbo.anphu2');
  const pages = [`/can-bo/ho-so/${code}`, `/can-bo/ho-so/${code}/tham-dinh`];
  for (const page of pages) {
    const { html } = await officer.get(page);
    expect(html, page).toContain('Lãnh đạo trả lại để xử lý tiếp');
    expect(html.slice(0, html.indexOf('mc-timeline') >>> 0), page).toContain('Chưa xác minh nơi cư trú');
  }
  await desk.examine(code);
  expect((await officer.get(pages[0] ?? '')).html).not.toContain('Lãnh đạo trả lại để xử lý tiếp');
});
