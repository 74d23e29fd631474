import type { C } from '../../../deps.ts';
import { deskWords } from '../words/dossier.ts';
import type { DeskVerb } from './dossier/desk-action.ts';

const NAME = 'xong';

/** For the address of the page that follows a verb: it says what was done. */
export function done(verb: DeskVerb): Record<string, string> {
  return { [NAME]: verb };
}

/** What an address says was done before; undefined where nothing was. */
export function doneIn(c: Pick<C, 'query'>): DeskVerb | undefined {
  return c.query.oneOf(NAME, deskWords.done);
}
