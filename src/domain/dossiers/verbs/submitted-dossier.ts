import type { Agency, ReceivingAgency } from '#domain/agencies';
import type { Answers } from '#domain/forms';
import { type ChainedEvent, chainEvent, genesis } from '#domain/ledger';
import type { Delivery, ProcedureVersion } from '#domain/procedures';
import type { Keys } from '#platform/crypto.ts';
import { localDate } from '#platform/time.ts';
import type { Dossier, People } from '../dossier.ts';
import { SECRET_VERSION } from '../reading/secret.ts';

/** The row of a dossier that has just been sent, with the first event of its ledger. */
export function submittedDossier(keys: Keys, o: Submitted): { dossier: Dossier; event: ChainedEvent } {
  const { id, at, version, owner, receiver, answerBy } = o;
  const { content } = version;
  const code = dossierCode(owner, at, o.number);
  const event = chainEvent(genesis(id), {
    dossierId: id,
    seq: 1,
    at,
    verb: 'submit',
    actorKind: 'citizen',
    actorId: o.filer.accountId,
    actorName: '',
    actorRole: '',
    actorAgencyId: null,
    actorAgencyName: '',
    fromStatus: 'draft',
    toStatus: 'submitted',
    stepName: '',
    toName: receiver.name,
    until: answerBy,
    detail: { code, procedure: version.code, version: version.id, files: o.files },
    note: null,
  });
  const dossier: Dossier = {
    ownerAgencyId: owner.id,
    id,
    code,
    status: 'submitted',
    channel: 'online',
    procedureCode: version.code,
    procedureName: content.name,
    fieldName: content.field.name,
    versionId: version.id,
    caseId: o.caseId,
    ownerAgencyName: owner.name,
    receiverAgencyId: receiver.id,
    receiverAgencyName: receiver.name,
    accountId: o.filer.accountId,
    ownerName: o.people.owner.name,
    people: keys.seal('people', JSON.stringify(o.people)),
    answers: keys.seal('answers', JSON.stringify(o.answers)),
    delivery: o.delivery,
    secretVersion: SECRET_VERSION,
    submittedAt: at,
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
    stepName: content.route[0]?.name ?? '',
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
  return { dossier, event };
}

/** `H99.21.01-261121-0007`: the deciding agency, the day in Việt Nam, the case number of that day (NĐ 118/2025 Đ28, TT 03/2025 Đ13). */
function dossierCode(owner: Pick<Agency, 'code'>, at: Date, number: number): string {
  return `${owner.code}-${localDate(at).slice(2).replaceAll('-', '')}-${String(number).padStart(4, '0')}`;
}

interface Submitted {
  id: string;
  at: Date;
  /** The case number of the deciding agency's day. */
  number: number;
  version: ProcedureVersion;
  caseId: string;
  owner: Pick<ReceivingAgency, 'id' | 'code' | 'name'>;
  receiver: Pick<Agency, 'id' | 'name'>;
  filer: { accountId: string };
  people: People;
  answers: Answers;
  delivery: Delivery;
  answerBy: Date;
  /** How many are handed over with it. */
  files: number;
}
