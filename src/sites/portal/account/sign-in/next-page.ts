import { inLanguage } from '#platform/http/address-language.ts';
import { LANGUAGES } from '#platform/language.ts';
import { accountPaths } from '../account.paths.ts';

const LONGEST = 500;

/** The page of ours that was asked for before signing in; anything else becomes the account's own page. */
export function nextPage(asked: string): string {
  const ours = /^\/(?![/\\])[\x21-\x7e]*$/.test(asked) && !asked.includes('\\') && asked.length <= LONGEST;
  const page = inLanguage(asked, LANGUAGES[0]);
  return ours && !page.startsWith(accountPaths.signIn()) ? asked : accountPaths.account();
}
