import type { Form } from './form.ts';

const SEEN = 'seen';

/**
 * What a page shows that is acted on: ids, or a digest of all of it. Its form sends it back, and nothing is done that has become another
 * meanwhile, by another page or another day. A form without the field has shown nothing.
 */
export function Seen({ marks }: { marks: readonly string[] }) {
  return (
    <>
      {marks.map((mark) => (
        <input key={mark} type="hidden" name={SEEN} value={mark} />
      ))}
    </>
  );
}

/** What the page showed from which a form comes. */
export function seenOn({ form }: { form: Form }): string[] {
  return form.all(SEEN);
}
