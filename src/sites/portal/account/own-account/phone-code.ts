import { findPhoneProof, type PhoneState, provePhone, resendPhoneCode } from '#domain/accounts';
import { NotFound } from '#platform/errors.ts';
import { accountsOf, type C } from '../../../../deps.ts';
import { accountPaths } from '../account.paths.ts';
import { type CodeOutcome, codeStep } from '../sign-in/code-step.ts';
import { contactToken, endContactStep } from '../sign-in/step-cookie.ts';
import { citizenOf } from './own-account.ts';
import { accountSaying } from './said-once.ts';

/** The page that asks for the code that went to a new telephone number. */
export const phoneCode = codeStep<PhoneState>({
  frame: 'phone',
  journey: 'phone',
  over: accountPaths.account({}, { 'het-han': 1 }),
  start: accountPaths.phone(),
  action: accountPaths.phoneCode,
  resend: accountPaths.phoneResend(),
  correct: accountPaths.phone({}, { sua: 1 }),
  sentTo: ({ phone }) => ({ phone, isTyped: true }),
  find: (c) => findPhoneProof(c.deps.db, accountsOf(c), citizenOf(c), contactToken(c)),
  sendAgain: (c, tx) => resendPhoneCode(tx, accountsOf(c), citizenOf(c), contactToken(c)),
  prove,
});

async function prove(c: C, code: string): Promise<CodeOutcome> {
  const { session } = c;
  if (!session) throw new NotFound('account');
  const proof = { token: contactToken(c), code, currentSession: session.id };
  const outcome = await c.deps.db.tx((tx) => provePhone(tx, accountsOf(c), citizenOf(c), proof));
  if (outcome !== 'proven') return outcome;
  endContactStep(c);
  return { next: accountSaying(c, 'da-doi-so') };
}
