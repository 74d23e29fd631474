import type { CalendarYear, YearState } from '#domain/calendar';
import type { Officer } from '#domain/journal';
import type { FieldErrors } from '#platform/errors.ts';
import { vnDate } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { DateInput } from '#platform/ui/date-input.tsx';
import { Radios } from '#platform/ui/radios.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import type { C } from '../../../deps.ts';
import { calendarWords as w } from '../words/calendar.ts';
import { calendarPaths } from './calendar.paths.ts';
import { EditFrame } from './edit-frame.tsx';

const STATES = Object.keys(w.yearForm.states) as YearState[]; // the record is complete by its type

/** Whether a year is counted with, and by which document its days are decided. */
export function EditYearView({ c, year, was, revision, errors }: EditYearProps) {
  const typed = (name: string, usual = '') => (c.form.has(name) ? c.form.get(name) : usual);
  const f = w.yearForm;
  const states = was?.usable ? STATES.filter((s) => s !== 'not-usable') : STATES;
  return (
    <EditFrame
      c={c}
      title={f.title(year)}
      {...(was?.note ? { lead: was.note } : {})}
      action={calendarPaths.year({}, { nam: year })}
      revision={revision}
      errors={errors}
      buttons={<Button>{w.form.go}</Button>}
    >
      <Radios
        name="trang-thai"
        label={f.state}
        value={typed('trang-thai', stateOf(was))}
        error={errors['trang-thai']}
        required
        items={states.map((value) => ({
          value,
          text: f.states[value],
          hint: f.hints[value],
          ...(value === 'confirmed' ? { reveals: <Decision typed={typed} was={was} errors={errors} /> } : {}),
        }))}
      />
      <Textarea
        name="loi-bao"
        label={f.told}
        hint={f.toldHint}
        value={typed('loi-bao', was?.told)}
        error={errors['loi-bao']}
        rows={3}
      />
    </EditFrame>
  );
}

function Decision({ typed, was, errors }: DecisionProps) {
  const f = w.yearForm;
  return (
    <>
      <TextInput
        name="van-ban"
        label={f.document}
        value={typed('van-ban', was?.decidedBy)}
        error={errors['van-ban']}
      />
      <DateInput
        name="ngay-ky"
        label={f.signedOn}
        value={typed('ngay-ky', was?.decidedOn ? vnDate(was.decidedOn) : '')}
        error={errors['ngay-ky']}
      />
    </>
  );
}

function stateOf(year: CalendarYear | undefined): YearState {
  if (!year?.usable) return 'not-usable';
  return year.verified ? 'confirmed' : 'expected';
}

interface EditYearProps {
  c: C<Officer>;
  year: number;
  /** Undefined for a year that is to be added. */
  was: CalendarYear | undefined;
  revision: string;
  errors: FieldErrors;
}

interface DecisionProps {
  typed: (name: string, usual?: string) => string;
  was: CalendarYear | undefined;
  errors: FieldErrors;
}
