import {
  type Challenge,
  type ContactChange,
  confirmContactChange,
  findContactChange,
  findEmailProof,
  findPhoneProof,
} from '#domain/accounts';
import type { Citizen } from '#domain/journal';
import { type FieldErrors, NotFound } from '#platform/errors.ts';
import { type Answer, formPage, redirect } from '#platform/http/answer.ts';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { PasswordInput } from '#platform/ui/password-input.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { accountsOf, type C } from '../../../../deps.ts';
import { accountWords } from '../../words/account.ts';
import { ownAccountWords } from '../../words/own-account.ts';
import { accountPaths } from '../account.paths.ts';
import { doneAlready } from '../done-already.tsx';
import { sessionEnded } from '../sign-in/session-ended.ts';
import { contactToken, endContactStep, goOnWithContact } from '../sign-in/step-cookie.ts';
import { Back, OwnAccountForm } from './own-account-form.tsx';
import { accountSaying } from './said-once.ts';

/** Asks for the password before a telephone number or an e-mail address is changed; what was typed is kept until then. */
export async function get(c: C<Citizen>): Promise<Answer> {
  const challenge = await find(c);
  return challenge ? show(c, challenge, {}) : whatBecame(c);
}

export async function post(c: C<Citizen>): Promise<Answer> {
  const { session } = c;
  if (!session) throw new NotFound('account');
  const challenge = await find(c);
  if (!challenge) return redirect(accountPaths.confirm());
  const e = c.words(accountWords).errors;
  const password = c.form.get('password');
  if (c.form.twice('password')) return show(c, challenge, { password: e.twice });
  if (!password) return show(c, challenge, { password: e.passwordOld });
  const result = await c.deps.db.tx((tx) =>
    confirmContactChange(tx, accountsOf(c), c.actor, contactToken(c), { password, session: session.id }),
  );
  switch (result.outcome) {
    case 'wrong':
      return show(c, challenge, { password: e.passwordOldWrong });
    case 'tried-out':
      return redirect(accountPaths.account({}, { 'sai-qua': 1 }));
    case 'session-ended':
      return sessionEnded(c);
    case 'over':
      return redirect(accountPaths.confirm());
    case 'saved':
      endContactStep(c);
      return redirect(accountSaying(c, 'da-luu'));
    case 'email':
      goOnWithContact(c, result.token);
      return redirect(accountPaths.email());
    case 'phone':
      goOnWithContact(c, result.token);
      return redirect(accountPaths.phoneCode());
  }
}

function find(c: C<Citizen>): Promise<Challenge<ContactChange> | undefined> {
  return findContactChange(c.deps.db, accountsOf(c), c.actor, contactToken(c));
}

/** The password was given already: the code is asked for, or everything is done; else it was not given in time. */
async function whatBecame(c: C<Citizen>): Promise<Answer> {
  const proofArgs = [c.deps.db, accountsOf(c), c.actor, contactToken(c)] as const;
  const phone = await findPhoneProof(...proofArgs);
  if (phone && !phone.passed) return redirect(accountPaths.phoneCode());
  const email = await findEmailProof(...proofArgs);
  if (email && !email.passed) return redirect(accountPaths.email());
  return (await doneAlready(c, 'contact')) ?? redirect(accountPaths.account({}, { 'het-han': 1 }));
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
