import type { PasswordFault, PasswordRules } from '#domain/accounts';
import type { FieldErrors } from '#platform/errors.ts';
import type { Form } from '#platform/http/form.ts';
import { ChosenPassword } from '#platform/ui/password-input.tsx';
import { signInWords } from '../words/sign-in.ts';

const w = signInWords.enrol;

/** The two boxes for a password of the officer's own in place of one that was given. */
export function OwnPassword({ rules, errors }: { rules: PasswordRules; errors: FieldErrors }) {
  return (
    <ChosenPassword label={w.password} again={w.passwordAgain} hint={w.passwordHint[rules]} errors={errors} />
  );
}

/** Adds what is wrong with the two boxes to `errors`; `need` is what is said when nothing was typed. */
export function readOwnPassword(
  form: Form,
  errors: FieldErrors,
  need: string = signInWords.needPassword,
): void {
  const password = form.get('password');
  if (form.twice('password')) errors['password'] = signInWords.sentTwice;
  else if (!password) errors['password'] = need;
  else if (password !== form.get('passwordAgain')) errors['passwordAgain'] = w.again;
}

/** What is said of a password that breaks these rules: every one of them at once. */
export function ownPasswordSentence(faults: readonly PasswordFault[]): string {
  return faults.map((fault) => signInWords.faults[fault]).join('. ');
}
