import type { Sheet } from '#domain/cash';
import type { Officer } from '#domain/journal';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { number } from '#platform/money.ts';
import { localDate, vnDate } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Select } from '#platform/ui/select.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { FilledAgain } from '#views/parked/filled-again.tsx';
import type { C } from '../../../../deps.ts';
import { DeskPage } from '../../desk.page.tsx';
import { cashWords as w } from '../../words/cash.ts';
import { cashPaths } from './cash.paths.ts';

export const FLOAT = 'tien-dau-ngay';
export const AGENCY = 'co-quan';
/** Of which sheet; none: of the day. */
export const SHEET = 'so';

/** The box for what lay in the drawer before the first receipt. */
export function FloatView({ c, sheet, errors }: FloatProps) {
  const counters = c.actor.posts.filter((p) => p.role === 'clerk');
  const day = vnDate(sheet?.day ?? localDate(c.now));
  return (
    <DeskPage c={c} title={w.openTitle(day)} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <FilledAgain c={c} />
      <p class="govuk-body">
        <a class="govuk-link" href={cashPaths.sheets()}>
          {w.title}
        </a>
      </p>
      <h1 class="govuk-heading-l">{sheet ? w.titleOf(day, sheet.nth) : w.openTitle(day)}</h1>
      <form method="post" action={cashPaths.float()} novalidate>
        <FormGuard c={c} />
        {sheet ? (
          <input type="hidden" name={SHEET} value={sheet.id} />
        ) : (
          <Counter c={c} counters={counters} />
        )}
        <TextInput
          name={FLOAT}
          label={w.float}
          hint={w.floatHint}
          value={c.form.has(FLOAT) ? c.form.get(FLOAT) : number(sheet?.float ?? 0)}
          error={errors[FLOAT]}
          inputmode="numeric"
          width={10}
          required
        />
        <Button>{sheet ? w.floatButton : w.openButton}</Button>
      </form>
    </DeskPage>
  );
}

function Counter({ c, counters }: { c: C<Officer>; counters: Officer['posts'] }) {
  if (counters.length < 2) return <input type="hidden" name={AGENCY} value={counters[0]?.agencyId ?? ''} />;
  return (
    <Select
      name={AGENCY}
      label={w.agency}
      value={c.form.get(AGENCY)}
      items={counters.map((p) => ({ value: p.agencyId, text: p.agencyName }))}
    />
  );
}

interface FloatProps {
  c: C<Officer>;
  /** Undefined: that of the day. */
  sheet: Sheet | undefined;
  errors: FieldErrors;
}
