import { AGAIN_FIELD } from './unsent.ts';

/**
 * First in every form that posts: proves that the form is ours, and gives the request a key so that sending it twice changes
 * nothing twice.
 */
export function FormGuard({ c }: { c: Guarding }) {
  return (
    <>
      <input type="hidden" name="_csrf" value={c.csrf()} />
      <input type="hidden" name="_key" value={c.newKey()} />
      {c.parkedId ? <input type="hidden" name={AGAIN_FIELD} value={c.parkedId} /> : null}
    </>
  );
}

/** What of a request guards its forms. */
export interface Guarding {
  csrf(): string;
  newKey(): string;
  /** The id under which the words that stand in it again are kept. */
  readonly parkedId?: string;
}
