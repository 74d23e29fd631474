import type { AccountsDeps, Visit } from '#domain/accounts';
import { accountLetters } from '#views/words/account-letters.ts';
import type { C } from '../../../deps.ts';
import { knownDevices } from './sign-in/step-cookie.ts';

/** The dependencies of the verbs of the accounts room, for this request. */
export function accountsOf(c: C): AccountsDeps {
  const { keys, clock, limiter, security, config } = c.deps;
  return {
    keys,
    clock,
    limiter,
    security,
    ceilings: config.smsCeilings,
    passwordRules: config.passwordRules,
    letters: accountLetters,
    address: c.ip,
  };
}

export function visitOf(c: C): Visit {
  return {
    ip: c.ip,
    userAgent: c.userAgent,
    devices: knownDevices(c),
    ...(c.session ? { formerSession: c.session.id } : {}),
  };
}
