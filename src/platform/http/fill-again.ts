import { LANGUAGES } from '../language.ts';
import { inLanguage } from './address-language.ts';
import { type Answer, redirect } from './answer.ts';
import type { DoorDeps } from './door-deps.ts';
import { Form } from './form.ts';
import { findParkedOf, type ParkedForm } from './parked-form.ts';
import type { Visit } from './people-visit.ts';
import { KEPT } from './shown-again.ts';
import { AGAIN_FIELD } from './unsent.ts';

const AGAIN = 'dien-lai';

/** The page that a kept form stood on, with its words in it: to be looked at, and sent from there. */
export function filledAgainAt({ page }: Pick<ParkedForm, 'page'>, id: string): string {
  const address = new URL(page, 'http://page');
  address.searchParams.delete(KEPT);
  address.searchParams.set(AGAIN, id);
  return `${address.pathname}${address.search}`;
}

/**
 * Puts the words of a kept form back into the page that it stood on, which shows what is in `c.form` as it does after a mistake. Where
 * they are kept no longer, or stood on another page, the page that offers kept forms says so; but whoever comes back after they were sent
 * is told by the page itself that its act is done.
 */
export async function fillAgain<D extends DoorDeps, A>({
  c,
  door,
  row,
}: Visit<D, A>): Promise<Answer | undefined> {
  if (!door.parkedAt || !c.url.includes(`${AGAIN}=`)) return undefined;
  const id = c.query.get(AGAIN);
  const parked = await findParkedOf(c, id);
  if (!parked || pageOf(parked.page) !== c.path) {
    await row.handler(c); // refuses where the act is done
    return redirect(inLanguage(door.parkedAt(id), c.language));
  }
  c.form = new Form([...parked.fields, [AGAIN_FIELD, id]]);
  c.filledAgain = true;
  c.unsent = c.unsent.filter((each) => each.id !== id);
  return undefined;
}

function pageOf(address: string): string {
  return inLanguage(address.split('?', 1)[0] ?? '', LANGUAGES[0]);
}
