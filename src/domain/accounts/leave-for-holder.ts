import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { addJob } from '#platform/jobs.ts';
import type { SentCode } from './code-notice.ts';

/** After a registration: whoever holds the number already is told. Left for every registration, taken or not. */
export async function leaveWordForHolder(tx: Tx, keys: Keys, tried: TriedNumber): Promise<void> {
  await addJob(tx, 'accounts.tell-holder', seal(keys, tried));
}

/** A code for whoever holds both the number and the phone. Left whether or not anybody does. */
export async function leaveCodeForHolder(tx: Tx, keys: Keys, code: HolderCode): Promise<void> {
  await addJob(tx, 'accounts.code-for-holder', seal(keys, code), { maxAttempts: 5 });
}

export function openSealed<T>(keys: Keys, payload: Sealed): T {
  return JSON.parse(keys.open('account-job', Buffer.from(payload.sealed, 'base64'))) as T; // written by seal
}

// a job's payload lies in the database in clear, so numbers and codes go in sealed
function seal(keys: Keys, value: object): Sealed {
  return { sealed: keys.seal('account-job', JSON.stringify(value)).toString('base64') };
}

export interface Sealed {
  sealed: string;
}

export interface TriedNumber {
  idNumber: string;
  /** The account that this registration would make: when it did, there is nobody to warn. */
  newAccountId: string;
}

export interface HolderCode extends SentCode {
  holderOf: string;
}
