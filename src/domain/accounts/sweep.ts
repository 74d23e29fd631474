import { sweepCaptchas } from '#platform/captcha.ts';
import type { Tx } from '#platform/db/db.ts';
import { sweepChallengeRows } from './challenges.store.ts';

/** Removes challenges and captchas that are over; a scheduled job calls it. */
export async function sweepChallenges(tx: Tx, now: Date): Promise<number> {
  return (await sweepChallengeRows(tx, now)) + (await sweepCaptchas(tx, now));
}
