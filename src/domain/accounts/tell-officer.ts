import { getOfficer } from '#domain/agencies';
import { sendNotice } from '#domain/notices';
import type { Tx } from '#platform/db/db.ts';
import type { AccountsDeps } from './account.ts';
import type { OfficerLetter } from './account-letters.ts';

/** Tells an officer, by telephone and by e-mail as far as they have them, what happens to their login. */
export async function tellOfficer(
  tx: Tx,
  d: AccountsDeps,
  officerId: string,
  what: OfficerLetter,
): Promise<void> {
  const { phone, email } = await getOfficer(tx, officerId);
  const at = d.clock.now();
  const letter = d.letters.officerLogin({ at, what });
  const kind = 'accounts.officer-login';
  if (phone) await sendNotice(tx, d.keys, { at, channel: 'sms', kind, to: phone, ...letter });
  if (email) await sendNotice(tx, d.keys, { at, channel: 'email', kind, to: email, ...letter });
}
