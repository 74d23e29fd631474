import { type Account, getFilingAccount } from '#domain/accounts';
import type { Agency } from '#domain/agencies';
import { getCalendar } from '#domain/calendar';
import { checkDraft, type Draft, lockDraft, markSent } from '#domain/drafts';
import { assessFee, openFee } from '#domain/fees';
import { attachFiles, listFiles } from '#domain/files';
import { compileStoredForm, countsDays } from '#domain/forms';
import type { Citizen } from '#domain/journal';
import { appendEvent } from '#domain/ledger';
import { inForceFor } from '#domain/procedures';
import { type UnitPlaces, unitLookup } from '#domain/units';
import { projectWork } from '#domain/worklists';
import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import { addJob } from '#platform/jobs.ts';
import { localDate } from '#platform/time.ts';
import { listAt } from '../agency-list/agency-dossiers.store.ts';
import { carry } from '../carry.ts';
import { insertDossier, insertSeenBy, nextCaseNumber, upsertPartyDossier } from '../dossier.store.ts';
import type { People, Person } from '../dossier.ts';
import { readHouse } from '../house.ts';
import { lawDueAt } from '../lateness.ts';
import type { At, Goes, Row, VerbValue } from '../verb.ts';
import { answeredFrom } from '../visit.ts';
import { markOfSeen } from './mark-of-seen.ts';
import { dossierCode, newDossier } from './new-dossier.ts';

// every clerk of the desk may receive it
const FIRST_STEP: Goes = { to: 'step', step: 0, anyUnit: true };

const row: Row = { from: 'draft', to: 'submitted', who: 'filer', clock: 'answer', notice: 'submitted' };

export const submitVerb: VerbValue<{ files: number; answerFrom?: Date }> = {
  name: 'submit',
  rows: [row],
  decide: ({ dossier, version }, { files, answerFrom }) => ({
    goes: FIRST_STEP,
    ...(answerFrom ? { answerFrom } : {}),
    event: { detail: { code: dossier.code, procedure: version.code, version: version.id, files } },
  }),
};

/**
 * Sends a draft: everything is checked again, the fee assessed, the files handed over, the case number taken (last, so that its
 * counter is locked as briefly as possible), ledger and jobs written, in the caller's one transaction. The dossier is
 * written with the commit and cannot be read before. Sending again gives the same dossier.
 * @param o.declared whether the person has declared, with this sending, that what they say is true; without it nothing is sent.
 * @param o.seen the mark (`markOfSeen`) of what the person saw before sending. When anything in it is another by now, for
 * a day has passed or another page has changed it, nothing is sent: 'draft.computed-anew'.
 * Refuses 'draft.incomplete' with the step where something is missing, and 'accounts.number-lost' as `getFilingAccount` does.
 */
