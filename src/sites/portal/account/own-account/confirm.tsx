import {
  type Challenge,
  type ContactChange,
  confirmContactChange,
  findContactChange,
} from '#domain/accounts';
import type { Citizen } from '#domain/journal';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, formPage, redirect } from '#platform/http/answer.ts';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { PasswordInput } from '#platform/ui/password-input.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { accountsOf, type C } from '../../../../deps.ts';
import { accountWords } from '../../words/account.ts';
import { ownAccountWords } from '../../words/own-account.ts';
import { accountPaths } from '../account.paths.ts';
import { contactToken, endContactStep, keepContactStep } from '../sign-in/step-cookie.ts';
import { Back, OwnAccountForm } from './own-account-form.tsx';

/** Asks for the password before a telephone number or an e-mail address is changed; what was typed is kept until then. */
export async function get(c: C<Citizen>): Promise<Answer> {
  const challenge = await find(c);
  return challenge ? show(c, challenge, {}) : over();
}

export async function post(c: C<Citizen>): Promise<Answer> {
  const challenge = await find(c);
  if (!challenge) return over();
  const e = c.words(accountWords).errors;
  const password = c.form.get('password');
  if (c.form.twice('password')) return show(c, challenge, { password: e.twice });
  if (!password) return show(c, challenge, { password: e.passwordOld });
  const result = await c.deps.db.tx((tx) =>
    confirmContactChange(tx, accountsOf(c), c.actor, contactToken(c), password),
  );
  switch (result.outcome) {
    case 'wrong':
      return show(c, challenge, { password: e.passwordOldWrong });
    case 'over':
      return over();
    case 'saved':
      endContactStep(c);
      return redirect(accountPaths.account({}, { 'da-luu': 1 }));
    case 'email':
      keepContactStep(c, result.token);
      return redirect(accountPaths.email());
    case 'phone':
      keepContactStep(c, result.token);
      return redirect(accountPaths.phoneCode());
  }
}

function find(c: C<Citizen>): Promise<Challenge<ContactChange> | undefined> {
  return findContactChange(c.deps.db, accountsOf(c), c.actor, contactToken(c));
}

function over(): Answer {
  return redirect(accountPaths.account({}, { 'het-han': 1 }));
}

function show(c: C, challenge: Challenge<ContactChange>, errors: FieldErrors): Answer {
  return formPage(<ConfirmView c={c} change={challenge.state} errors={errors} />, errors);
}

function ConfirmView({ c, change, errors }: { c: C; change: ContactChange; errors: FieldErrors }) {
  const w = c.words(ownAccountWords).confirm;
  const written = change.kind === 'phone' ? accountPaths.phone : accountPaths.contact;
  return (
    <OwnAccountForm c={c} title={w.title} action={accountPaths.confirm()} errors={errors}>
      <p class="govuk-body">{w.lead}</p>
      <SummaryList
        rows={
          change.kind === 'phone'
            ? [{ name: w.newPhone, value: change.phone }]
            : [
                change.email
                  ? { name: w.newEmail, value: change.email }
                  : { name: w.noEmail, value: w.noEmailValue },
              ]
        }
      />
      <p class="govuk-body">
        <a class="govuk-link" href={written({}, { sua: 1 })}>
          {w.correct}
        </a>
      </p>
      <PasswordInput name="password" label={w.password} error={errors['password']} required />
      <ButtonGroup>
        <Button>{w.button}</Button>
        <Back text={w.cancel} />
      </ButtonGroup>
    </OwnAccountForm>
  );
}
