import { expect, test } from 'vitest';
import { startDraft } from '#domain/drafts';
import { BIRTH } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { signedIn } from '#testing/sign-in.ts';
import { mineWords } from '../../words/my-dossiers.ts';

const t = await appWithFilerAndDesk();
const { desk, file, citizen } = t;
const filer = await signedIn(t);
const w = mineWords.vi;

const caption = (text: string) => `--m">${text}</caption>`;
const codesIn = (html: string) => [
  ...new Set(html.match(/(?<=href="\/ho-so-cua-toi\/)H99[^"/]*(?=")/g) ?? []),
];

test('what waits for its person stands first, once, whatever was changed later', async () => {
  const quiet = (await filer.get('/ho-so-cua-toi')).html;
  expect(quiet).not.toContain(caption(w.yours));
  const asked = await file();
  await desk.ask(asked, [{ target: 'form', text: 'Sửa nơi sinh' }]);
  expect((await filer.get('/ho-so-cua-toi')).html, 'also where nothing else was sent').toContain(
    'name="tim"',
  );
  const [ready, sent, accepted] = [await file(), await file(), await file()];
  for (const verb of ['accept', 'assign', 'examine', 'approve', 'result'] as const) await desk[verb](ready);
  t.clock.advance(60_000);
  await desk.accept(accepted);
  const draft = await t.db.tx((tx) =>
    startDraft(tx, t.deps.keys, { citizen, procedureCode: BIRTH, now: t.clock.now() }),
  );
  const { html } = await filer.get('/ho-so-cua-toi');
  const [yours, drafts, others] = [w.yours, w.drafts, w.others].map((text) => html.indexOf(caption(text)));
  expect(Math.min(yours ?? -1, drafts ?? -1, others ?? -1)).toBeGreaterThan(0);
  expect(yours).toBeLessThan(drafts ?? 0);
  expect(drafts).toBeLessThan(others ?? 0);
  expect(codesIn(html.slice(yours, drafts)).sort()).toEqual([asked, ready].sort());
  expect(codesIn(html.slice(others)).sort()).toEqual([sent, accepted].sort());
  // a draft opens where it was left: at its first step that is not done
  expect(html).toContain(`href="/nop-ho-so/${draft.id}"`);
  expect((await filer.get(`/nop-ho-so/${draft.id}`)).location).toBe(`/nop-ho-so/${draft.id}/thong-tin`);
  const searched = (await filer.get('/ho-so-cua-toi?tim=khai+sinh')).html;
  expect(codesIn(searched).sort()).toEqual([asked, ready, sent, accepted].sort());
});

test('in English the list is English but for names', async () => {
  const code = await file();
  const { html } = await filer.get('/en/ho-so-cua-toi');
  for (const text of [
    mineWords.en.lead,
    mineWords.en.columns.due,
    mineWords.en.view,
    'Sent, not accepted yet',
  ])
    expect(html).toContain(text);
  expect(html).toContain(`href="/en/ho-so-cua-toi/${code}"`);
  for (const text of [w.lead, w.view, w.due.yours, 'Mới đăng ký', 'in Vietnamese only'])
    expect(html).not.toContain(text);
  const page = (await filer.get(`/en/ho-so-cua-toi/${code}`)).html;
  for (const text of [
    'How the application got on',
    'Application number',
    'Withdraw the application',
    'Open now',
  ])
    expect(page).toContain(text);
  expect(page).not.toContain('in Vietnamese only');
});
