import { findCitizenByNumber, findOfficerActor } from '#domain/accounts';
import { findAgencyByCode } from '#domain/agencies';
import { submitDossier } from '#domain/dossiers';
import { type DraftContent, draftMark, saveDraft, startDraft } from '#domain/drafts';
import { checkFile, keepFile } from '#domain/files';
import type { Citizen, Officer } from '#domain/journal';
import { sql } from '#platform/db/sql.ts';
import type { Deps } from '../src/deps.ts';
import { demoCitizens } from '../src/seed.ts';
import { incoming, samplePdf } from './sample-files.ts';

export const BIRTH = '1.001193';
const COPIES = '2.000815';

/** A seeded citizen, by the order of seed/citizens.json (0: verified by VNeID). */
export async function someCitizen(deps: Deps, nth = 0): Promise<Citizen> {
  const number = demoCitizens()[nth]?.idNumber ?? '';
  const found = await findCitizenByNumber(deps.db, deps.keys, number);
  if (!found) throw new Error('the seed has no such citizen');
  return found;
}

/** A seeded officer by user name, as the desk's door makes them. */
export async function officerNamed(deps: Deps, username: string): Promise<Officer> {
  const row = await deps.db.one<{ id: string }>(
    sql`select officer_id as id from officer_logins where username = ${username}`,
  );
  const actor = row && (await findOfficerActor(deps.db, row.id, deps.clock.now()));
  if (!actor) throw new Error(`the seed has no officer ${username}`);
  return actor;
}

/** What a birth registration needs and no more. */
export const birthAnswers: DraftContent['answers'] = {
  requesterName: 'LÊ MINH ANH',
  requesterIdNumber: '099194000121',
  requesterAddress: { provinceCode: '99', communeCode: '99001', detail: 'Số 12, đường Hoa Sứ' },
  requesterRelation: 'ong-ba',
  childName: 'LÊ GIA HÂN',
  childBirthDate: '2026-11-02',
  childSex: 'nu',
  childEthnicity: 'kinh',
  childNationality: 'vn',
  childHomeTown: 'Phường An Phú, tỉnh Một Cửa',
  birthPlaceKind: 'co-so-y-te',
  birthFacility: 'Bệnh viện Sản - Nhi tỉnh',
  birthPlace: { provinceCode: '99', communeCode: '99001', detail: '' },
  birthProof: 'chung-sinh',
  motherDeclared: 'khong',
  fatherDeclared: 'khong',
};

/** The same of a child that is registered late, so that there is a fee to pay. */
export const lateBirthAnswers: DraftContent['answers'] = { ...birthAnswers, childBirthDate: '2026-06-02' };

/** Files a birth registration at Phường An Phú through the rooms' own verbs. */
export async function fileBirth(
  deps: Deps,
  citizen: Citizen,
  o: { agency?: string; content?: Partial<DraftContent> } = {},
): Promise<string> {
  const now = deps.clock.now();
  const agency = await findAgencyByCode(deps.db, o.agency ?? 'H99.21.01');
  const draft = await deps.db.tx((tx) => startDraft(tx, deps.keys, { citizen, procedureCode: BIRTH, now }));
  const paper = await checkFile(incoming(await samplePdf(), 'giay-chung-sinh.pdf'), {
    accepts: ['pdf'],
    maxBytes: 5_000_000,
  });
  const change: Partial<DraftContent> = {
    caseId: 'thuong',
    agencyId: agency?.id ?? '',
    answers: birthAnswers,
    delivery: 'desk',
    ...o.content,
  };
  const { code } = await deps.db.tx(async (tx) => {
    await keepFile(tx, deps, paper, {
      subject: { kind: 'draft', id: draft.id },
      partId: 'giay-chung-sinh',
      uploadedBy: citizen,
      now,
    });
    await saveDraft(tx, deps.keys, {
      citizen,
      id: draft.id,
      from: draftMark(draft, Object.keys(change)),
      change,
      reached: 'review',
      now,
    });
    return submitDossier(tx, deps.keys, { citizen, draftId: draft.id, declared: true, now });
  });
  return code;
}

/** Files certified copies at Phường An Phú, whose originals its person means to bring on a day, through the rooms' own verbs. */
export async function fileCopies(deps: Deps, citizen: Citizen, visitDate: string): Promise<string> {
  const now = deps.clock.now();
  const agency = await findAgencyByCode(deps.db, 'H99.21.01');
  const draft = await deps.db.tx((tx) => startDraft(tx, deps.keys, { citizen, procedureCode: COPIES, now }));
  const change: Partial<DraftContent> = {
    caseId: 'trong-ngay',
    agencyId: agency?.id ?? '',
    delivery: 'desk',
    answers: {
      ...draft.content.answers,
      documents: [{ title: 'Bằng tốt nghiệp', pages: 5, copies: 2 }],
      volume: 'it',
      foreign: 'khong',
      copyMaker: 'co-quan',
      visitDate,
    },
  };
  const from = draftMark(draft, Object.keys(change));
  const { code } = await deps.db.tx(async (tx) => {
    await saveDraft(tx, deps.keys, { citizen, id: draft.id, from, change, reached: 'review', now });
    return submitDossier(tx, deps.keys, { citizen, draftId: draft.id, declared: true, now });
  });
  return code;
}
