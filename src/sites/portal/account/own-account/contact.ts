import {
  type Account,
  type AccountAddress,
  changeContact,
  findContactChange,
  startContactChange,
} from '#domain/accounts';
import type { Citizen } from '#domain/journal';
import { findCommune, findProvince, listCommunes, listProvinces } from '#domain/units';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, formPage, redirect } from '#platform/http/answer.ts';
import { accountsOf, type C } from '../../../../deps.ts';
import { accountWords } from '../../words/account.ts';
import { ownAccountWords } from '../../words/own-account.ts';
import { accountPaths } from '../account.paths.ts';
import { emailOf, fieldOnce } from '../registration/read-fields.ts';
import { contactToken, keepContactStep } from '../sign-in/step-cookie.ts';
import { addressText } from './address-text.ts';
import { type ContactValues, ContactView } from './contact.view.tsx';
import { ownAccount } from './own-account.ts';
import { accountSaying } from './said-once.ts';

const LONGEST_DETAIL = 200;

export async function get(c: C<Citizen>): Promise<Answer> {
  const { revision, ...account } = await ownAccount(c);
  if (c.filledAgain) return show(c, valuesAgain(c, revision), {}, movedText(c, revision, account));
  const written = c.query.has('sua') ? await writtenBefore(c) : undefined;
  const { email, address } = written ?? { ...account, email: emailGiven(account) };
  const { provinceCode = '', communeCode = '', detail = '' } = address ?? {};
  return show(c, { email, provinceCode, communeCode, detail, revision: String(revision) }, {});
}

export async function post(c: C<Citizen>): Promise<Answer> {
  const errors: FieldErrors = {};
  const e = c.words(accountWords).errors;
  const read = (name: string) => fieldOnce(c.form, name, errors, e);
  const values: ContactValues = {
    email: emailOf(c.form, errors, e),
    provinceCode: read('provinceCode'),
    communeCode: read('communeCode'),
    detail: read('detail').replace(/\s+/g, ' '),
    revision: c.form.get('revision'),
  };
  // the button that loads a province's communes without script
  if (c.form.get('_action') === 'units') return show(c, values, {});
  const address = await addressOf(c, values, errors);
  if (Object.keys(errors).length > 0) return show(c, values, errors);
  const revision = /^\d{1,9}$/.test(values.revision) ? Number(values.revision) : 0;
  const { email } = values;
  if (email !== emailGiven(await ownAccount(c))) {
    const change = { kind: 'contact', email, address, revision } as const;
    const step = await c.deps.db.tx(async (tx) => {
      await c.forgetKept(tx);
      return startContactChange(tx, accountsOf(c), c.actor, change);
    });
    keepContactStep(c, step);
    return redirect(accountPaths.confirm());
  }
  await c.deps.db.tx(async (tx) => {
    await c.forgetKept(tx);
    await changeContact(tx, accountsOf(c), c.actor, { address, revision });
  });
  return redirect(accountSaying(c, 'da-luu'));
}

/** What was typed before the session ended, on top of what the account says now. */
function valuesAgain(c: C, revision: number): ContactValues {
  const typed = (name: string) => c.form.get(name);
  return {
    email: typed('email'),
    provinceCode: typed('provinceCode'),
    communeCode: typed('communeCode'),
    detail: typed('detail'),
    revision: String(revision),
  };
}

/** What the account says now, where it has changed since the words that come back were typed: saving them would replace it. */
function movedText(
  c: C,
  revision: number,
  account: Pick<Account, 'email' | 'unprovenEmail' | 'address'>,
): string | undefined {
  if (!c.hasMoved(revision)) return undefined;
  const { account: accountWords, contact } = c.words(ownAccountWords);
  return contact.moved(emailGiven(account) || accountWords.none, addressText(account) || accountWords.none);
}

/** The e-mail address that its person gave last, proven or not. */
function emailGiven({ unprovenEmail, email = '' }: Pick<Account, 'email' | 'unprovenEmail'>): string {
  return unprovenEmail ?? email;
}

/** What waits for the password, to be corrected. */
async function writtenBefore(c: C<Citizen>) {
  const change = await findContactChange(c.deps.db, accountsOf(c), c.actor, contactToken(c));
  return change?.state.kind === 'contact' ? change.state : undefined;
}

/** The address, which must be complete or empty. */
async function addressOf(c: C, v: ContactValues, errors: FieldErrors): Promise<AccountAddress | undefined> {
  const e = c.words(accountWords).errors;
  if (!v.provinceCode && !v.communeCode && !v.detail) return undefined;
  const province = await findProvince(c.deps.db, v.provinceCode);
  const commune = await findCommune(c.deps.db, v.communeCode);
  if (!province) errors['provinceCode'] ??= e.province;
  if (!commune || commune.provinceCode !== v.provinceCode) errors['communeCode'] ??= e.commune;
  if (!v.detail || v.detail.length > LONGEST_DETAIL) errors['detail'] ??= e.detail;
  if (!province || !commune) return undefined;
  return {
    provinceCode: province.code,
    provinceName: province.name,
    communeCode: commune.code,
    communeName: commune.name,
    detail: v.detail,
  };
}

async function show(c: C, values: ContactValues, errors: FieldErrors, moved?: string): Promise<Answer> {
  const provinces = await listProvinces(c.deps.db);
  const communes = await listCommunes(c.deps.db, values.provinceCode);
  return formPage(ContactView({ c, values, errors, moved, provinces, communes }), errors);
}
