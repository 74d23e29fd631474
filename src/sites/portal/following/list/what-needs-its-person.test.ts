import { expect, test } from 'vitest';
import { startDraft } from '#domain/drafts';
import { sql } from '#platform/db/sql.ts';
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
  const awaiting = await file();
  await desk.ask(awaiting, [{ target: 'form', text: 'Sửa nơi sinh' }]);
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
  expect(codesIn(html.slice(yours, drafts)).sort()).toEqual([awaiting, ready].sort());
  expect(codesIn(html.slice(others)).sort()).toEqual([sent, accepted].sort());
  // a draft opens where it was left: at its first step that is not done
  expect(html).toContain(`href="/nop-ho-so/${draft.id}"`);
  expect((await filer.get(`/nop-ho-so/${draft.id}`)).location).toBe(`/nop-ho-so/${draft.id}/thong-tin`);
  const searched = (await filer.get('/ho-so-cua-toi?tim=khai+sinh')).html;
  expect(codesIn(searched).sort()).toEqual([awaiting, ready, sent, accepted].sort());
});

test('however much waits for its person, all of it is found by links from the list', async () => {
  const code = await file();
  await t.db.run(sql`insert into party_dossiers select (jsonb_populate_record(p, jsonb_build_object('dossier_id', gen_random_uuid(),
      'code', 'H99.21.01-261120-' || (9000 + n), 'status', 'awaiting_supplement', 'changed_at', p.changed_at - n * interval '1 minute'))).*
    from party_dossiers p, generate_series(1, 53) n where p.party_id = ${citizen.partyId} and p.code = ${code}`);
  const found = new Set<string>();
  const seen = new Set<string>();
  const read = async (address: string): Promise<void> => {
    seen.add(address);
    const { html } = await filer.get(address);
    for (const code of codesIn(html)) found.add(code);
    const links = [...html.matchAll(/href="(\/ho-so-cua-toi\?(?:luot|sau)[^"]*)"/g)];
    for (const [, link = ''] of links) {
      const next = link.replaceAll('&amp;', '&');
      if (!seen.has(next)) await read(next);
    }
  };
  await read('/ho-so-cua-toi');
  expect([...found].filter((code) => /-90\d\d$/.test(code))).toHaveLength(53);
  expect((await filer.get('/ho-so-cua-toi?luot=toi')).html).toContain(
    `<h1 class="govuk-heading-l">${w.yours}</h1>`,
  );
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
