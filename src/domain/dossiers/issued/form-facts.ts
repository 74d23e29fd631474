import type { Agency } from '#domain/agencies';
import { expectedYears } from '#domain/calendar';
import { type Fee, findFee, listPayments, type Payment } from '#domain/fees';
import { type FileInfo, listFiles } from '#domain/files';
import type { Reader } from '#platform/db/db.ts';
import type { Dossier } from '../dossier.ts';
import { deskOf } from '../reading/desk-of.ts';

/** What a form says besides the dossier's own row, its version and its ledger, as it is now. */
export async function readBesides(
  db: Reader,
  d: Pick<Dossier, 'ownerAgencyId' | 'id' | 'receiverAgencyId'>,
): Promise<Besides> {
  const [files, fee, desk, expected] = await Promise.all([
    listFiles(db, { kind: 'dossier', ownerAgencyId: d.ownerAgencyId, id: d.id }),
    findFee(db, d.ownerAgencyId, d.id),
    deskOf(db, d.receiverAgencyId),
    expectedYears(db),
  ]);
  const receipts = fee?.hasReceipts ? await listPayments(db, d.ownerAgencyId, fee.id) : [];
  const payment = receipts.findLast((p) => !p.voidedAt);
  return { files, fee, payment, receipts, ...desk, expected: [...expected] };
}

/** As it is kept: everything but what is sealed and what the ledger has. */
export function frozen(dossier: Dossier, besides: Besides): object {
  const { people: _people, answers: _answers, eventHash: _hash, ...row } = dossier;
  return { dossier: row, ...besides };
}

/** The same as it was, whatever has happened since. */
export function thawed(stored: StoredFacts): FormFacts {
  const { dossier, files, fee, payment, receipts, receiver, place, expected } = stored;
  return {
    dossier: withTimes<FormFacts['dossier']>(dossier, DOSSIER_TIMES),
    files: files.map((f) => withTimes<FileInfo>(f, FILE_TIMES)),
    fee: fee && withTimes<Fee>(fee, FEE_TIMES),
    payment: payment && withTimes<Payment>(payment, PAYMENT_TIMES),
    receipts: (receipts ?? []).map((p) => withTimes<Payment>(p, PAYMENT_TIMES)),
    receiver,
    place,
    expected,
  };
}

// every instant of each, or it does not compile
const DOSSIER_TIMES: Times<Dossier> = {
  submittedAt: true,
  answerBy: true,
  acceptedAt: true,
  clockStartedAt: true,
  promisedAt: true,
  firstPromisedAt: true,
  brokenPromiseAt: true,
  resolvedAt: true,
  returnedAt: true,
  finishedAt: true,
  stepDueAt: true,
};
const FILE_TIMES: Times<FileInfo> = { createdAt: true };
const FEE_TIMES: Times<Fee> = { assessedAt: true, settledAt: true };
const PAYMENT_TIMES: Times<Payment> = { paidAt: true, voidedAt: true };

function withTimes<T>(stored: Stored<T>, times: Record<string, true>): T {
  return Object.fromEntries(
    Object.entries(stored).map(([key, value]) => [
      key,
      times[key] && typeof value === 'string' ? new Date(value) : value,
    ]),
  ) as T; // written by `frozen`, in which nothing but the instants is another in JSON
}

type Times<T> = Record<{ [K in keyof T]-?: Date extends T[K] ? K : never }[keyof T], true>;

/** As JSON has it: an instant is text. */
type Stored<T> = { [K in keyof T]: Date extends T[K] ? string | null : T[K] };

export interface Besides {
  files: FileInfo[];
  fee: Fee | undefined;
  /** The last receipt that held. */
  payment: Payment | undefined;
  receipts: Payment[];
  receiver: Agency;
  /** Where the desk is: 'Phường An Phú', 'Tỉnh Một Cửa'. */
  place: string;
  /** The years whose days were not confirmed then. */
  expected: number[];
}

export interface FormFacts extends Besides {
  dossier: Omit<Dossier, 'people' | 'answers' | 'eventHash'>;
}

export interface StoredFacts extends Omit<Besides, 'files' | 'fee' | 'payment' | 'receipts'> {
  dossier: Stored<FormFacts['dossier']>;
  files: Stored<FileInfo>[];
  fee?: Stored<Fee>;
  payment?: Stored<Payment>;
  /** Missing in forms from before there could be several. */
  receipts?: Stored<Payment>[];
}
