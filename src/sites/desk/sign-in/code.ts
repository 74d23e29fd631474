import {
  findChallenge,
  finishOfficerSignIn,
  finishWithRecoveryCode,
  type OfficerSignInOutcome,
} from '#domain/accounts';
import { type Answer, page, redirect } from '#platform/http/answer.ts';
import { plainSigns } from '#platform/text.ts';
import type { C } from '../../../deps.ts';
import { deskPaths } from '../dossier/dossier.paths.ts';
import { signInWords as w } from '../words/sign-in.ts';
import { accountsOf, visitOf } from './accounts-of.ts';
import { CodeView } from './code.view.tsx';
import { nextPage } from './next-page.ts';
import { signInPaths } from './sign-in.paths.ts';
import { endStep, enterDesk, stepToken } from './step-cookie.ts';

/** The step that asks for a code of the authenticator application. */
export const code = secondStep('code', /^\d{6}$/, finishOfficerSignIn);
/** The step that asks for a recovery code instead. */
export const recovery = secondStep('recovery', /^[a-z0-9]{10}$/i, finishWithRecoveryCode);

function secondStep(kind: 'code' | 'recovery', shape: RegExp, finish: typeof finishOfficerSignIn) {
  const show = (c: C, error?: string): Answer =>
    page(CodeView({ c, kind, error }), { status: error ? 422 : 200 });
  const find = (c: C) => findChallenge(c.deps.db, accountsOf(c), 'officer', stepToken(c));
  return {
    async get(c: C): Promise<Answer> {
      const open = await find(c);
      return open && !open.passed ? show(c) : backToSignIn();
    },
    async post(c: C): Promise<Answer> {
      const open = await find(c);
      if (!open || open.passed) return backToSignIn();
      const typed = plainSigns(c.form.get('code')).replace(/[ -]/g, '');
      if (c.form.twice('code')) return show(c, w.sentTwice);
      if (!shape.test(typed)) return show(c, w[kind].need);
      const result = await c.deps.db.tx((tx) => finish(tx, accountsOf(c), stepToken(c), typed, visitOf(c)));
      return result.outcome === 'wrong' ? show(c, w[kind].wrong) : redirectAfter(c, result);
    },
  };
}

function redirectAfter(c: C, result: OfficerSignInOutcome): Answer {
  if (result.outcome !== 'in') return backToSignIn();
  enterDesk(c, result);
  endStep(c);
  return redirect(result.left === undefined ? nextPage(c) : deskPaths.work({}, { 'ma-con': result.left }));
}

function backToSignIn(): Answer {
  return redirect(signInPaths.signIn({}, { 'het-han': 1 }));
}
