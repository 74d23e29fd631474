import { type Fee, findFee, listPayments, type Payment } from '#domain/fees';
import { type DossierEvent, readLedgerOf } from '#domain/ledger';
import { getVersion, type ProcedureVersion } from '#domain/procedures';
import type { Keys } from '#platform/crypto.ts';
import type { Db, Reader } from '#platform/db/db.ts';
import { idOfCode, selectByCode } from '../dossier.store.ts';
import type { Dossier } from '../dossier.ts';
import { taskOf } from '../route.ts';
import { payableOnline } from '../verbs/record-payment.ts';
import { holdsIdNumber } from './hold-id-number.ts';
import { maskName } from './mask-name.ts';
import { codeIn, findRef } from './open-dossier.ts';
import { secretHolds } from './secret.ts';

/**
 * What anybody who holds the receipt may see: number and secret, and the identity number when they give it too. Undefined when they
 * do not fit together, without a word of which was wrong. The owner's name is masked; their address and all else that is sealed stays
 * sealed. What a supplement is asked for is told, and what the dossier costs, so that somebody who has only a telephone learns what is
 * missing and what to bring.
 */
export async function lookUp(
  db: Db,
  keys: Keys,
  o: { code: string; secret: string; idNumber: string },
): Promise<LookedUp | undefined> {
  const code = codeIn(o.code);
  if (!code) return undefined; // nothing is looked up but by the number under which its guesses are counted
  const { dossier, events, fee } = await db.reads((r) => find(r, code));
  if (!dossier || !secretHolds(keys, dossier, o.secret)) return undefined;
  if (o.idNumber && !holdsIdNumber(keys, dossier, o.idNumber)) return undefined;
  const { ownerAgencyId, versionId } = dossier;
  const [version, payments] = await Promise.all([
    getVersion(db, versionId),
    fee && fee.paid > 0 ? listPayments(db, ownerAgencyId, fee.id) : [],
  ]);
  return {
    dossier,
    ownerMasked: maskName(dossier.ownerName),
    events,
    version,
    fee,
    payment: payments.findLast((p) => !p.voidedAt),
    toPay: payableOnline({ dossier, fee, task: taskOf(dossier, version.content) }),
  };
}

async function find(
  db: Reader,
  code: string,
): Promise<{ dossier?: Dossier | undefined; events: DossierEvent[]; fee?: Fee | undefined }> {
  const ref = await findRef(db, code);
  if (!ref) return { events: [] };
  const { ownerAgencyId } = ref;
  const id = idOfCode(ownerAgencyId, code);
  const [dossier, events, fee] = await Promise.all([
    selectByCode(db, ownerAgencyId, code),
    readLedgerOf(db, ownerAgencyId, id),
    findFee(db, ownerAgencyId, id),
  ]);
  return { dossier, events, fee };
}

export interface LookedUp {
  dossier: Dossier;
  ownerMasked: string;
  events: DossierEvent[];
  /** By which what is asked for gets its name, and the steps that are still to come. */
  version: ProcedureVersion;
  fee: Fee | undefined;
  payment: Payment | undefined;
  /** What may be paid online now, in whole đồng. */
  toPay: number | undefined;
}
