import type { Agency, ReceivingAgency } from '#domain/agencies';
import type { Answers } from '#domain/forms';
import type { Citizen } from '#domain/journal';
import { genesis } from '#domain/ledger';
import type { Delivery, ProcedureVersion } from '#domain/procedures';
import type { Keys } from '#platform/crypto.ts';
import { localDate } from '#platform/time.ts';
import type { Dossier, People } from '../dossier.ts';
import { NOBODY } from '../place.ts';
import { SECRET_VERSION } from '../reading/secret.ts';
import { waitsForOriginals } from '../visit.ts';

/** A dossier at the moment when it is sent, before the verb `submit` gives it its step, its clock and its first event. */
export function newDossier(keys: Keys, o: Sent): Dossier {
  const { id, at, version, owner, receiver } = o;
  const { content } = version;
  return {
    ownerAgencyId: owner.id,
    id,
    code: '',
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
    partyId: o.filer.partyId,
    ownerName: o.people.owner.name,
    people: keys.seal('people', JSON.stringify(o.people)),
    answers: keys.seal('answers', JSON.stringify(o.answers)),
    delivery: o.delivery,
    secretVersion: SECRET_VERSION,
    submittedAt: at,
    answerBy: at,
    originalsFirst: waitsForOriginals(content, { channel: 'online' }),
    acceptedAt: null,
    clockStartedAt: null,
    promisedAt: null,
    firstPromisedAt: null,
    brokenPromiseAt: null,
    resolvedAt: null,
    returnedAt: null,
    finishedAt: null,
    supplements: 0,
    supplementRequest: null,
    extension: null,
    decision: null,
    waitsFor: null,
    opinions: [],
    toHandBack: null,
    takeBack: null,
    step: 0,
    stepName: '',
    ...NOBODY,
    examinerId: null,
    examinerName: '',
    revision: 0,
    eventSeq: 0,
    eventHash: genesis(id),
  };
}

/** `H99.21.01-261121-0007`: the deciding agency, the day in Việt Nam, the case number of that day (NĐ 118/2025 Đ28, TT 03/2025 Đ13). */
export function dossierCode(owner: Pick<Agency, 'code'>, at: Date, number: number): string {
  return `${owner.code}-${localDate(at).slice(2).replaceAll('-', '')}-${String(number).padStart(4, '0')}`;
}

interface Sent {
  id: string;
  at: Date;
  version: ProcedureVersion;
  caseId: string;
  owner: Pick<ReceivingAgency, 'id' | 'code' | 'name'>;
  receiver: Pick<Agency, 'id' | 'name'>;
  /** For whom it is filed. */
  filer: Pick<Citizen, 'partyId'>;
  people: People;
  answers: Answers;
  delivery: Delivery;
}
