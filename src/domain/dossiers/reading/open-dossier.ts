import { findAgencyByCode } from '#domain/agencies';
import { type Fee, findFee, listPayments, listRefunds, type Payment, type Refund } from '#domain/fees';
import { type FileInfo, listFiles } from '#domain/files';
import type { Answers } from '#domain/forms';
import { type Actor, type Citizen, type Officer, writeJournal } from '#domain/journal';
import { type DossierEvent, readLedger, withPeople } from '#domain/ledger';
import { getVersion, type ProcedureVersion } from '#domain/procedures';
import type { Keys } from '#platform/crypto.ts';
import type { Db, Reader } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { plainSigns } from '#platform/text.ts';
import { selectByCode, selectSeen } from '../dossier.store.ts';
import type { Dossier, People } from '../dossier.ts';
import { taskOf } from '../route.ts';
import { mayDo, type Transition } from '../state-table.ts';
import { splitUnsent } from '../supplement/supplement-files.ts';
import type { Task } from '../verb.ts';
import { type ProvenPeople, provenPeople } from './proven-people.ts';

const CODE = /^([A-Z0-9][A-Z0-9.]{0,34})-(\d{6})-(\d{4,8})$/;
const CODE_WITHIN = /(?<![A-Z0-9.])[A-Z0-9][A-Z0-9.]{0,34}-\d{6}-\d{4,8}(?!\d)/;
// one with spaces, dots or dashes wherever the number has a mark: 'H99 21 01 261120 0001'
const CODE_SPACED = /(?<![A-Z0-9.])([A-Z]\d{2}(?:[ .-]+\d{2,3})*)[ .-]+(\d{6})[ .-]+(\d{4,8})(?!\d)/;
// longer than a receipt's address, and than whatever people write around a number; spaces are no more than one
const LONGEST_TYPED = 500;

/** The agency's part of a case number, or undefined when the text is none ('H99.02-261119-0001' → 'H99.02'). */
export function agencyOfCode(code: string): string | undefined {
  return CODE.exec(code)?.[1];
}

/**
 * The case number found in a text: as typed, in small letters, with the dashes and spaces of a word processor, with the letter O where a
 * zero stands, with spaces between or instead of its dots and dashes, or in the address that a scanner reads off a receipt.
 */
export function codeIn(text: string): string | undefined {
  const signs = plainSigns(text.trim().replace(/\s+/g, ' ').slice(0, LONGEST_TYPED));
  const plain = signs.replace(/ ?- ?/g, '-').toUpperCase().trim();
  const zeros = plain.replaceAll('O', '0');
  const [, agency = '', day, nth] = CODE_SPACED.exec(zeros) ?? [];
  if (agency) return `${agency.replace(/[ .-]+/g, '.')}-${day}-${nth}`;
  for (const each of [
    plain,
    zeros,
    zeros.replaceAll(' ', ''),
    zeros
      .replace(/ +/g, ' ')
      .replace(/ ?\. ?/g, '.')
      .replaceAll(' ', '-'),
  ]) {
    const found = CODE_WITHIN.exec(each);
    if (found) return found[0];
  }
  return undefined;
}

/**
 * A dossier as an officer sees it, with what they may do now. Every read is journalled (Law 91/2025/QH15).
 * @throws NotFound unless their agency owns it, received it, or holds or held a step of its route.
 */
export async function openAsOfficer(
  db: Db,
  keys: Keys,
  officer: Officer,
  code: string,
  now: Date,
): Promise<OpenAtDesk> {
  const ref = await findRef(db, code);
  const dossier = ref && (await selectSeen(db, officer, ref.ownerAgencyId, code));
  if (!dossier) throw new NotFound('dossier');
  await writeJournal(db, {
    at: now,
    actor: officer,
    verb: 'dossier.read',
    thing: { kind: 'dossier', id: dossier.id },
    agencyId: dossier.ownerAgencyId,
    detail: { code },
  });
  return db.reads(async (r) => {
    const open = await openWhole(r, keys, officer, dossier);
    return { ...open, proven: await provenPeople(r, open) };
  });
}

/** The same for whoever acts for the party that filed it. @throws NotFound for everybody else, verified or not. */
export async function openAsFiler(
  db: Reader,
  keys: Keys,
  citizen: Citizen,
  code: string,
): Promise<OpenDossier> {
  const ref = await findRef(db, code);
  const dossier = ref && (await selectByCode(db, ref.ownerAgencyId, code));
  if (!dossier || dossier.partyId !== citizen.partyId) throw new NotFound('dossier');
  return openWhole(db, keys, citizen, dossier);
}

/** A case number says where to look: the code before the date is the owner agency's. */
export async function findRef(db: Reader, code: string): Promise<{ ownerAgencyId: string } | undefined> {
  const agencyCode = agencyOfCode(code);
  const agency = agencyCode ? await findAgencyByCode(db, agencyCode) : undefined;
  return agency && { ownerAgencyId: agency.id };
}

/** A dossier with its persons and answers opened, its ledger, files, fee and version, and what the actor may do now. Best called on one connection (`db.reads`). */
export async function openWhole(
  db: Reader,
  keys: Keys,
  actor: Actor,
  dossier: Dossier,
): Promise<OpenDossier> {
  const { ownerAgencyId, id } = dossier;
  const [version, fee, events, all, results] = await Promise.all([
    getVersion(db, dossier.versionId),
    findFee(db, ownerAgencyId, id),
    readLedger(db, dossier),
    listFiles(db, { kind: 'dossier', ownerAgencyId, id }),
    listFiles(db, { kind: 'result', ownerAgencyId, id }),
  ]);
  const receipts = fee?.hasReceipts ? await listPayments(db, ownerAgencyId, fee.id) : [];
  const refunds = fee && wasPaidBack(fee, receipts) ? await listRefunds(db, ownerAgencyId, fee.id) : [];
  const { sent, unsent } = splitUnsent(dossier, all, events);
  const task = taskOf(dossier, version.content);
  const people = JSON.parse(keys.open('people', dossier.people)) as People; // sealed by submitDossier
  return {
    dossier,
    version,
    people,
    answers: JSON.parse(keys.open('answers', dossier.answers)) as Answers,
    events: withPeople(events, people),
    files: sent,
    unsent,
    results,
    fee,
    payment: receipts.findLast((p) => !p.voidedAt),
    receipts,
    refunds,
    task,
    may: mayDo(actor, dossier, task),
  };
}

// what the receipts come to is not what is paid: some of it went back
function wasPaidBack(fee: Fee, receipts: Payment[]): boolean {
  return receipts.reduce((sum, p) => sum + (p.voidedAt ? 0 : p.amount), 0) !== fee.paid;
}

/** As an officer sees it. */
export interface OpenAtDesk extends OpenDossier {
  proven: ProvenPeople;
}

export interface OpenDossier {
  dossier: Dossier;
  version: ProcedureVersion;
  people: People;
  answers: Answers;
  events: DossierEvent[];
  /** Those that were sent to the agency. */
  files: FileInfo[];
  /** Added to a supplement that is not sent yet: for the filer alone. Nobody else is given any. */
  unsent: FileInfo[];
  results: FileInfo[];
  fee: Fee | undefined;
  /** The last receipt that holds. */
  payment: Payment | undefined;
  /** All receipts, the oldest first, also those that are void. */
  receipts: Payment[];
  refunds: Refund[];
  task: Task | undefined;
  may: Transition[];
}
