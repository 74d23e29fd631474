import { sendNotice } from '#domain/notices';
import type { Tx } from '#platform/db/db.ts';
import type { AccountsDeps } from './account.ts';
import type { CodePurpose } from './account-letters.ts';

/** How long a code can be used after it was sent. */
export const CODE_MINUTES = 5;

/** Sends the SMS with a code; its text is removed from the outbox once it is sent, and it is not sent late. */
export async function sendCodeNotice(
  tx: Tx,
  d: Pick<AccountsDeps, 'keys' | 'letters'>,
  o: SentCode,
): Promise<void> {
  await sendNotice(tx, d.keys, {
    at: o.at,
    channel: 'sms',
    kind: 'accounts.code',
    to: o.phone,
    ...d.letters.code({ code: o.code, minutes: CODE_MINUTES, purpose: o.purpose }),
    secret: true,
    uselessAfter: new Date(o.at.getTime() + CODE_MINUTES * 60_000),
  });
}

export interface SentCode {
  phone: string;
  purpose: CodePurpose;
  code: string;
  at: Date;
}
