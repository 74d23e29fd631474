import { LOST, notKept, type ParkedForm } from './parked-form.ts';

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

/** In the form of a sign-in page, so that it says also after a wrong password that a form before it was not kept. */
export function NotKeptField({ asked }: { asked: Parameters<typeof notKept>[0] }) {
  const lost = notKept(asked);
  return lost ? <input type="hidden" name={LOST[lost]} value="1" /> : null;
}
