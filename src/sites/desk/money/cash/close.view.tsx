import { expectedCash, NOTES, type Sheet, type SheetLine, sumsByMethod } from '#domain/cash';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { number, vnd } from '#platform/money.ts';
import { vnDate } from '#platform/time.ts';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Stat } from '#platform/ui/stat.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import { FilledAgain } from '#views/parked/filled-again.tsx';
import { DeskPage } from '../../desk.page.tsx';
import { CONFIRMED, EDIT, STEP } from '../../dossier/ask-once-more.ts';
import { cashWords as w } from '../../words/cash.ts';
import { cashPaths } from './cash.paths.ts';
import type { AtSheet } from './sheet.ts';
import { methodText } from './sheet-texts.ts';

export const REASON = 'ly-do-chenh-lech';
/** How many lines the sheet had when the cashier looked. */
export const SEEN = 'seen';

/** 'to-500000': how many notes of this value. */
export function noteField(note: number): string {
  return `to-${note}`;
}

/** What should be in the drawer, and the boxes for what is; then once more, with the difference. */
export function CloseView({ c, sheet, lines, review, errors }: CloseProps) {
  const title = review ? w.closeAsk : w.closeTitle(vnDate(sheet.day), sheet.nth);
  const seen = c.form.get(SEEN) || String(sheet.lines);
  return (
    <DeskPage c={c} title={title} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <FilledAgain c={c} />
      <p class="govuk-body">
        <a class="govuk-link" href={cashPaths.sheet({ sheet: sheet.id })}>
          {w.titleOf(vnDate(sheet.day), sheet.nth)}
        </a>
      </p>
      <h1 class="govuk-heading-l">{title}</h1>
      <SummaryList
        rows={[
          { name: w.float, value: vnd(sheet.float) },
          ...sumsByMethod(lines).map((s) => ({
            name: w.byMethod(methodText(s.method), s.count),
            value: w.sums(vnd(s.receipts), vnd(s.voids), vnd(s.refunds), vnd(s.total)),
          })),
          { name: w.expected, value: <strong>{vnd(expectedCash(sheet, lines))}</strong> },
        ]}
      />
      <form method="post" action={cashPaths.close({ sheet: sheet.id })} novalidate>
        <FormGuard c={c} />
        <input type="hidden" name={SEEN} value={review ? seen : String(sheet.lines)} />
        {review ? <Review c={c} review={review} /> : <Boxes c={c} errors={errors} />}
      </form>
    </DeskPage>
  );
}

function Boxes({ c, errors }: Pick<CloseProps, 'c' | 'errors'>) {
  return (
    <>
      <h2 class="govuk-heading-m">{w.countTitle}</h2>
      <p class="govuk-body">{w.countLead}</p>
      {NOTES.map((note) => (
        <TextInput
          key={note}
          name={noteField(note)}
          label={w.noteCount(number(note))}
          value={c.form.get(noteField(note))}
          error={errors[noteField(note)]}
          inputmode="numeric"
          width={5}
        />
      ))}
      <Textarea
        name={REASON}
        label={w.reasonLabel}
        hint={w.reasonHint}
        rows={2}
        value={c.form.get(REASON)}
        error={errors[REASON]}
      />
      <Button>{w.review}</Button>
    </>
  );
}

function Review({ c, review: { counted, expected } }: { c: AtSheet; review: Reviewed }) {
  return (
    <>
      <Stat value={vnd(counted)} name={w.counted} note={w.differs(vnd(counted - expected))} />
      {counted === expected ? null : (
        <SummaryList rows={[{ name: w.reason, value: <span class="mc-note">{c.form.get(REASON)}</span> }]} />
      )}
      <WarningText>{w.closeFinal}</WarningText>
      {[...NOTES.map(noteField), REASON].map((name) => (
        <input key={name} type="hidden" name={name} value={c.form.get(name)} />
      ))}
      <ButtonGroup>
        <Button once name={STEP} value={CONFIRMED}>
          {w.closeButton}
        </Button>
        <Button kind="secondary" name={STEP} value={EDIT}>
          {w.edit}
        </Button>
      </ButtonGroup>
    </>
  );
}

interface Reviewed {
  /** Whole đồng. */
  counted: number;
  expected: number;
}

interface CloseProps {
  c: AtSheet;
  sheet: Sheet;
  lines: SheetLine[];
  /** What was counted, where it is asked about once more. */
  review: Reviewed | undefined;
  errors: FieldErrors;
}
