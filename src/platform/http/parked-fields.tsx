import { LOST, notKept, type ParkedForm } from './parked-form.ts';
import { AGAIN_FIELD } from './unsent.ts';

/** The fields of a form that was kept, as they were, ready to be sent again, and under which id they are kept. */
export function ParkedFields({ form, id }: { form: ParkedForm; id: string }) {
  return (
    <>
      <input type="hidden" name={AGAIN_FIELD} value={id} />
      {form.fields.map(([name, value], i) => (
        <input key={`${name}${i}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** In the form of a sign-in page, so that it says also after a wrong password that a form before it was not kept. */
export function NotKeptField({ c }: { c: Parameters<typeof notKept>[0] }) {
  const lost = notKept(c);
  return lost ? <input type="hidden" name={LOST[lost]} value="1" /> : null;
}
