import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CITIZEN_SESSION, findCitizen, findCitizenByNumber } from '#domain/accounts';
import { countCards, listMine } from '#domain/dossiers';
import { findSupplementDraft, getDraft } from '#domain/drafts';
import { listFiles } from '#domain/files';
import { noticesOfDossier } from '#domain/notices';
import { makeKeys, newToken } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import { migrate } from '#platform/db/migrate.ts';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';
import { ROOT } from '#platform/root.ts';
import { findSession } from '#platform/session.ts';
import { testDb } from '#testing/db.ts';

const MIGRATIONS = join(ROOT, 'migrations');
const NOBODY = '00000000-0000-0000-0000-000000000000';
const NUMBER = '099194000121';
const keys = makeKeys('a secret of the tests');
const at = new Date('2026-11-19T09:00:00+07:00');
const due = new Date('2026-11-25T17:00:00+07:00');
const [account, agency, draft, dossier, version, paper, removed] = Array.from({ length: 7 }, () => newId());
const code = 'H99.21.01-261119-0001';

let db: Db & { url: string };
beforeAll(async () => {
  db = await testDb('template0');
});
afterAll(() => db.close());

/** The migrations that a version before parties had. */
function upTo(last: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-migrations-'));
  for (const name of readdirSync(MIGRATIONS).filter((n) => n.endsWith('.sql') && n <= last))
    cpSync(join(MIGRATIONS, name), join(folder, name));
  return folder;
}

test('what stood there before parties were is found by the rooms afterwards, and belongs to its account’s person', async () => {
  await migrate(db.url, upTo('0024_swept_drafts.sql'));
  const token = newToken();
  await write(token);
  await migrate(db.url, MIGRATIONS);

  const citizen = await findCitizenByNumber(db, keys, NUMBER);
  expect(citizen).toMatchObject({ accountId: account, name: 'LÊ MINH ANH' });
  if (!citizen) throw new Error('nobody has the number');
  const session = await findSession(db, CITIZEN_SESSION.realm, token, at);
  expect(await findCitizen(db, session?.subjectId ?? '', session?.actsForId ?? '')).toEqual(citizen);
  expect(await db.many(sql`select kind, name from parties where id = ${citizen.partyId}`)).toEqual([
    { kind: 'person', name: 'LÊ MINH ANH' },
  ]);

  expect(await listMine(db, citizen, { limit: 10 })).toMatchObject([
    { id: dossier, code, answerBy: due, promisedAt: null },
  ]);
  expect(await countCards(db, citizen)).toMatchObject({ draft: 1, supplement: 1 });
  expect((await getDraft(db, keys, citizen, draft ?? '')).content).toMatchObject({ caseId: 'thuong' });
  expect((await selectedDrafts()).map((d) => d.kind)).toEqual(['filing', 'supplement']);
  const supplementDraft = await findSupplementDraft(db, keys, {
    ownerAgencyId: agency ?? '',
    id: dossier ?? '',
    code,
    partyId: citizen.partyId,
    procedureCode: '1.001193',
    procedureName: 'Khai sinh',
    versionId: version ?? '',
  });
  expect(supplementDraft?.content.note).toBe('Đang chờ giấy');
  expect((await listFiles(db, { kind: 'draft', id: draft ?? '' })).map((f) => f.id)).toEqual([paper]);
  expect(await noticesOfDossier(db, keys, agency ?? '', dossier ?? '')).toHaveLength(1);
});

test('a file that was removed before is still found by the job that erases it', async () => {
  expect(await db.many(sql`select id from files where owner_agency_id = ${NOBODY}`)).toEqual([
    { id: removed },
  ]);
});

const selectedDrafts = () =>
  db.many<{ kind: string }>(sql`select kind from drafts where party_id = ${account} order by kind`);

/** Rows as the version before wrote them. */
async function write(token: string): Promise<void> {
  const seal = (purpose: string, what: unknown) => keys.seal(purpose, JSON.stringify(what));
  const sha = (text: string) => sql`sha256(convert_to(${text}, 'UTF8'))`;
  await db.run(sql`insert into citizen_accounts (id, id_number, id_number_index, full_name, birth_date, sex, contact, password_hash, terms_version,
      terms_accepted_at, created_at)
    values (${account}, ${keys.seal('id-number', NUMBER)}, ${keys.blindIndex('id-number', NUMBER)}, 'LÊ MINH ANH', '1994-01-02', 'nu',
      ${seal('contact', { phone: '0912345678' })}, 'none', '1', ${at}, ${at})`);
  await db.run(sql`insert into sessions (token_hash, realm, subject_id, opened_at, seen_at, expires_at, idle_seconds, ip, user_agent)
    values (${sha(token)}, 'portal', ${account}, ${at}, ${at}, ${due}, 1800, '127.0.0.1', 'test')`);
  const drafted = sql`account_id, procedure_code, procedure_name, version_id, content, created_at, updated_at`;
  const birth = sql`${account}, '1.001193', 'Khai sinh', ${version}`;
  await db.run(
    sql`insert into drafts (id, ${drafted}) values (${draft}, ${birth}, ${seal('draft', { caseId: 'thuong' })}, ${at}, ${at})`,
  );
  await db.run(sql`insert into drafts (id, ${drafted}, owner_agency_id, dossier_id, code)
    values (${dossier}, ${birth}, ${seal('draft', { answers: {}, note: 'Đang chờ giấy' })}, ${at}, ${at}, ${agency}, ${dossier}, ${code})`);
  for (const [id, gone] of [
    [paper, null],
    [removed, at],
  ] as const)
    await db.run(sql`insert into files (owner_agency_id, id, subject_kind, subject_id, part_id, name, type, bytes, sha256, sealed_key, uploaded_by_kind,
        uploaded_by_id, uploaded_by_name, created_at, removed_at)
      values (${NOBODY}, ${id}, 'draft', ${draft}, 'giay-chung-sinh', 'a.pdf', 'pdf', 9, ${sha('a')}, ${sha('key')}, 'citizen', ${account}, 'x', ${at}, ${gone})`);
  await db.run(sql`insert into dossiers (owner_agency_id, id, code, status, channel, procedure_code, procedure_name, field_name, version_id, case_id,
      owner_agency_name, receiver_agency_id, receiver_agency_name, account_id, owner_name, people, answers, delivery, secret_version, submitted_at,
      answer_by, step, step_name, revision, event_seq, event_hash)
    values (${agency}, ${dossier}, ${code}, 'awaiting_supplement', 'online', '1.001193', 'Khai sinh', 'Hộ tịch', ${version}, 'thuong', 'Phường',
      ${agency}, 'Phường', ${account}, 'LÊ MINH ANH', ${seal('people', {})}, ${seal('answers', {})}, 'desk', 1, ${at}, ${due}, 0, '', 1, 1, ${sha('e')})`);
  await db.run(sql`insert into account_dossiers (account_id, dossier_id, owner_agency_id, code, procedure_name, status, submitted_at, changed_at)
    values (${account}, ${dossier}, ${agency}, ${code}, 'Khai sinh', 'awaiting_supplement', ${at}, ${at})`);
  await db.run(sql`insert into notices (owner_agency_id, id, dossier_id, account_id, channel, kind, subject, body, secret, state, created_at)
    values (${agency}, ${newId()}, ${dossier}, ${account}, 'portal', 'dossiers.submitted', 'x', ${keys.seal('notice', 'x')}, false, 'sent', ${at})`);
}
