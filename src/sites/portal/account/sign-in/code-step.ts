import {
  type Challenge,
  type ChallengePurpose,
  type CodePurpose,
  findChallenge,
  MOST_SENDS,
  resendCode,
  tryCode,
} from '#domain/accounts';
import { type Answer, page, redirect } from '#platform/http/answer.ts';
import type { FixedPath } from '#platform/paths.ts';
import { plainSigns } from '#platform/text.ts';
import type { C } from '../../../../deps.ts';
import { accountErrors, accountWords } from '../../words/account.ts';
import { accountsOf } from '../accounts-of.ts';
import { fieldOnce } from '../registration/read-fields.ts';
import { CodeView } from './code.view.tsx';
import { stepToken } from './step-cookie.ts';

/** The page that asks for the code from an SMS, the same in every journey. */
export function codeStep<S extends { phone: string }>(j: CodeJourney<S>) {
  const over = () => redirect(j.start({}, { 'het-han': 1 }));
  const show = (c: C, challenge: Challenge<S>, error?: string): Answer =>
    page(
      CodeView({
        c,
        phone: challenge.state.phone,
        action: j.action(),
        resend: j.resend,
        start: j.start(),
        unsure: j.unsure ?? false,
        steps: j.steps,
        error,
        notice: c.query.has('da-gui') ? accountWords.code.resent : undefined,
        exhausted: challenge.sends >= MOST_SENDS,
      }),
      { status: error ? 422 : 200 },
    );
  const find = (c: C) => findChallenge<S>(c.deps.db, accountsOf(c), j.challenge, stepToken(c));

  return {
    async get(c: C): Promise<Answer> {
      const challenge = await find(c);
      if (!challenge) return over();
      if (challenge.passed) return j.afterCode ? redirect(j.afterCode) : over();
      return show(c, challenge);
    },

    async post(c: C): Promise<Answer> {
      const challenge = await find(c);
      if (!challenge) return over();
      const errors: Record<string, string> = {};
      const code = plainSigns(fieldOnce(c.form, 'code', errors)).replace(/[ .-]/g, '');
      if (!/^\d{6}$/.test(code)) errors['code'] ??= accountErrors.code;
      if (errors['code']) return show(c, challenge, errors['code']);
      const outcome = await j.prove(c, code);
      if (outcome === 'wrong') return show(c, challenge, accountErrors.codeWrong);
      return outcome === 'over' ? show(c, challenge, accountErrors.codeOver) : redirect(outcome.next);
    },

    async resend(c: C): Promise<Answer> {
      const challenge = await find(c);
      if (!challenge) return over();
      const sms = { purpose: j.purpose, ...j.sms(challenge.state) };
      const sent = await c.deps.db.tx((tx) => resendCode(tx, accountsOf(c), j.challenge, stepToken(c), sms));
      return sent ? redirect(j.action({}, { 'da-gui': 1 })) : show(c, challenge, accountWords.code.noMore);
    },
  };
}

/** For journeys where the right code only opens the next page. */
export async function acceptCode(
  c: C,
  purpose: ChallengePurpose,
  code: string,
  next: string,
): Promise<CodeOutcome> {
  const tried = await c.deps.db.tx((tx) => tryCode(tx, accountsOf(c), purpose, stepToken(c), code));
  return tried.outcome === 'right' ? { next } : tried.outcome;
}

export type CodeOutcome = 'wrong' | 'over' | { next: string };

interface CodeJourney<S> {
  challenge: ChallengePurpose;
  purpose: CodePurpose;
  start: FixedPath;
  action: FixedPath;
  resend: string;
  /** Where a browser is sent whose code has already been accepted. */
  afterCode?: string;
  /** The names of the journey's pages; this is the second. */
  steps?: readonly string[];
  /** The page must not say that anything was sent. */
  unsure?: boolean;
  sms(state: S): { phone: string; holderOf?: string };
  prove(c: C, code: string): Promise<CodeOutcome>;
}
