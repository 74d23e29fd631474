import { inLanguage } from '#platform/http/address-language.ts';
import { LANGUAGES } from '#platform/language.ts';
import { accountPaths } from '../account.paths.ts';

const LONGEST = 500;

/** The page of this site that was requested before signing in; for any other address, the account's own page. */
export function nextPage(requested: string): string {
  const ours =
    /^\/(?![/\\])[\x21-\x7e]*$/.test(requested) && !requested.includes('\\') && requested.length <= LONGEST;
  const page = inLanguage(requested, LANGUAGES[0]);
  return ours && !page.startsWith(accountPaths.signIn()) ? requested : accountPaths.account();
}
