import { type Citizen, writeJournal } from '#domain/journal';
import { recordSecurity } from '#domain/security';
import type { Tx } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import type { AccountsDeps, Visit } from './account.ts';
import { findChallenge, startChallenge } from './challenge.ts';
import { removeChallenge } from './challenges.store.ts';
import { sealContact } from './contact.ts';
import { createAccount } from './create-account.ts';
import { endChallenge } from './end-challenge.ts';
import { idNumberIndexes } from './find-account.ts';
import { readIdNumber } from './id-number.ts';
import { leaveWarningForHolder } from './leave-for-holder.ts';
import { hashPassword } from './password-hash.ts';
import { type PasswordFault, passwordFaults } from './password-rules.ts';
import { enterPortal } from './sign-in.ts';

/** The version of the terms that a person accepts now; it changes with the text of the terms page. */
export const TERMS_VERSION = '2026-11';

/**
 * The first page of registering: opens the challenge and sends the code to the phone. A number that already has an account goes
 * through the same pages to the end; a job warns whoever claims it.
 * @returns the challenge's token. @throws Refusal 'accounts.too-many-codes'
 */
export function startRegistration(tx: Tx, d: AccountsDeps, state: Registration): Promise<string> {
  return startChallenge(tx, d, {
    purpose: 'register',
    state,
    code: { phone: state.phone, purpose: 'register' },
  });
}

/** What was written for a registration that has not come to its end is forgotten. */
export async function leaveRegistration(tx: Tx, d: AccountsDeps, token: string | undefined): Promise<void> {
  const challenge = await findChallenge(tx, d, 'register', token);
  if (challenge) await removeChallenge(tx, challenge.id);
}

/**
 * The last page: the phone is proven and the password chosen. One challenge makes one account, beside others when the number has
 * some with other phones that nobody has proved; a number that cannot be claimed makes none. Whoever made it is signed in: this browser
 * has just proved the phone by its code and chosen the password, which is all that signing in would ask for once more. The challenge ends
 * with it, so that the same form sent again opens nothing.
 */
export async function finishRegistration(
  tx: Tx,
  d: AccountsDeps,
  token: string | undefined,
  password: string,
  visit: Visit,
): Promise<PasswordStepOutcome> {
  const challenge = await findChallenge<Registration>(tx, d, 'register', token);
  if (!challenge?.passed) return { outcome: 'over' };
  const { state } = challenge;
  const faults = passwordFaults(password, d.passwordRules, state);
  if (faults.length > 0) return { outcome: 'fault', faults };
  const registered: Registered = { gaveEmail: state.email !== undefined };
  if (!(await endChallenge(tx, d, challenge.id, 'register', registered))) return { outcome: 'over' };
  const passwordHash = await hashPassword(password);
  const now = d.clock.now();
  const id = newId(now.getTime());
  const partyId = newId(now.getTime());
  await leaveWarningForHolder(tx, d.keys, {
    idNumber: state.idNumber,
    phone: state.phone,
    newAccountId: id,
  });
  const isNew = await createAccount(tx, d.keys, {
    id,
    partyId,
    idNumber: d.keys.seal('id-number', state.idNumber),
    idNumberIndexes: idNumberIndexes(d.keys, state.idNumber),
    fullName: state.fullName,
    birthDate: state.birthDate,
    sex: readIdNumber(state.idNumber)?.sex ?? 'nam',
    contact: sealContact(d.keys, {
      phone: state.phone,
      ...(state.email ? { unprovenEmail: state.email } : {}),
    }),
    passwordHash,
    level: null,
    termsVersion: TERMS_VERSION,
    at: now,
  });
  await writeJournal(tx, {
    at: now,
    actor: { kind: 'anonymous' },
    verb: isNew ? 'accounts.registered' : 'accounts.registration-tried',
    thing: { kind: 'account', id: isNew ? id : 'taken' },
  });
  if (!isNew) return { outcome: 'done' };
  const who = { kind: 'account', id } as const;
  await recordSecurity(tx, d, { kind: 'account.registered', who, address: d.address });
  const { fullName: name } = state;
  const citizen: Citizen = { kind: 'citizen', accountId: id, partyId, name, verified: false };
  return { outcome: 'done', ...(await enterPortal(tx, d, citizen, passwordHash, visit)) };
}

export interface Registration {
  /** Twelve digits. */
  idNumber: string;
  /** As on the card, in capitals. */
  fullName: string;
  /** 'YYYY-MM-DD'; 'YYYY-MM' or 'YYYY' of a person whose papers say no more. */
  birthDate: string;
  /** Ten digits. */
  phone: string;
  /** Proven later, when its person has signed in. */
  email?: string;
}

/** What is known of a registration after its end, whether or not it made the account. */
export interface Registered {
  gaveEmail: boolean;
}

export type PasswordStepOutcome =
  /** `device`: what the browser keeps, to be known at the next sign-in. `token`: of the session, when the step has opened one. */
  | { outcome: 'done'; device?: string; token?: string }
  | { outcome: 'over' }
  | { outcome: 'fault'; faults: PasswordFault[] };
