import {
  type Challenge,
  type CodeState,
  findChallenge,
  finishOfficerSignIn,
  finishWithRecoveryCode,
  type OfficerSignInOutcome,
} from '#domain/accounts';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, formPage, redirect } from '#platform/http/answer.ts';
import { plainSigns } from '#platform/text.ts';
import { accountsOf, type C, visitOf } from '../../../deps.ts';
import { deskPaths } from '../dossier/dossier.paths.ts';
import { CHANGED, ownLoginPaths } from '../own-login/own-login.paths.ts';
import { signInWords as w } from '../words/sign-in.ts';
import { CodeView } from './code.view.tsx';
import { nextPage } from './next-page.ts';
import { ownPasswordSentence, readOwnPassword } from './own-password.tsx';
import { signInPaths } from './sign-in.paths.ts';
import { endStep, enterDesk, knownDevices, stepToken } from './step-cookie.ts';

/** The step that asks for a code of the authenticator application. */
export const code = secondStep('code', /^\d{6}$/, finishOfficerSignIn);
/** The step that asks for a recovery code instead. */
export const recovery = secondStep('recovery', /^[a-z0-9]{10}$/i, finishWithRecoveryCode);

function secondStep(kind: 'code' | 'recovery', shape: RegExp, finish: typeof finishOfficerSignIn) {
  const show = (c: C, open: Challenge<CodeState>, errors: FieldErrors = {}): Answer =>
    formPage(CodeView({ c, kind, errors, ownPassword: open.state.passwordOnce === true }), errors);
  const find = (c: C) => findChallenge<CodeState>(c.deps.db, accountsOf(c), 'officer', stepToken(c));
  return {
    async get(c: C): Promise<Answer> {
      const open = await find(c);
      return open && !open.passed ? show(c, open) : backToSignIn();
    },
    async post(c: C): Promise<Answer> {
      const open = await find(c);
      if (!open || open.passed) return backToSignIn();
      const code = plainSigns(c.form.get('code')).replace(/[ -]/g, '');
      const errors: FieldErrors = {};
      if (c.form.twice('code')) errors['code'] = w.sentTwice;
      else if (!shape.test(code)) errors['code'] = w[kind].need;
      if (open.state.passwordOnce) readOwnPassword(c.form, errors);
      if (Object.keys(errors).length > 0) return show(c, open, errors);
      const typed = { code, password: c.form.get('password') };
      const result = await c.deps.db.tx((tx) =>
        finish(tx, accountsOf(c), stepToken(c), typed, visitOf(c, knownDevices(c))),
      );
      if (result.outcome === 'wrong') return show(c, open, { code: w[kind].wrong });
      if (result.outcome === 'stopped') return show(c, open, { code: w.stopped });
      if (result.outcome === 'fault') return show(c, open, { password: ownPasswordSentence(result.faults) });
      return redirectAfter(c, result);
    },
  };
}

function redirectAfter(c: C, result: OfficerSignInOutcome): Answer {
  if (result.outcome !== 'in') return backToSignIn();
  enterDesk(c, result);
  endStep(c);
  const next = result.left === undefined ? nextPage(c) : deskPaths.work({}, { 'ma-con': result.left });
  return redirect(result.changed ? ownLoginPaths.ownLogin({}, { [CHANGED]: 1, tiep: next }) : next);
}

function backToSignIn(): Answer {
  return redirect(signInPaths.signIn({}, { 'het-han': 1 }));
}
