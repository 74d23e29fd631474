import { beforeEach, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { genuineWords } from '../../words/genuine.ts';

const PAGE = '/kiem-tra-giay-to';
const MORNING = '2026-11-19T09:00:00+07:00';
const w = genuineWords.vi;
const t = await appWithFilerAndDesk(MORNING);
const decision = await samplePdf(); // what the desk of these tests records
beforeEach(async () => {
  t.clock.set(MORNING);
  await t.db.run(sql`truncate papers_by_digest, paper_digests`);
});

const recorded = async (nth: number) => {
  const code = await fileBirth(t.deps, await someCitizen(t.deps, nth));
  for (const verb of ['accept', 'assign', 'examine', 'approve', 'result'] as const) await t.desk[verb](code);
  t.clock.advance(3_600_000);
  return code;
};
const said = async () => {
  const b = t.browser();
  await b.get(PAGE);
  const file = { field: 'file', filename: 'ket-qua.pdf', body: decision };
  const { html, status } = await b.follow(await b.upload(PAGE, {}, [file]));
  expect(status).toBe(200);
  expect(html).toContain(w.fileGenuine);
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
};
const timesIn = (html: string) => [...html.matchAll(/(\d\d:\d\d)[^<]*19\/11\/2026/g)].map((m) => m[1]);

test('one decision that was recorded in two dossiers is told of both, and no owner of one to who belongs to the other', async () => {
  const codes = [await recorded(0), await recorded(1)];
  const html = await said();
  expect(html).toContain(w.ofSeveral(2));
  expect(timesIn(html)).toEqual(['09:00', '10:00']);
  for (const secret of [...codes, 'LÊ M***', 'TRẦN V**', 'LÊ MINH ANH', 'TRẦN VĂN BÌNH', w.owner])
    expect(html).not.toContain(secret);
});

test('the owner is told where both dossiers are of one person, and of a dossier alone', async () => {
  await recorded(0);
  const alone = await said();
  expect(alone).toContain('LÊ M*** A**');
  expect(alone).not.toContain(w.oneOfThem(1));
  await recorded(0);
  const both = await said();
  expect(both).toContain(w.ofSeveral(2));
  expect(both.split('LÊ M*** A**')).toHaveLength(3);
});

test('of a file that is the result of very many dossiers the first ten are told, and nobody’s name', async () => {
  for (let i = 0; i < 11; i++) await recorded(0);
  const html = await said();
  expect(html).toContain(w.ofMany(10));
  expect(html).toContain(w.oneOfThem(10));
  expect(html).not.toContain(w.oneOfThem(11));
  expect(html).not.toContain(w.owner);
});

test('what the version before has kept in its own table alone is found too', async () => {
  await recorded(0);
  await t.db.run(sql`truncate papers_by_digest`);
  expect(await said()).toContain('LÊ M*** A**');
});
