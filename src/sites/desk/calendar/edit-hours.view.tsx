import type { Agency } from '#domain/agencies';
import type { WeekHours } from '#domain/calendar';
import type { Officer } from '#domain/journal';
import type { FieldErrors } from '#platform/errors.ts';
import { Button } from '#platform/ui/button.tsx';
import { DateInput } from '#platform/ui/date-input.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import type { C } from '../../../deps.ts';
import { calendarWords as w } from '../words/calendar.ts';
import { calendarPaths } from './calendar.paths.ts';
import { WHOSE } from './edit-day.view.tsx';
import { EditFrame } from './edit-frame.tsx';

/** 1 Monday … 7 Sunday. */
export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export function hoursBox(weekday: number): string {
  return `gio-${weekday}`;
}

/** From when and until when which hours hold, a box for each day of the week. */
export function EditHoursView({ c, agency, now, revision, errors }: EditHoursProps) {
  const typed = (name: string, usual = '') => (c.form.has(name) ? c.form.get(name) : usual);
  const f = w.hoursForm;
  return (
    <EditFrame
      c={c}
      title={agency ? f.titleOf(agency.name) : f.title}
      lead={f.lead}
      action={calendarPaths.hours({}, { [WHOSE]: agency?.id })}
      revision={revision}
      errors={errors}
      buttons={<Button>{w.form.go}</Button>}
    >
      <DateInput name="tu" label={f.from} value={typed('tu')} error={errors.tu} required />
      <DateInput name="den" label={f.until} hint={f.untilHint} value={typed('den')} error={errors.den} />
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{f.week}</legend>
        <p class="govuk-hint">{agency ? `${f.weekHint} ${f.weekHintOf}` : f.weekHint}</p>
        {DAYS.map((weekday) => (
          <TextInput
            key={weekday}
            name={hoursBox(weekday)}
            label={w.weekdays[weekday - 1] ?? ''}
            value={typed(hoursBox(weekday), hoursOf(now, weekday))}
            error={errors[hoursBox(weekday)]}
            width={20}
          />
        ))}
      </fieldset>
    </EditFrame>
  );
}

function hoursOf(now: readonly WeekHours[], weekday: number): string {
  return now
    .filter((h) => h.weekday === weekday)
    .map((h) => `${h.from}-${h.to}`)
    .join(', ');
}

interface EditHoursProps {
  c: C<Officer>;
  /** Undefined: the province. */
  agency: Agency | undefined;
  /** The hours that hold today. */
  now: readonly WeekHours[];
  revision: string;
  errors: FieldErrors;
}
