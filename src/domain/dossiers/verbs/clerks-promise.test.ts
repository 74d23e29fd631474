import { expect, test } from 'vitest';
import { importProcedures, type ProcedureContent } from '#domain/procedures';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import { acceptDossier, openAsFiler, supplementDossier } from '../index.ts';

test('a promise that the clerk made, for want of a number of days, is given anew after a supplement: as much working time, from then on', async () => {
  const deps = await seededDeps();
  const { clock } = deps;
  const found = await deps.db.pool.query(
    'select content, form_schema as "formSchema" from procedure_versions where code = $1 order by version desc limit 1',
    ['1.001193'],
  );
  const { content, formSchema }: { content: ProcedureContent; formSchema: never } = found.rows[0];
  const limit = { amount: null, unit: 'described' as const, text: 'Theo giấy hẹn', source: '' };
  const inWords = {
    ...content,
    channels: content.channels.map((each) => ({ ...each, limit })),
    cases: content.cases.map(({ limit: _, ...each }) => each),
  };
  await deps.db.tx((tx) => importProcedures(tx, [{ content: inWords, formSchema }], clock.now()));

  const citizen = await someCitizen(deps);
  const desk = await anPhu(deps);
  clock.set('2026-11-20T09:14:00+07:00');
  const code = await fileBirth(deps, citizen);
  const ref = async () => {
    const { dossier } = await openAsFiler(deps.db, deps.keys, citizen, code);
    return { ref: dossier, revision: dossier.revision, now: clock.now() };
  };
  // five working days: 23, 25 (the 24th is the Culture Day), 26, 27 and 30 November
  const promisedAt = new Date('2026-11-30T09:14:00+07:00');
  const accept = { ...(await ref()), officer: desk.clerk, promisedAt };
  expect((await deps.db.tx((tx) => acceptDossier(tx, accept))).promisedAt).toEqual(promisedAt);
  await desk.assign(code);

  for (const [from, until] of [
    ['2026-11-27T14:00:00+07:00', '2026-12-04T14:00:00+07:00'], // Friday: 30 November, 1, 2, 3 and 4 December
    ['2026-12-05T20:00:00+07:00', '2026-12-11T17:00:00+07:00'], // on a Saturday evening: from Monday the 7th
  ] as const) {
    const items = [{ target: 'other', text: 'Gọi lại' }];
    await desk.askInExamination(code, items);
    clock.set(from);
    const answer = { ...(await ref()), citizen, reasons: new Map([['other', 'Đã gọi']]), note: '' };
    await deps.db.tx((tx) => supplementDossier(tx, deps.keys, answer));
    expect((await desk.confirmSupplement(code)).promisedAt).toEqual(new Date(until));
  }
});
