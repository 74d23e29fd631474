import { findContactChange, findPhoneProof, startContactChange } from '#domain/accounts';
import type { Citizen } from '#domain/journal';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, formPage, redirect } from '#platform/http/answer.ts';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { accountsOf, type C } from '../../../../deps.ts';
import { accountWords } from '../../words/account.ts';
import { ownAccountWords } from '../../words/own-account.ts';
import { accountPaths } from '../account.paths.ts';
import { PhoneBox } from '../boxes.tsx';
import { phoneOf } from '../registration/read-fields.ts';
import { contactToken, keepContactStep } from '../sign-in/step-cookie.ts';
import { ownAccount } from './own-account.ts';
import { Back, OwnAccountForm } from './own-account-form.tsx';

/** The page where a new telephone number is written; the password and a code to the new number follow. */
export async function get(c: C<Citizen>): Promise<Answer> {
  if (c.filledAgain) return show(c, c.form.get('phone'), {});
  return show(c, c.query.has('sua') ? await writtenBefore(c) : '', {});
}

export async function post(c: C<Citizen>): Promise<Answer> {
  const errors: FieldErrors = {};
  const e = c.words(accountWords).errors;
  const phone = phoneOf(c.form, errors, e);
  if (!errors['phone'] && phone === (await ownAccount(c)).phone) errors['phone'] = e.phoneSame;
  if (Object.keys(errors).length > 0) return show(c, phone, errors);
  const change = { kind: 'phone', phone } as const;
  const step = await c.deps.db.tx(async (tx) => {
    await c.forgetKept(tx);
    return startContactChange(tx, accountsOf(c), c.actor, change);
  });
  keepContactStep(c, step);
  return redirect(accountPaths.confirm());
}

/** What waits for the password or for its code, to be corrected. */
async function writtenBefore(c: C<Citizen>): Promise<string> {
  const change = await findContactChange(c.deps.db, accountsOf(c), c.actor, contactToken(c));
  if (change?.state.kind === 'phone') return change.state.phone;
  const proof = await findPhoneProof(c.deps.db, accountsOf(c), c.actor, contactToken(c));
  return proof && !proof.passed ? proof.state.phone : '';
}

async function show(c: C<Citizen>, phone: string, errors: FieldErrors): Promise<Answer> {
  const w = c.words(ownAccountWords).phone;
  const account = await ownAccount(c);
  return formPage(
    <OwnAccountForm c={c} title={w.title} action={accountPaths.phone()} errors={errors}>
      <p class="govuk-body">{w.lead(account.phone)}</p>
      <PhoneBox label={w.label} hint={w.hint} value={phone} error={errors['phone']} />
      <ButtonGroup>
        <Button>{w.button}</Button>
        <Back text={w.cancel} />
      </ButtonGroup>
    </OwnAccountForm>,
    errors,
  );
}
