import { changePassword, passwordFaults } from '#domain/accounts';
import type { Citizen } from '#domain/journal';
import type { FieldErrors } from '#platform/errors.ts';
import { NotFound } from '#platform/errors.ts';
import { type Answer, formPage, redirect } from '#platform/http/answer.ts';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { PasswordInput } from '#platform/ui/password-input.tsx';
import { accountsOf, type C } from '../../../../deps.ts';
import { accountWords } from '../../words/account.ts';
import { ownAccountWords } from '../../words/own-account.ts';
import { accountPaths } from '../account.paths.ts';
import { CheckStrength, NewPassword } from '../new-password.tsx';
import { newPasswordOf, sayFaults } from '../registration/read-fields.ts';
import { sessionEnded } from '../sign-in/session-ended.ts';
import { keepKnown } from '../sign-in/step-cookie.ts';
import { Back, OwnAccountForm } from './own-account-form.tsx';
import { accountSaying } from './said-once.ts';

export function get(c: C): Answer {
  return show(c, {});
}

export async function post(c: C<Citizen>): Promise<Answer> {
  const { session } = c;
  if (!session) throw new NotFound('account');
  if (c.form.has('check')) return show(c, {}, c.form.get('password') || undefined);
  const errors: FieldErrors = {};
  const e = c.words(accountWords).errors;
  const old = c.form.get('oldPassword');
  if (c.form.twice('oldPassword')) errors['oldPassword'] = e.twice;
  else if (!old) errors['oldPassword'] = e.passwordOld;
  const next = newPasswordOf(c.form, errors, e, (typed) =>
    passwordFaults(typed, c.deps.config.passwordRules),
  );
  if (Object.keys(errors).length > 0) return show(c, errors);
  const result = await c.deps.db.tx((tx) =>
    changePassword(tx, accountsOf(c), c.actor, {
      oldPassword: old,
      newPassword: next,
      currentSession: session.id,
    }),
  );
  if (result.outcome === 'session-ended') return sessionEnded(c);
  if (result.outcome === 'old-wrong') return show(c, { oldPassword: e.passwordOldWrong });
  if (result.outcome === 'fault') {
    sayFaults(errors, result.faults, e);
    return show(c, errors);
  }
  keepKnown(c, result.device);
  return redirect(accountSaying(c, 'da-doi'));
}

function show(c: C, errors: FieldErrors, tried?: string): Answer {
  return formPage(<ChangePasswordView c={c} errors={errors} tried={tried} />, errors);
}

function ChangePasswordView({ c, errors, tried }: { c: C; errors: FieldErrors; tried: string | undefined }) {
  const w = c.words(ownAccountWords).changePassword;
  return (
    <OwnAccountForm c={c} title={w.title} action={accountPaths.password()} errors={errors}>
      <PasswordInput name="oldPassword" label={w.old} error={errors['oldPassword']} required />
      <NewPassword c={c} errors={errors} tried={tried} />
      <ButtonGroup>
        <Button>{w.button}</Button>
        <CheckStrength c={c} />
        <Back text={w.cancel} />
      </ButtonGroup>
    </OwnAccountForm>
  );
}
