import {
  EMAIL_CODE_MINUTES,
  type EmailState,
  findEmailProof,
  proveEmail,
  resendEmailCode,
  startEmailProof,
} from '#domain/accounts';
import type { Citizen } from '#domain/journal';
import { type Answer, redirect } from '#platform/http/answer.ts';
import { accountsOf, type C } from '../../../../deps.ts';
import { accountPaths } from '../account.paths.ts';
import { doneAlready } from '../done-already.tsx';
import { type CodeOutcome, codeStep } from '../sign-in/code-step.ts';
import { contactToken, endContactStep, keepContactStep } from '../sign-in/step-cookie.ts';
import { citizenOf, ownAccount } from './own-account.ts';
import { accountSaying } from './said-once.ts';

const step = codeStep<EmailState>({
  frame: 'email',
  journey: 'email',
  over: accountPaths.account({}, { 'het-han': 1 }),
  start: accountPaths.account(),
  action: accountPaths.email,
  resend: accountPaths.emailSend(),
  correct: accountPaths.contact({}, { sua: 1 }),
  minutes: EMAIL_CODE_MINUTES,
  sentTo: ({ email }) => ({ email }),
  find: (c) => findEmailProof(c.deps.db, accountsOf(c), citizenOf(c), contactToken(c)),
  sendAgain: (c, tx) => resendEmailCode(tx, accountsOf(c), citizenOf(c), contactToken(c)),
  prove,
});

/** The page that asks for the code that went to an e-mail address. */
export const { get, post } = step;

/** Sends the code again; where none is waited for, to the address that the account has given and not proven. */
export async function send(c: C<Citizen>): Promise<Answer> {
  if (await findEmailProof(c.deps.db, accountsOf(c), citizenOf(c), contactToken(c))) return step.resend(c);
  if (!(await ownAccount(c)).unprovenEmail && (await doneAlready(c, 'email')))
    return redirect(accountPaths.email());
  keepContactStep(c, await c.deps.db.tx((tx) => startEmailProof(tx, accountsOf(c), citizenOf(c))));
  return redirect(accountPaths.email());
}

async function prove(c: C, code: string): Promise<CodeOutcome> {
  const outcome = await c.deps.db.tx((tx) =>
    proveEmail(tx, accountsOf(c), citizenOf(c), contactToken(c), code),
  );
  if (outcome !== 'proven') return outcome;
  endContactStep(c);
  return { next: accountSaying(c, 'da-xac-minh') };
}
