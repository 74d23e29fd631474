import type { ParkedForm } from './parked-form.ts';

/** The fields of a form that was kept, as they were, ready to be sent again. */
export function ParkedFields({ form }: { form: ParkedForm }) {
  return (
    <>
      {form.fields.map(([name, value], i) => (
        <input key={`${name}${i}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
