import { machineTime } from '#platform/clock.ts';
import { writeClockAhead } from '#platform/clock-setting.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { addJob } from '#platform/jobs.ts';
import { instantOf, localDate, localTime, parseVnDate, vnDate, vnLongDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { DateInput } from '#platform/ui/date-input.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../deps.ts';
import { TrialPage } from './trial.page.tsx';
import { trialPaths } from './trial.paths.ts';
import { trialWords } from './words/trial.ts';

const w = trialWords.clock;
const DAY_MS = 86_400_000;
const MOST_DAYS = 400;

/** Shows the time on the demo's clock, with a form to set it. */
export function get(c: C): Answer {
  return page(<ClockView c={c} date={vnDate(c.now)} time={localTime(c.now)} errors={{}} />);
}

/**
 * Sets the clock ahead, or back to the real time. It never goes behind the real time: the ledger's past days are sealed, and no
 * event may be added to them.
 */
export async function post(c: C): Promise<Answer> {
  const machine = machineTime(c.deps.clock).getTime();
  const date = c.form.get('ngay');
  const time = c.form.get('gio');
  const real = c.form.get('ve') === 'gio-that';
  const to = real ? machine : target(date, time);
  const error = real ? undefined : fault(to, machine);
  if (to === undefined || error)
    return page(
      <ClockView c={c} date={date} time={time} errors={error ? { [error.field]: error.text } : {}} />,
      { status: 422 },
    );
  const ahead = real ? 0 : to - machine;
  return c.change(async (tx) => {
    await writeClockAhead(tx, ahead, new Date(machine));
    await addJob(tx, 'demo.clock-moved', {}, { key: 'demo.clock-moved' });
    tx.afterCommit(() => {
      c.deps.clock.moved?.put(ahead);
      c.deps.pages.drop();
    });
    return trialPaths.clock();
  });
}

function target(date: string, time: string): number | undefined {
  const day = parseVnDate(date);
  if (!day || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined;
  return instantOf(day, time).getTime();
}

function fault(to: number | undefined, machine: number): { field: string; text: string } | undefined {
  if (to === undefined) return { field: 'ngay', text: w.errors.unread };
  if (to < machine) return { field: 'ngay', text: w.errors.past(vnLongDateTime(new Date(machine))) };
  const last = machine + MOST_DAYS * DAY_MS;
  if (to > last) return { field: 'ngay', text: w.errors.far(vnDate(localDate(new Date(last)))) };
  return undefined;
}

function ClockView({ c, date, time, errors }: ClockProps) {
  const moved = (c.deps.clock.moved?.ahead() ?? 0) > 0;
  return (
    <TrialPage c={c} title={w.title} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.lead}</p>
      <Inset>
        {w.now(vnLongDateTime(c.now))}
        {moved ? ` ${w.real(vnLongDateTime(machineTime(c.deps.clock)))}` : ` ${w.notMoved}`}
      </Inset>
      <form method="post" action={trialPaths.clock()} novalidate>
        <FormGuard c={c} />
        <DateInput name="ngay" label={w.date} value={date} error={errors['ngay']} required />
        <TextInput name="gio" label={w.time} hint={w.timeHint} value={time} width={5} required />
        <WarningText>{w.warning}</WarningText>
        <Button>{w.move}</Button>
      </form>
      {moved ? (
        <form method="post" action={trialPaths.clock()}>
          <FormGuard c={c} />
          <Button kind="secondary" name="ve" value="gio-that">
            {w.back}
          </Button>
        </form>
      ) : null}
    </TrialPage>
  );
}

interface ClockProps {
  c: C;
  date: string;
  time: string;
  errors: Record<string, string>;
}
