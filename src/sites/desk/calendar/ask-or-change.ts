import { listAgencies } from '#domain/agencies';
import {
  type CalendarEdit,
  changedMeanwhile,
  type EditFault,
  editCalendar,
  foreseeEdit,
} from '#domain/calendar';
import { foreseeMoves } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { type Answer, page, redirect } from '#platform/http/answer.ts';
import { vnLongDate } from '#platform/time.ts';
import type { C } from '../../../deps.ts';
import { CONFIRMED, EDIT, STEP } from '../dossier/ask-once-more.ts';
import { calendarWords as w } from '../words/calendar.ts';
import { AskView } from './ask.view.tsx';
import { calendarPaths } from './calendar.paths.ts';

/**
 * Shows what an edit of the calendar would move and asks once more; then it is done. Whoever looked at a calendar that somebody has changed
 * since is told so, with everything that was typed still in its boxes.
 */
export async function askOrChange(c: C<Officer>, o: Asked): Promise<Answer> {
  const done = await c.answeredBefore();
  if (done) return redirect(done);
  if (c.form.get(STEP) === EDIT) return o.show({}, 200);
  const { db, keys } = c.deps;
  const { edit, why } = o;
  const foreseen = await db.reads((r) => foreseeEdit(r, edit, c.now));
  const revision = c.form.get('revision');
  if (foreseen.revision !== revision) return o.show(staleErrors(await changedMeanwhile(db)), 409);
  if ('fault' in foreseen) return o.show(o.errorOf(foreseen), 422);
  if (c.form.get(STEP) === CONFIRMED) return change(c, o, revision);
  const moves = await db.reads((r) => foreseeMoves(r, keys, { edit: foreseen, now: c.now }));
  const agencies = await listAgencies(db, c.now);
  const nameOf = new Map(agencies.map((a) => [a.id, a.name]));
  return page(AskView({ c, edit, why, foreseen, moves, nameOf, action: o.action, fields: o.fields }));
}

/** Why an edit cannot be, in a sentence. */
export function faultSentence({ fault, date }: EditFault): string {
  return w.faults[fault](vnLongDate(date), date.slice(0, 4));
}

async function change(c: C<Officer>, { edit, why, show }: Asked, revision: string): Promise<Answer> {
  try {
    const answer = await c.change(async (tx) => {
      const made = await editCalendar(tx, c.actor, { edit, revision, why, now: c.now });
      return calendarPaths.calendar({}, { xong: made.revision });
    });
    c.deps.pages.drop();
    return answer;
  } catch (e) {
    if (e instanceof Refusal && e.is('calendar.changed')) return show(staleErrors(e), 409);
    throw e;
  }
}

function staleErrors({ params }: Refusal): FieldErrors {
  return { '': w.stale(String(params['by'] ?? '')) };
}

interface Asked {
  edit: CalendarEdit;
  why: string;
  /** Where its form is sent. */
  action: string;
  /** The names of the form's boxes. */
  fields: readonly string[];
  /** The form again, with what is wrong. */
  show: (errors: FieldErrors, status: number) => Promise<Answer>;
  errorOf: (fault: EditFault) => FieldErrors;
}
