import type { Status } from '#domain/ledger';
import type { FieldErrors } from '#platform/errors.ts';
import { DateInput } from '#platform/ui/date-input.tsx';
import { Details } from '#platform/ui/details.tsx';
import { Select } from '#platform/ui/select.tsx';
import { shortened, shortProcedureTitle } from '#views/dossier/short-procedure-name.ts';
import { statusNames } from '#views/words/dossier.ts';
import { searchWords as w } from '../../words/search.ts';
import type { Choices } from './choices.ts';
import { PAGE_SIZES, type PageSize, type TypedSearch } from './search-form.ts';

const LONGEST_CHOICE = 70;

/** The boxes that narrow a list to a procedure, a status and a holder; to a procedure alone where no `statuses` are given, because nobody holds what stands there. */
export function NarrowingSelects({ typed, choices, statuses }: NarrowingSelectsProps) {
  return (
    <>
      <Select
        name="thu-tuc"
        label={w.procedure}
        prompt={w.any}
        value={typed['thu-tuc']}
        items={choices.procedures.map(({ code, name }) => ({
          value: code,
          text: shortened(shortProcedureTitle(name), LONGEST_CHOICE),
        }))}
      />
      {statuses ? (
        <>
          <Select
            name="tinh-trang"
            label={w.status}
            prompt={w.any}
            value={typed['tinh-trang']}
            items={statuses.map((value) => ({ value, text: statusNames[value] }))}
          />
          <Select
            name="nguoi-giu"
            label={w.holder}
            prompt={w.any}
            value={typed['nguoi-giu']}
            items={[...choices.officers].map(([value, text]) => ({ value, text }))}
          />
        </>
      ) : null}
    </>
  );
}

/** Folded away until one of its days is asked for: the days of receiving and of the promise, the order, and how many rows a page has. */
export function MoreNarrowing({ typed, errors, orders, orderPrompt, usualSize }: MoreNarrowingProps) {
  return (
    <Details summary={w.more} open={asksForDays(typed)}>
      <div class="mc-filter">
        <DateBox name="nop-tu" label={w.receivedFrom} typed={typed} errors={errors} />
        <DateBox name="nop-den" label={w.receivedTo} typed={typed} errors={errors} />
        <DateBox name="hen-tu" label={w.promisedFrom} typed={typed} errors={errors} />
        <DateBox name="hen-den" label={w.promisedTo} typed={typed} errors={errors} />
        <Select
          name="xep"
          label={w.order}
          prompt={orderPrompt}
          value={typed.xep}
          items={Object.entries(orders).map(([value, text]) => ({ value, text }))}
        />
        <Select
          name="so-dong"
          label={w.size}
          value={typed['so-dong'] || usualSize}
          items={PAGE_SIZES.map((value) => ({ value, text: value }))}
        />
      </div>
    </Details>
  );
}

/** Whether anything is asked for that is folded away. */
export function isFurther(typed: TypedSearch): boolean {
  return asksForDays(typed) || Boolean(typed.xep || typed['so-dong']);
}

// order and size are remembered, and hide nothing
function asksForDays({ 'nop-tu': a, 'nop-den': b, 'hen-tu': c, 'hen-den': d }: TypedSearch): boolean {
  return [a, b, c, d].some(Boolean);
}

function DateBox({ name, label, typed, errors }: DateBoxProps) {
  return <DateInput name={name} label={label} hint="" value={typed[name]} error={errors[name]} />;
}

interface NarrowingSelectsProps {
  typed: TypedSearch;
  choices: Choices;
  statuses: readonly Status[] | undefined;
}

interface MoreNarrowingProps {
  typed: TypedSearch;
  errors: FieldErrors;
  orders: Readonly<Record<string, string>>;
  /** What the usual order is called, where it is none of `orders`. */
  orderPrompt?: string;
  usualSize: PageSize;
}

interface DateBoxProps extends Pick<MoreNarrowingProps, 'typed' | 'errors'> {
  name: keyof typeof w.dateNames;
  label: string;
}
