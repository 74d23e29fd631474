import { expect, test } from 'vitest';
import { getDraft, startDraft } from '#domain/drafts';
import { sql } from '#platform/db/sql.ts';
import { BIRTH, officerNamed } from '#testing/filed.ts';
import { filerAndDesk } from '#testing/filer-and-desk.ts';
import { removeResultFile, submitDossier } from '../index.ts';

const { deps, citizen, desk, file, own } = await filerAndDesk();

const submit = (draftId: string, declared = true) =>
  deps.db.tx((tx) => submitDossier(tx, deps.keys, { citizen, draftId, declared, now: deps.clock.now() }));

test('a draft that is sent again gives the same dossier', async () => {
  const code = await file();
  const draft = await deps.db.one<{ id: string }>(
    sql`select id from drafts where party_id = ${citizen.partyId} and code = ${code}`,
  );
  expect(await submit(draft?.id ?? '')).toEqual({ code, again: true });
  expect(await submit(draft?.id ?? '')).toEqual({ code, again: true });
  const dossiers = await deps.db.many(sql`select 1 from dossiers where party_id = ${citizen.partyId}`);
  expect(dossiers).toHaveLength(1);
});

test('a draft in which something is missing is not sent, and the step where it is missing is named', async () => {
  const now = deps.clock.now();
  const draft = await deps.db.tx((tx) => startDraft(tx, deps.keys, { citizen, procedureCode: BIRTH, now }));
  await expect(submit(draft.id)).rejects.toMatchObject({
    code: 'draft.incomplete',
    params: { step: 'info' },
  });
  expect((await getDraft(deps.db, deps.keys, citizen, draft.id)).code).toBeNull();
});

test('who files for somebody else is the submitter, and the dossier is found by its owner’s number', async () => {
  const owner = {
    name: 'PHẠM VĂN DŨNG',
    idNumber: '099085000232',
    phone: '',
    email: '',
    address: 'Phường An Phú, tỉnh Một Cửa',
  };
  const code = await file({ onBehalf: true, owner });
  const { people, dossier } = await own(code);
  expect(people).toMatchObject({
    onBehalf: true,
    owner: { name: owner.name },
    submitter: { name: citizen.name },
  });
  const found = await deps.db.many<{ code: string }>(sql`select code from dossiers
    where owner_agency_id = ${dossier.ownerAgencyId}
      and owner_id_index = ${deps.keys.blindIndex('id-number', owner.idNumber)}`);
  expect(found).toEqual([{ code }]);
});

test('a signed paper is added only by the officer who may record the result, and only then', async () => {
  const code = await file();
  for (const verb of ['accept', 'assign', 'examine'] as const) await desk[verb](code);
  await expect(desk.upload(code)).rejects.toThrow('dossier.not-now');
  await desk.approve(code);
  await desk.upload(code);
  const { dossier, results } = await own(code);
  const officer = await officerNamed(deps, 'canbo.binhminh1');
  const another = { ref: dossier, officer, fileId: results[0]?.id ?? '', now: deps.clock.now() };
  // to an officer of another agency there is no such dossier
  await expect(deps.db.tx((tx) => removeResultFile(tx, another))).rejects.toThrow('not-found');
});

test('the agency that decides and the desk that receives for it both see a dossier from the beginning', async () => {
  const centre = sql`(select id from agencies where code = 'H99.01')`;
  await deps.db.run(sql`update agencies set received_at_id = ${centre} where code = 'H99.21.01'`);
  const { dossier } = await own(await file());
  const { ownerAgencyId, receiverAgencyId, id } = dossier;
  expect(receiverAgencyId).not.toBe(ownerAgencyId);
  const seers = await deps.db.many<{ id: string }>(sql`select agency_id as id from dossier_agencies
    where owner_agency_id = ${ownerAgencyId} and dossier_id = ${id}`);
  expect(seers.map((s) => s.id).sort()).toEqual([ownerAgencyId, receiverAgencyId].sort());
});