export async function submitDossier(
  tx: Tx,
  keys: Keys,
  o: { citizen: Citizen; draftId: string; declared: boolean; seen?: string; now: Date },
): Promise<{ code: string; again: boolean }> {
  if (!isId(o.draftId)) throw new NotFound('draft');
  const subject = { kind: 'draft', id: o.draftId } as const;
  const [draft, files, units, account] = await Promise.all([
    lockDraft(tx, keys, o.citizen.partyId, o.draftId),
    listFiles(tx, subject),
    unitLookup(tx),
    getFilingAccount(tx, keys, o.citizen.accountId),
  ]);
  if (!draft) throw new NotFound('draft');
  if (draft.code) return { code: draft.code, again: true };
  const { version, agencies } = await inForceFor(tx, draft, o.now, { only: draft.content.agencyId });
  const [owner] = agencies;
  const form = version.formSchema ? compileStoredForm(version.formSchema) : undefined;
  const calendar = owner && form && countsDays(form) ? await getCalendar(tx, owner.receivedAtId) : undefined;
  const filled = new Set(files.map((f) => f.partId));
  const checked = checkDraft(draft, version, { agencies, filled, units, calendar, now: o.now });
  const { faults, data, caseId } = checked;
  const first = faults[0];
  if (first) throw new Refusal('draft.incomplete', { step: first.step, fault: first.code }, 422);
  if (!o.declared) throw new Refusal('draft.incomplete', { step: 'review', fault: 'declaration' }, 422);
  const assessed = assessFee(version.content.fees, data, 'online');
  const { content } = draft;
  const seen = () => markOfSeen({ content, agency: owner, caseId, data, files, assessed });
  if (o.seen !== undefined && o.seen !== seen()) throw new Refusal('draft.computed-anew');

  if (!owner) throw new Error(`draft ${draft.id} was checked, but its agency does not decide such dossiers`);
  const receiver = owner.receivedAt;
  const people = peopleOf(account, units, draft);
  const id = newId(o.now.getTime());
  const ref = { ownerAgencyId: owner.id, id };
  const sent = newDossier(keys, {
    id,
    at: o.now,
    version,
    caseId,
    owner,
    receiver,
    filer: o.citizen,
    people,
    answers: data,
    delivery: draft.content.delivery || 'desk',
  });
  const at: At = { dossier: sent, version, row, actor: o.citizen, now: o.now };
  const [house, , , , , number] = await Promise.all([
    readHouse(tx, at, FIRST_STEP),
    files.length > 0 && attachFiles(tx, subject, { kind: 'dossier', ...ref }),
    openFee(tx, { ownerAgencyId: owner.id, dossierId: id, assessed, now: o.now }),
    insertSeenBy(tx, ref, seers(owner, receiver)),
    row.notice && addJob(tx, 'dossier.notify', { ...ref, seq: 1 }),
    nextCaseNumber(tx, owner.id, localDate(o.now)),
  ]);
  const numbered = { ...at, dossier: { ...sent, code: dossierCode(owner, o.now, number) } };
  const facts = { files: files.length, answerFrom: answeredFrom(version.content, data, o.now) };
  const { after: dossier, event } = carry(submitVerb, numbered, facts, { house });
  await insertDossier(tx.atCommit, dossier, idIndex(keys, people.owner.idNumber));
  await appendEvent(tx.atCommit, owner.id, event);
  await projectWork(
    tx.atCommit,
    { ...dossier, lawDueAt: lawDueAt(dossier), supplementedAt: null, extensionState: null },
    undefined,
  );
  await listAt(tx.atCommit, keys, dossier, { people, agencyIds: seers(owner, receiver) });
  await upsertPartyDossier(tx.atCommit, dossier, o.now);
  await markSent(tx.atCommit, draft, dossier);
  return { code: dossier.code, again: false };
}

/** How an identity number is found without opening any dossier. */
export function idIndex(keys: Keys, idNumber: string): Buffer | null {
  return idNumber ? keys.blindIndex('id-number', idNumber) : null;
}

function seers(owner: Agency, receiver: Agency): string[] {
  return owner.id === receiver.id ? [owner.id] : [owner.id, receiver.id];
}

function peopleOf(account: Account, units: UnitPlaces, draft: Draft): People {
  const submitter: Person = {
    name: account.fullName,
    idNumber: account.idNumber,
    phone: account.phone,
    email: account.email ?? '',
    address: addressLine(account.address, units),
  };
  const { owner, onBehalf, delivery, deliveryAddress } = draft.content;
  return {
    submitter,
    owner: onBehalf ? { ...owner } : submitter,
    onBehalf,
    deliveryAddress: delivery === 'post' ? addressLine(deliveryAddress, units) : '',
  };
}

function addressLine(
  a: { provinceCode: string; communeCode: string; detail: string } | undefined,
  units: UnitPlaces,
): string {
  if (!a) return '';
  const province = units.provinces.find((p) => p.code === a.provinceCode);
  const commune = province && units.communes(province.code).find((c) => c.code === a.communeCode);
  return [a.detail, commune?.name, commune && province?.name].filter(Boolean).join(', ');
}
