import {
  type Counts,
  closeSheet,
  expectedCash,
  MOST_NOTES,
  NOTES,
  type Sheet,
  type SheetLine,
  sumOfNotes,
} from '#domain/cash';
import { type FieldErrors, NotFound, Refusal } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { number } from '#platform/money.ts';
import { readWholeNumber } from '#platform/whole-number.ts';
import { CONFIRMED, EDIT, STEP } from '../../dossier/ask-once-more.ts';
import { hasErrors, readText } from '../../dossier/read-text.ts';
import { cashWords as w } from '../../words/cash.ts';
import { refusalWords } from '../../words/refusals.ts';
import { cashPaths } from './cash.paths.ts';
import { CloseView, noteField, REASON, SEEN } from './close.view.tsx';
import { type AtSheet, openSheetAt, sheetIdOf } from './sheet.ts';

const LONGEST = 1000;

export async function get(c: AtSheet): Promise<Answer> {
  return page(CloseView({ c, ...(await openOwn(c)), review: undefined, errors: {} }));
}

/** Asks once more with what was counted beside what should be there, then closes the sheet; nothing typed is lost where it does not close. */
export async function post(c: AtSheet): Promise<Answer> {
  const opened = await openOwn(c);
  const { sheet, lines } = opened;
  const step = c.form.get(STEP);
  const errors: FieldErrors = {};
  const counts = readCounts(c, errors);
  const reason = readText(c, REASON, LONGEST, errors);
  const review = { counted: sumOfNotes(counts), expected: expectedCash(sheet, lines) };
  const difference = review.counted - review.expected;
  if (difference !== 0 && !reason) errors[REASON] ??= refusalWords['cash.no-reason']({ difference });
  if (step === EDIT) return page(CloseView({ c, ...opened, review: undefined, errors: {} }));
  if (hasErrors(errors)) return page(CloseView({ c, ...opened, review: undefined, errors }), { status: 422 });
  if (step !== CONFIRMED) return page(CloseView({ c, ...opened, review, errors }));
  try {
    return await c.change(async (tx) => {
      const seen = Number(c.form.get(SEEN) || Number.NaN);
      await closeSheet(tx, { officer: c.actor, sheetId: sheet.id, counts, reason, seen, now: c.now });
      return cashPaths.sheet({ sheet: sheet.id }, { xong: 'close' });
    });
  } catch (e) {
    if (!(e instanceof Refusal && e.is('cash.sheet-changed'))) throw e;
    const fresh = await openOwn(c);
    const sentence = refusalWords['cash.sheet-changed']({});
    return page(CloseView({ c, ...fresh, review: undefined, errors: { [REASON]: sentence } }), {
      status: 409,
    });
  }
}

async function openOwn(c: AtSheet): Promise<{ sheet: Sheet; lines: SheetLine[] }> {
  sheetIdOf(c);
  const opened = await openSheetAt(c);
  if (opened.sheet.cashierId !== c.actor.officerId) throw new NotFound('sheet');
  if (opened.sheet.state !== 'open') throw new Refusal('cash.sheet-closed');
  return opened;
}

// an empty box: none of this note
function readCounts(c: AtSheet, errors: FieldErrors): Counts {
  const counts: Counts = {};
  for (const note of NOTES) {
    const field = noteField(note);
    const typed = c.form.get(field).trim();
    const n = typed ? readWholeNumber(typed) : 0;
    if (n === undefined || n < 0 || n > MOST_NOTES) errors[field] = w.wrongCount(number(note), typed);
    else if (n > 0) counts[String(note)] = n;
  }
  return counts;
}
