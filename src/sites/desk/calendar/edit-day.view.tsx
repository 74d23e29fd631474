import type { Agency } from '#domain/agencies';
import type { CalendarDay } from '#domain/calendar';
import type { Officer } from '#domain/journal';
import type { FieldErrors } from '#platform/errors.ts';
import { vnDate, vnLongDate } from '#platform/time.ts';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { DateInput } from '#platform/ui/date-input.tsx';
import { Radios } from '#platform/ui/radios.tsx';
import { Select } from '#platform/ui/select.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import type { C } from '../../../deps.ts';
import { calendarWords as w } from '../words/calendar.ts';
import { calendarPaths } from './calendar.paths.ts';
import { EditFrame } from './edit-frame.tsx';

/** The button that removes a day, and what it sends. */
export const REMOVE = { name: 'viec', value: 'remove' } as const;

/** The box that says whose days are added. */
export const WHOSE = 'co-quan';

/** The facts of one day, or of some in a row: filled in for a day that is there, empty for those that are to be added. */
export function EditDayView({ c, date, was, agency, agencies, revision, errors }: EditDayProps) {
  const typed = (name: string, usual = '') => (c.form.has(name) ? c.form.get(name) : usual);
  const f = w.form;
  return (
    <EditFrame
      c={c}
      title={titleOf(date, agency)}
      action={calendarPaths.day({}, date ? { ngay: date, [WHOSE]: agency?.id } : {})}
      revision={revision}
      errors={errors}
      buttons={
        <>
          {date ? <p class="govuk-body">{f.removeHint}</p> : null}
          <ButtonGroup>
            <Button>{f.go}</Button>
            {date ? (
              <Button kind="secondary" name={REMOVE.name} value={REMOVE.value}>
                {f.remove}
              </Button>
            ) : null}
          </ButtonGroup>
        </>
      }
    >
      {date ? null : (
        <>
          <Select
            name={WHOSE}
            label={f.whose}
            hint={f.whoseHint}
            prompt={w.wholeProvince}
            value={typed(WHOSE)}
            items={agencies.map((a) => ({ value: a.id, text: a.name }))}
          />
          <DateInput name="tu" label={f.from} value={typed('tu')} error={errors.tu} required />
          <DateInput name="den" label={f.to} hint={f.toHint} value={typed('den')} error={errors.den} />
        </>
      )}
      <Radios
        name="loai-ngay"
        label={f.kind}
        value={typed('loai-ngay', was?.kind)}
        error={errors['loai-ngay']}
        required
        items={Object.entries(w.shared.kinds).map(([value, text]) => ({ value, text }))}
      />
      <DateInput
        name="thay-cho"
        label={f.other}
        hint={f.otherHint}
        value={typed('thay-cho', was?.insteadOf ? vnDate(was.insteadOf) : '')}
        error={errors['thay-cho']}
      />
      <TextInput
        name="ten"
        label={f.name}
        hint={f.nameHint}
        value={typed('ten', was?.name)}
        error={errors.ten}
        required
      />
      <TextInput
        name="van-ban"
        label={f.source}
        hint={f.sourceHint}
        value={typed('van-ban', was?.source)}
        error={errors['van-ban']}
      />
      <Textarea
        name="ghi-chu"
        label={f.note}
        value={typed('ghi-chu', was?.note)}
        error={errors['ghi-chu']}
        rows={2}
      />
    </EditFrame>
  );
}

function titleOf(date: string | undefined, agency: Agency | undefined): string {
  if (!date) return w.form.add;
  const day = vnLongDate(date);
  return agency ? w.form.changeOwn(day, agency.name) : w.form.change(day);
}

interface EditDayProps {
  c: C<Officer>;
  /** The day that is changed; undefined where days are added. */
  date: string | undefined;
  /** What it is now; undefined also where somebody has removed it meanwhile. */
  was: CalendarDay | undefined;
  /** Whose own day is changed; undefined: the province's. */
  agency: Agency | undefined;
  /** Those that may have days of their own. */
  agencies: readonly Agency[];
  revision: string;
  errors: FieldErrors;
}
