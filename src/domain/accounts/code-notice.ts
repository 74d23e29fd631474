import { sendNotice } from '#domain/notices';
import type { Tx } from '#platform/db/db.ts';
import type { AccountsDeps } from './account.ts';
import type { CodePurpose } from './account-letters.ts';

/** How long a code can be used after it was sent. */
export const CODE_MINUTES = 5;
/** The same of a code by e-mail, which may take its time on the way. */
export const EMAIL_CODE_MINUTES = 60;

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

/** Sends the letter with a code that proves an address, in the same way. */
export async function sendCodeLetter(
  tx: Tx,
  d: Pick<AccountsDeps, 'keys' | 'letters'>,
  o: { email: string; code: string; at: Date },
): Promise<void> {
  await sendNotice(tx, d.keys, {
    at: o.at,
    channel: 'email',
    kind: 'accounts.email-code',
    to: o.email,
    ...d.letters.emailCode({ code: o.code, minutes: EMAIL_CODE_MINUTES }),
    secret: true,
    uselessAfter: new Date(o.at.getTime() + EMAIL_CODE_MINUTES * 60_000),
  });
}

export interface SentCode {
  phone: string;
  purpose: CodePurpose;
  code: string;
  at: Date;
}
