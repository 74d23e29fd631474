import { inLanguage } from '#platform/http/address-language.ts';
import { Form } from '#platform/http/form.ts';
import type { ParkedForm } from '#platform/http/parked-form.ts';
import { LANGUAGES } from '#platform/language.ts';
import { paramsAt } from '#platform/paths.ts';
import type { SummaryRow } from '#platform/ui/summary-list.tsx';
import type { TypedField } from '#views/parked/parked-offer.tsx';
import { parkedWords } from '#views/words/parked.ts';
import type { C } from '../../../deps.ts';
import { accountPaths as account } from '../account/account.paths.ts';
import { filingPaths as filing } from '../filing/filing.paths.ts';
import { followingPaths as following } from '../following/following.paths.ts';
import { actWords } from '../words/acts.ts';
import { oathWords } from '../words/oath.ts';

const ACTS = [
  [filing.start.pattern, 'start'],
  [filing.info.pattern, 'info'],
  [filing.section.pattern, 'info'],
  [filing.fee.pattern, 'fee'],
  [filing.send.pattern, 'send'],
  [filing.discard.pattern, 'discard'],
  [following.supplement.pattern, 'supplement'],
  [following.withdraw.pattern, 'withdraw'],
  [following.again.pattern, 'again'],
  [account.contact.pattern, 'contact'],
  [account.phone.pattern, 'phone'],
  [account.password.pattern, 'password'],
  [account.confirm.pattern, 'confirm'],
  [account.email.pattern, 'code'],
  [account.phoneCode.pattern, 'code'],
  [account.everywhere.pattern, 'everywhere'],
] as const;

/**
 * What a kept form does, by the address that it is sent to, and what was typed in it. Of a long one, whose words go back into their page by
 * being saved there, they are not shown here.
 */
export function whatWasParked(c: C, { path, fields, files }: ParkedForm): Parked {
  const w = c.words(actWords);
  const { name: act, code } = actOfParked(c, path);
  const form = new Form(fields);
  const typed = Object.entries(w.fields).map(([name, title]) => ({ name: title, value: form.get(name) }));
  return {
    about: [
      ...(act ? [{ name: c.words(parkedWords).act, value: <strong>{act}</strong> }] : []),
      ...(code ? [{ name: w.code, value: code }] : []),
    ],
    // an oath is given each time: it is not filled in
    how: act === w.acts.send ? c.words(oathWords).givenAnew : undefined,
    typed: files ? [] : typed.filter(({ value }) => value.trim()),
  };
}

/** What a form sent to this address does, and to what; without a name where such a form is not kept. */
export function actOfParked(c: C, path: string): { name?: string; code?: string; draft?: string } {
  const address = inLanguage(path, LANGUAGES[0]);
  for (const [pattern, act] of ACTS) {
    const params = paramsAt(pattern, address);
    if (params) return { name: c.words(actWords).acts[act], ...params };
  }
  return {};
}

interface Parked {
  about: SummaryRow[];
  /** What is said of its page, where not everything is filled in there. */
  how: string | undefined;
  typed: TypedField[];
}
