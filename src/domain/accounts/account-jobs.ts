import { sendNotice } from '#domain/notices';
import type { Db } from '#platform/db/db.ts';
import type { JobHandlers, Nothing } from '#platform/jobs.ts';
import type { AccountsDeps } from './account.ts';
import { accountsClaiming, accountWithPhone } from './claims.ts';
import { sendCodeNotice } from './code-notice.ts';
import { phoneOf } from './contact.ts';
import {
  type HolderCode,
  openPayload,
  type RegistrationAttempt,
  type SealedPayload,
} from './leave-for-holder.ts';
import { sweepChallenges } from './sweep.ts';

const WARNINGS_PER_HOLDER = { name: 'accounts.warnings', max: 1, seconds: 24 * 3600 };

declare module '#platform/jobs.ts' {
  interface Jobs {
    'accounts.tell-holder': SealedPayload;
    'accounts.code-for-holder': SealedPayload;
    'accounts.sweep': Nothing;
  }
}

/**
 * The time that a page takes must not show whether a number has an account. The page leaves the same job either way, and the job
 * looks it up.
 */
export const accountJobs = (
  d: AccountsDeps & { db: Db },
): JobHandlers<'accounts.tell-holder' | 'accounts.code-for-holder' | 'accounts.sweep'> => ({
  /** Somebody registers a number: whoever claims it is warned, at most once a day. */
  'accounts.tell-holder': async (payload) => {
    const { idNumber, phone, newAccountId } = openPayload<RegistrationAttempt>(d.keys, payload);
    for (const row of await accountsClaiming(d.db, d.keys, idNumber)) {
      if (row.id === newAccountId || row.numberLostAt) continue;
      if (!(await d.limiter.hit(WARNINGS_PER_HOLDER, row.id))) continue;
      const to = phoneOf(d.keys, row.contact);
      const isTheirs = to === phone; // whoever registers has this phone in hand: nothing was made
      await d.db.tx((tx) =>
        sendNotice(tx, d.keys, {
          at: d.clock.now(),
          channel: 'sms',
          kind: 'accounts.registration-tried',
          to,
          partyId: row.partyId,
          ...(isTheirs ? d.letters.registeredBefore() : d.letters.registrationTried()),
        }),
      );
    }
  },
  /** Somebody forgot a password: the code goes only to the phone of the account. */
  'accounts.code-for-holder': async (payload) => {
    const { at, holderOf, ...code } = openPayload<HolderCode & { at: string }>(d.keys, payload);
    if (!(await accountWithPhone(d.db, d.keys, { idNumber: holderOf, phone: code.phone }))) return;
    await d.db.tx((tx) => sendCodeNotice(tx, d, { ...code, at: new Date(at) }));
  },
  'accounts.sweep': async () => {
    await d.db.tx((tx) => sweepChallenges(tx, d.clock.now()));
  },
});
