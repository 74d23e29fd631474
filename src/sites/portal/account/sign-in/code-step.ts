import {
  type Challenge,
  type ChallengePurpose,
  CODE_MINUTES,
  findChallenge,
  MOST_SENDS,
  tryCode,
} from '#domain/accounts';
import type { Tx } from '#platform/db/db.ts';
import { type Answer, page, redirect } from '#platform/http/answer.ts';
import type { FixedPath } from '#platform/paths.ts';
import { plainSigns } from '#platform/text.ts';
import { accountsOf, type C } from '../../../../deps.ts';
import { accountWords } from '../../words/account.ts';
import { doneAlready, type Journey } from '../done-already.tsx';
import { fieldOnce } from '../registration/read-fields.ts';
import { type CodeFrame, CodeView, resentSentence, type SentTo } from './code.view.tsx';
import { stepToken } from './step-cookie.ts';

/** The page that asks for a code that was sent, the same in every journey. */
export function codeStep<S>(j: CodeJourney<S>) {
  // a form is led to the page, which says what has become of it
  const over = async (c: C, sent?: 'sent'): Promise<Answer> => {
    const done = j.journey && (await doneAlready(c, j.journey));
    if (done) return sent ? redirect(j.action()) : done;
    return redirect(j.over);
  };
  const accepted = (c: C, sent?: 'sent') => (j.afterCode ? redirect(j.afterCode) : over(c, sent));
  const show = (c: C, challenge: Challenge<S>, error?: string): Answer => {
    const sentTo = j.sentTo(challenge.state);
    return page(
      CodeView({
        c,
        frame: j.frame,
        sentTo,
        minutes: j.minutes ?? CODE_MINUTES,
        action: j.action(),
        resend: j.resend,
        start: j.start,
        correct: j.correct,
        error,
        notice: wasSentAgain(c, challenge) ? resentSentence(c.words(accountWords).code, sentTo) : undefined,
        exhausted: challenge.sends >= MOST_SENDS,
      }),
      { status: error ? 422 : 200 },
    );
  };

  return {
    async get(c: C): Promise<Answer> {
      const challenge = await j.find(c);
      if (!challenge) return over(c);
      if (challenge.passed) return accepted(c);
      return show(c, challenge);
    },

    async post(c: C): Promise<Answer> {
      const challenge = await j.find(c);
      if (!challenge) return over(c, 'sent');
      if (challenge.passed) return accepted(c, 'sent');
      const e = c.words(accountWords).errors;
      const errors: Record<string, string> = {};
      const code = plainSigns(fieldOnce(c.form, 'code', errors, e)).replace(/[ .-]/g, '');
      if (!/^\d{6}$/.test(code)) errors['code'] ??= j.frame === 'email' ? e.codeByMail : e.code;
      if (errors['code']) return show(c, challenge, errors['code']);
      const outcome = await j.prove(c, code);
      if (outcome === 'wrong')
        return show(c, challenge, j.frame === 'email' ? e.codeWrongByMail : e.codeWrong);
      if (outcome === 'stopped') return show(c, challenge, e.codeStopped);
      if (outcome !== 'over') return redirect(outcome.next);
      // the same code may have been sent twice at the same moment
      const now = await j.find(c);
      if (!now) return over(c, 'sent');
      if (now.passed) return accepted(c, 'sent');
      return show(c, challenge, now.isUsedUp ? e.codeUsedUp : e.codeOver);
    },

    async resend(c: C): Promise<Answer> {
      const challenge = await j.find(c);
      if (!challenge) return over(c, 'sent');
      if (challenge.passed) return accepted(c, 'sent');
      const sent = await c.deps.db.tx((tx) => j.sendAgain(c, tx, challenge.state));
      return sent
        ? redirect(j.action({}, { 'da-gui': 1 }))
        : show(c, challenge, c.words(accountWords).code.noMore);
    },
  };
}

// also after the address was opened again
function wasSentAgain(c: C, { sends }: Pick<Challenge<unknown>, 'sends'>): boolean {
  return c.query.has('da-gui') && sends > 1;
}

/** How a journey of somebody who is not signed in finds its challenge: by the token that the browser keeps. */
export function findStep<S>(purpose: ChallengePurpose) {
  return (c: C) => findChallenge<S>(c.deps.db, accountsOf(c), purpose, stepToken(c));
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

export type CodeOutcome = 'wrong' | 'stopped' | 'over' | { next: string };

interface CodeJourney<S> {
  frame: CodeFrame;
  /** Whose end is told to whoever comes back to the page. */
  journey?: Journey;
  /** Where a browser that is in no such journey is sent. */
  over: string;
  /** Where the journey can be begun anew. */
  start: string;
  /** Where a number or an address that was mistyped is corrected. */
  correct?: string;
  action: FixedPath;
  resend: string;
  /** Where a browser whose code has already been accepted is sent. */
  afterCode?: string;
  /** How long the code is good. */
  minutes?: number;
  sentTo(state: S): SentTo;
  find(c: C): Promise<Challenge<S> | undefined>;
  /** False when no more codes are sent. */
  sendAgain(c: C, tx: Tx, state: S): Promise<boolean>;
  prove(c: C, code: string): Promise<CodeOutcome>;
}
