import { expect, test } from 'vitest';
import type { Officer } from '#domain/journal';
import { getProcedure, importProcedures } from '#domain/procedures';
import { sql } from '#platform/db/sql.ts';
import { BIRTH, fileBirth, officerNamed, someCitizen } from '#testing/filed.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import {
  acceptDossier,
  assignDossier,
  examineDossier,
  openAsFiler,
  openAsOfficer,
  requestSupplement,
  supplementDossier,
} from './index.ts';

const deps = await seededDeps();
const citizen = await someCitizen(deps);

const at = async (code: string, officer: Officer) => {
  const { dossier } = await openAsOfficer(deps.db, deps.keys, officer, code, deps.clock.now());
  return { ref: dossier, revision: dossier.revision, officer, now: deps.clock.now() };
};

/** A birth registration in the hands of the handling officer. */
async function assigned(): Promise<string> {
  const code = await fileBirth(deps, citizen);
  const clerk = await at(code, await officerNamed(deps, 'canbo.anphu1'));
  await deps.db.tx((tx) => acceptDossier(tx, clerk));
  const head = await at(code, await officerNamed(deps, 'truongphong.anphu'));
  const { officerId: to } = await officerNamed(deps, 'canbo.anphu2');
  await deps.db.tx((tx) => assignDossier(tx, { ...head, to }));
  return code;
}

const examine = async (code: string, name: string) => {
  const x = await at(code, await officerNamed(deps, name));
  return deps.db.tx((tx) => examineDossier(tx, { ...x, proposal: 'grant', opinion: '' }));
};

test('an answer comes back to who asked, and not to who examined before', async () => {
  const { content, formSchema } = await getProcedure(deps.db, BIRTH);
  const check = {
    id: 'check',
    name: 'Soát lại',
    role: 'head',
    place: 'owner',
    unit: 'judicial',
    hours: 1,
  } as const;
  const route = content.route.toSpliced(3, 0, check);
  await deps.db.tx((tx) => importProcedures(tx, [{ content: { ...content, route }, formSchema }]));
  const code = await assigned();
  await examine(code, 'canbo.anphu2');
  const head = await at(code, await officerNamed(deps, 'truongphong.anphu'));
  const awaiting = await deps.db.tx((tx) =>
    requestSupplement(tx, { ...head, items: [{ target: 'other', text: 'Ghi rõ họ tên' }], reason: '' }),
  );
  const answered = await deps.db.tx((tx) =>
    supplementDossier(tx, deps.keys, {
      ref: awaiting,
      revision: awaiting.revision,
      citizen,
      reasons: new Map([['other', 'Đã ghi']]),
      note: '',
      now: deps.clock.now(),
    }),
  );
  expect(answered).toMatchObject({ stepName: 'Soát lại', holderOfficerId: head.officer.officerId });
});

test('whose post has become another goes on with what is in their hands, and the ledger says in which post', async () => {
  const code = await assigned();
  const { officerId } = await officerNamed(deps, 'canbo.anphu2');
  await deps.db.run(sql`update posts set role = 'head' where officer_id = ${officerId}`);
  await examine(code, 'canbo.anphu2');
  const { events } = await openAsFiler(deps.db, deps.keys, citizen, code);
  expect(events.at(-1)).toMatchObject({
    verb: 'examine',
    actorRole: 'head',
    actorAgencyName: 'Ủy ban nhân dân phường An Phú',
  });
});

test('a dossier does not wait for a head who is not there: the leader of the agency assigns it', async () => {
  const code = await fileBirth(deps, citizen);
  const clerk = await at(code, await officerNamed(deps, 'canbo.anphu1'));
  await deps.db.tx((tx) => acceptDossier(tx, clerk));
  const leader = await at(code, await officerNamed(deps, 'lanhdao.anphu'));
  const { officerId: to } = await officerNamed(deps, 'canbo.anphu3');
  const reassigned = await deps.db.tx((tx) => assignDossier(tx, { ...leader, to }));
  expect(reassigned).toMatchObject({ status: 'processing', holderOfficerId: to });
  const { events } = await openAsFiler(deps.db, deps.keys, citizen, code);
  expect(events.at(-1)).toMatchObject({ verb: 'assign', actorRole: 'leader' });
});
