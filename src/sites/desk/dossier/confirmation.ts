import type { C } from '../../../deps.ts';
import { deskWords } from '../words/dossier.ts';
import type { DeskVerb } from './dossier/desk-action.ts';

const NAME = 'xong';

/** The query for the page that follows a verb, so that it can say what was done. */
export function confirmationQuery(verb: DeskVerb): Record<string, string> {
  return { [NAME]: verb };
}

/** The verb that the page's address says was just carried out, if any. */
export function confirmedVerb(c: Pick<C, 'query'>): DeskVerb | undefined {
  return c.query.oneOf(NAME, deskWords.confirmations);
}
