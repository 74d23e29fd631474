import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { addJob } from '#platform/jobs.ts';
import type { SentCode } from './code-notice.ts';

/** Leaves the job that warns whoever already holds a number that was just registered. Left for every registration, whether or not the number was taken. */
export async function leaveWarningForHolder(tx: Tx, keys: Keys, attempt: RegistrationAttempt): Promise<void> {
  await addJob(tx, 'accounts.tell-holder', sealPayload(keys, attempt));
}

/** Leaves the job that sends a code to whoever holds both the number and the phone. Left whether or not anybody does. */
export async function leaveCodeForHolder(tx: Tx, keys: Keys, code: HolderCode): Promise<void> {
  await addJob(tx, 'accounts.code-for-holder', sealPayload(keys, code), { maxAttempts: 5 });
}

export function openPayload<T>(keys: Keys, payload: SealedPayload): T {
  return JSON.parse(keys.open('account-job', Buffer.from(payload.sealed, 'base64'))) as T; // written by seal
}

// the payload of a job is stored in clear, so numbers and codes are sealed
function sealPayload(keys: Keys, value: object): SealedPayload {
  return { sealed: keys.seal('account-job', JSON.stringify(value)).toString('base64') };
}

export interface SealedPayload {
  sealed: string;
}

export interface RegistrationAttempt {
  idNumber: string;
  /** The phone of this registration, which was proven. */
  phone: string;
  /** The account that this registration would create: when it did create it, there is nobody to warn. */
  newAccountId: string;
}

export interface HolderCode extends SentCode {
  holderOf: string;
  /** The challenge that the code is for; a job that an older version left has none. */
  challenge?: string;
}
