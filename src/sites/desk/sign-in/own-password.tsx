import type { PasswordRules } from '#domain/accounts';
import type { FieldErrors } from '#platform/errors.ts';
import type { Form } from '#platform/http/form.ts';
import { PasswordInput } from '#platform/ui/password-input.tsx';
import { signInWords } from '../words/sign-in.ts';

const w = signInWords.enrol;

/** The two boxes for a password of the officer's own in place of one that was given. */
export function OwnPassword({ rules, errors }: { rules: PasswordRules; errors: FieldErrors }) {
  return (
    <>
      <PasswordInput
        name="password"
        label={w.password}
        hint={w.passwordHint[rules]}
        error={errors['password']}
        required
        autocomplete="new-password"
      />
      <PasswordInput
        name="passwordAgain"
        label={w.passwordAgain}
        error={errors['passwordAgain']}
        required
        autocomplete="new-password"
      />
    </>
  );
}

/** Adds what is wrong with the two boxes to `errors`. */
export function readOwnPassword(form: Form, errors: FieldErrors): void {
  const password = form.get('password');
  if (form.twice('password')) errors['password'] = signInWords.sentTwice;
  else if (!password) errors['password'] = signInWords.needPassword;
  else if (password !== form.get('passwordAgain')) errors['passwordAgain'] = w.again;
}
