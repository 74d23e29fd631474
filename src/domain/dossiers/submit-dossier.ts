import { getAccount } from '#domain/accounts';
import type { Agency } from '#domain/agencies';
import { addWorkingHours, getCalendar } from '#domain/calendar';
import { assessFee, openFee } from '#domain/fees';
import { attachFiles, listFiles } from '#domain/files';
import type { Citizen } from '#domain/journal';
import { getVersion } from '#domain/procedures';
import { getAddressNames, unitLookup } from '#domain/units';
import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import { addJob } from '#platform/jobs.ts';
import { localDate } from '#platform/time.ts';
import { checkDraft } from './check-draft.ts';
import { insertDossier, insertSeenBy, nextCaseNumber, upsertAccountDossier } from './dossier.store.ts';
import type { Dossier, People, Person } from './dossier.ts';
import { lockDraft, markSent } from './draft.store.ts';
import type { Draft } from './draft.ts';
import { insertEvent } from './event.store.ts';
import { chainEvent, genesis } from './ledger.ts';
import { SECRET_VERSION } from './secret.ts';
import { projectWork } from './worklist.store.ts';

/** The desk answers within so many working hours (NĐ 118/2025 Đ17 k2). */
export const ANSWER_HOURS = 8;

/**
 * Sends a draft: everything is checked again, the fee assessed, the files handed over, the case number taken (last, so that its
 * counter is held as short as can be), ledger and jobs written, in the caller's one transaction. Sending again gives the same dossier.
 * Refuses 'draft.incomplete' with the step where something is missing.
 */
export async function submitDossier(
  tx: Tx,
  keys: Keys,
  o: { citizen: Citizen; draftId: string; now: Date },
): Promise<{ code: string; again: boolean }> {
  const draft = isId(o.draftId) ? await lockDraft(tx, keys, o.citizen.accountId, o.draftId) : undefined;
  if (!draft) throw new NotFound('draft');
  if (draft.code) return { code: draft.code, again: true };
  const version = await getVersion(tx, draft.versionId);
  const subject = { kind: 'draft', id: draft.id } as const;
  const files = await listFiles(tx, subject);
  const units = await unitLookup(tx);
  const { faults, data, agencies } = await checkDraft(
    tx,
    draft,
    version,
    new Set(files.map((f) => f.partId)),
    {
      now: o.now,
      units,
    },
  );
  const first = faults[0];
  if (first) throw new Refusal('draft.incomplete', { step: first.step, fault: first.code }, 422);

  const owner = agencies.find((a) => a.id === draft.content.agencyId);
  if (!owner) throw new Error(`draft ${draft.id} was checked, and its agency is none that decides`);
  const receiver = owner.receivedAt;
  const people = await peopleOf(tx, keys, o.citizen, draft);
  const answerBy = addWorkingHours(await getCalendar(tx, receiver.id), o.now, ANSWER_HOURS);
  const id = newId(o.now.getTime());
  const ref = { ownerAgencyId: owner.id, id };
  if (files.length > 0) await attachFiles(tx, subject, { kind: 'dossier', ...ref });
  await openFee(tx, {
    ownerAgencyId: owner.id,
    dossierId: id,
    assessed: assessFee(version.content.fees, data, 'online'),
    now: o.now,
  });

  const day = localDate(o.now);
  const number = await nextCaseNumber(tx, owner.id, day);
  const code = `${owner.code}-${day.slice(2).replaceAll('-', '')}-${String(number).padStart(4, '0')}`;
  const event = chainEvent(genesis(id), {
    dossierId: id,
    seq: 1,
    at: o.now,
    verb: 'submit',
    actorKind: 'citizen',
    actorId: o.citizen.accountId,
    actorName: o.citizen.name,
    actorRole: '',
    actorAgencyId: null,
    actorAgencyName: '',
    fromStatus: 'draft',
    toStatus: 'submitted',
    stepName: '',
    toName: receiver.name,
    until: answerBy,
    detail: { code, procedure: version.code, version: version.id, files: files.length },
    note: null,
  });
  const step = version.content.route[0];
  const dossier: Dossier = {
    ...ref,
    code,
    status: 'submitted',
    channel: 'online',
    procedureCode: version.code,
    procedureName: version.content.name,
    fieldName: version.content.field.name,
    versionId: version.id,
    caseId: draft.content.caseId,
    ownerAgencyName: owner.name,
    receiverAgencyId: receiver.id,
    receiverAgencyName: receiver.name,
    accountId: o.citizen.accountId,
    ownerName: people.owner.name,
    people: keys.seal('people', JSON.stringify(people)),
    answers: keys.seal('answers', JSON.stringify(data)),
    delivery: draft.content.delivery || 'desk',
    secretVersion: SECRET_VERSION,
    submittedAt: o.now,
    answerBy,
    acceptedAt: null,
    clockStartedAt: null,
    promisedAt: null,
    firstPromisedAt: null,
    resolvedAt: null,
    returnedAt: null,
    finishedAt: null,
    supplements: 0,
    supplementRequest: null,
    decision: null,
    step: 0,
    stepName: step?.name ?? '',
    stepRole: 'clerk',
    stepUnit: null,
    stepDueAt: answerBy,
    holderAgencyId: receiver.id,
    holderAgencyName: receiver.name,
    holderOfficerId: null,
    holderOfficerName: '',
    examinerId: null,
    examinerName: '',
    revision: 1,
    eventSeq: 1,
    eventHash: event.hash,
  };
  await insertDossier(tx, dossier, idIndex(keys, people.owner.idNumber));
  await insertEvent(tx, owner.id, event);
  await insertSeenBy(tx, ref, seers(owner, receiver));
  await projectWork(tx, dossier, null);
  await upsertAccountDossier(tx, dossier, o.now);
  await markSent(tx, draft.id, { ...ref, code });
  await addJob(tx, 'dossier.notify', { ...ref, seq: 1, kind: 'submitted' }, { key: `notify:${id}:1` });
  return { code, again: false };
}

/** How an identity number is found without opening any dossier. */
export function idIndex(keys: Keys, idNumber: string): Buffer | null {
  return idNumber ? keys.blindIndex('id-number', idNumber) : null;
}

function seers(owner: Agency, receiver: Agency): string[] {
  return owner.id === receiver.id ? [owner.id] : [owner.id, receiver.id];
}

async function peopleOf(tx: Tx, keys: Keys, citizen: Citizen, draft: Draft): Promise<People> {
  const account = await getAccount(tx, keys, citizen.accountId);
  const submitter: Person = {
    name: account.fullName,
    idNumber: account.idNumber,
    phone: account.phone,
    email: account.email ?? '',
    address: await addressLine(tx, account.address),
  };
  const { owner, onBehalf, delivery, deliveryAddress } = draft.content;
  return {
    submitter,
    owner: onBehalf ? { ...owner } : submitter,
    onBehalf,
    deliveryAddress: delivery === 'post' ? await addressLine(tx, deliveryAddress) : '',
  };
}

async function addressLine(
  tx: Tx,
  a: { provinceCode: string; communeCode: string; detail: string } | undefined,
): Promise<string> {
  if (!a?.communeCode) return a?.detail ?? '';
  const names = await getAddressNames(tx, a);
  return [a.detail, names.communeName, names.provinceName].filter(Boolean).join(', ');
}
