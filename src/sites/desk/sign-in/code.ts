import {
  findChallenge,
  finishOfficerSignIn,
  finishWithRecoveryCode,
  type OfficerSignInOutcome,
} from '#domain/accounts';
import { type Answer, page, redirect } from '#platform/http/answer.ts';
import type { C } from '../../../deps.ts';
import { deskPaths } from '../dossier/dossier.paths.ts';
import { signInWords as w } from '../words/sign-in.ts';
import { accountsOf, visitOf } from './accounts-of.ts';
import { CodeView } from './code.view.tsx';
import { nextPage } from './next-page.ts';
import { signInPaths } from './sign-in.paths.ts';
import { endStep, enterDesk, stepToken } from './step-cookie.ts';

/** The code of the application. */
export const code = secondStep('code', /^\d{6}$/, finishOfficerSignIn);
/** A code from paper instead. */
export const recovery = secondStep('recovery', /^[a-z0-9]{10}$/i, finishWithRecoveryCode);

function secondStep(kind: 'code' | 'recovery', shape: RegExp, finish: typeof finishOfficerSignIn) {
  const show = (c: C, error?: string): Answer =>
    page(CodeView({ c, kind, error }), { status: error ? 422 : 200 });
  const find = (c: C) => findChallenge(c.deps.db, accountsOf(c), 'officer', stepToken(c));
  return {
    async get(c: C): Promise<Answer> {
      const open = await find(c);
      return open && !open.passed ? show(c) : over();
    },
    async post(c: C): Promise<Answer> {
      const open = await find(c);
      if (!open || open.passed) return over();
      const typed = c.form.get('code').replace(/[\s-]/g, '');
      if (c.form.twice('code')) return show(c, w.twice);
      if (!shape.test(typed)) return show(c, w[kind].need);
      const done = await c.deps.db.tx((tx) => finish(tx, accountsOf(c), stepToken(c), typed, visitOf(c)));
      return done.outcome === 'wrong' ? show(c, w[kind].wrong) : leave(c, done);
    },
  };
}

function leave(c: C, done: OfficerSignInOutcome): Answer {
  if (done.outcome !== 'in') return over();
  enterDesk(c, done.token);
  endStep(c);
  return redirect(done.left === undefined ? nextPage(c) : deskPaths.work({}, { 'ma-con': done.left }));
}

function over(): Answer {
  return redirect(signInPaths.signIn({}, { 'het-han': 1 }));
}
