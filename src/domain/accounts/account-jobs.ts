import { sendNotice } from '#domain/notices';
import type { Db } from '#platform/db/db.ts';
import type { JobHandlers, Nothing } from '#platform/jobs.ts';
import type { AccountsDeps } from './account.ts';
import type { AccountLetters, Letter } from './account-letters.ts';
import { giveToSubject } from './challenges.store.ts';
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
/** Apart from the warnings, so that a stranger's try does not keep the person from being told of their own. */
const ANSWERS_PER_HOLDER = { name: 'accounts.own-registrations', max: 1, seconds: 24 * 3600 };

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
  /**
   * Somebody registers a number: whoever claims it is warned, at most once a day. An account that has lost the number hears only of its own
   * phone's registration, for which nothing was made: it may have been released by mistake, and its person is told where to go.
   */
  'accounts.tell-holder': async (payload) => {
    const { idNumber, phone, newAccountId } = openPayload<RegistrationAttempt>(d.keys, payload);
    for (const row of await accountsClaiming(d.db, d.keys, idNumber)) {
      const to = phoneOf(d.keys, row.contact);
      const isTheirs = to === phone; // whoever registers has this phone in hand: nothing was made
      if (row.id === newAccountId || (row.numberLostAt && !isTheirs)) continue;
      if (!(await d.limiter.hit(isTheirs ? ANSWERS_PER_HOLDER : WARNINGS_PER_HOLDER, row.id))) continue;
      await d.db.tx((tx) =>
        sendNotice(tx, d.keys, {
          at: d.clock.now(),
          channel: 'sms',
          kind: 'accounts.registration-tried',
          to,
          partyId: row.partyId,
          ...letterFor(d.letters, { isTheirs, hasLost: row.numberLostAt !== null }),
        }),
      );
    }
  },
  /** Somebody forgot a password: the code goes only to the phone of the account. */
  'accounts.code-for-holder': async (payload) => {
    const { at, holderOf, challenge, ...code } = openPayload<HolderCode & { at: string }>(d.keys, payload);
    const account = await accountWithPhone(d.db, d.keys, { idNumber: holderOf, phone: code.phone });
    if (!account) return;
    await d.db.tx(async (tx) => {
      if (challenge) await giveToSubject(tx, Buffer.from(challenge, 'base64url'), account.id);
      await sendCodeNotice(tx, d, { ...code, at: new Date(at) });
    });
  },
  'accounts.sweep': async () => {
    await d.db.tx((tx) => sweepChallenges(tx, d.clock.now()));
  },
});

function letterFor(letters: AccountLetters, o: { isTheirs: boolean; hasLost: boolean }): Letter {
  if (!o.isTheirs) return letters.registrationTried();
  return o.hasLost ? letters.registeredAfterLoss() : letters.registeredBefore();
}
