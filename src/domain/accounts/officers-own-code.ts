import type { Officer } from '#domain/journal';
import { machineTime } from '#platform/clock.ts';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import type { AccountsDeps } from './account.ts';
import { takeSecondStep } from './codes-of-a-day.ts';
import { knownBy } from './officer-sign-in.ts';
import { lockLogin, takeTimeStep } from './officers.store.ts';
import { timeStepOf } from './totp.ts';

const DETAIL = 'officer-change';

/**
 * Whoever changes another's login has their authenticator at hand now, not only a session that was opened with it. A code works once,
 * at sign-in or here; a wrong one is one of the day's wrong codes as at sign-in.
 * @throws Refusal 'accounts.own-code-wrong', 'accounts.own-codes-used-up' (this one was not compared)
 */
export async function proveOwnCode(tx: Tx, d: AccountsDeps, actor: Officer, own: OwnCode): Promise<void> {
  const { officerId } = actor;
  const login = await lockLogin(tx, officerId);
  if (!login || login.disabledAt) throw new NotFound('officer');
  const noted = { who: { kind: 'officer', id: officerId }, address: d.address } as const;
  const ofDay = await takeSecondStep(d, 'officer', knownBy(login), own.devices);
  if (!ofDay) {
    d.security.note({ kind: 'limit.reached', ...noted, detail: `wrong-codes-of-a-day ${DETAIL}` });
    throw new Refusal('accounts.own-codes-used-up', {}, 429);
  }
  const step =
    login.totpSecret &&
    (await timeStepOf(d.keys.open('totp', login.totpSecret), own.code, machineTime(d.clock)));
  if (!step || !(await takeTimeStep(tx, officerId, step))) {
    d.security.note({ kind: 'code.wrong', ...noted, detail: DETAIL });
    if (ofDay.isLast) d.security.note({ kind: 'alarm.second-factor', ...noted });
    throw new Refusal('accounts.own-code-wrong', {}, 422);
  }
  await ofDay.giveBack();
}

/** The code that the acting officer's authenticator shows, and what their browser keeps to be known. */
export interface OwnCode {
  code: string;
  devices: readonly string[];
}
