import { inLanguage } from '#platform/http/address-language.ts';
import { LANGUAGES } from '#platform/language.ts';
import { accountPaths } from '../account.paths.ts';

const LONGEST = 500;

/** The page of ours that was asked for before signing in; anything else becomes the account's own page. */
export function nextPage(wanted: string): string {
  const ours = /^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) && !wanted.includes('\\') && wanted.length <= LONGEST;
  const page = inLanguage(wanted, LANGUAGES[0]);
  return ours && !page.startsWith(accountPaths.signIn()) ? wanted : accountPaths.account();
}
