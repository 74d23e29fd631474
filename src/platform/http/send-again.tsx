import type { Form } from './form.ts';

// what opens an account is typed again; it stands in no page
const SECRET = /password|^(code|totp)$/i;

/**
 * Whether the page that says no can offer the same form again: its words were read, and none is a secret. Its key goes along, so that
 * a form whose answer alone was lost is not carried out twice.
 */
export function canSendAgain({ method, form }: { method: string; form: Form }): boolean {
  return method === 'POST' && form.has('_csrf') && !form.names().some((n) => SECRET.test(n) && form.get(n));
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
