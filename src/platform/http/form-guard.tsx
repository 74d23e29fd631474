/**
 * First in every form that posts: proves that the form is ours, and gives the request a key so that sending it twice changes
 * nothing twice.
 */
export function FormGuard({ c }: { c: Guarding }) {
  return (
    <>
      <input type="hidden" name="_csrf" value={c.csrf()} />
      <input type="hidden" name="_key" value={c.newKey()} />
    </>
  );
}

/** What of a request guards its forms. */
export interface Guarding {
  csrf(): string;
  newKey(): string;
}
