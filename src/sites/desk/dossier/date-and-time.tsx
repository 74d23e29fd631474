import type { FieldErrors } from '#platform/errors.ts';
import { TextInput } from '#platform/ui/text-input.tsx';
import type { C } from '../../../deps.ts';

/** A day and an hour of it, as an officer writes them: two boxes, `date` and `time`. */
export function DateAndTime({ c, words: w, errors, required }: DateAndTimeProps) {
  return (
    <>
      <TextInput
        name="date"
        label={w.date}
        hint={w.dateHint}
        value={c.form.get('date')}
        error={errors.date}
        required={required}
        width={10}
      />
      <TextInput
        name="time"
        label={w.time}
        hint={w.timeHint}
        value={c.form.get('time')}
        error={errors.time}
        required={required}
        width={5}
      />
    </>
  );
}

interface DateAndTimeProps {
  c: C;
  words: { date: string; dateHint: string; time: string; timeHint: string };
  errors: FieldErrors;
  required?: boolean;
}
