import type { Refusal } from '../errors.ts';
import type { Form } from './form.ts';
import { isSecret } from './secret-field.ts';

/**
 * Whether the page that says no can offer the same form again: waiting helps, its words were read, and none is a secret; or its files
 * alone were refused, and its words go back into it without them. Its key goes along, so that a form whose answer alone was lost is not
 * carried out twice.
 */
export function canSendAgain(
  no: Refusal,
  { method, form, filesLeft }: { method: string; form: Form; filesLeft: 'chosen' | 'none' | null },
): boolean {
  if (no.is('form.anothers')) return false; // it is sent again from its own page, by who wrote it
  if (!filesLeft && !no.is('database.away') && !no.is('too-often')) return false;
  return method === 'POST' && form.has('_csrf') && !form.names().some((n) => isSecret(n) && form.get(n));
}

/** Everything that was sent, to be sent again as it was. */
export function SameFields({ form }: { form: Form }) {
  return (
    <>
      {form
        .names()
        .flatMap((name) =>
          form
            .all(name)
            .map((value, i) => <input key={`${name} ${i}`} type="hidden" name={name} value={value} />),
        )}
    </>
  );
}
