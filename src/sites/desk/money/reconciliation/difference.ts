import type { Officer } from '#domain/journal';
import {
  type DayRef,
  type DifferenceKind,
  differenceKinds,
  noteDifference,
  openDifference,
} from '#domain/payments';
import { type FieldErrors, NotFound, Refusal } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import type { Form } from '#platform/http/form.ts';
import type { C } from '../../../../deps.ts';
import { hasErrors, readText } from '../../dossier/read-text.ts';
import { reconciliationWords as w } from '../../words/reconciliation.ts';
import { dayIn, queryOfDay } from './at-day.ts';
import { DifferenceView } from './difference.view.tsx';
import { reconciliationPaths } from './reconciliation.paths.ts';

/** As long as a note may be. */
export const LONGEST_NOTE = 1000;

/** One difference: both sides, what to do, and everything that was written about it. */
export async function get(c: C<Officer>): Promise<Answer> {
  return show(c, placeIn(c.query), {}, 200);
}

/** Adds a note. */
export async function post(c: C<Officer>): Promise<Answer> {
  const place = placeIn(c.form);
  const errors: FieldErrors = {};
  const note = readText(c, 'ghi-chu', LONGEST_NOTE, errors);
  if (!note) errors['ghi-chu'] ??= w.needNote;
  if (hasErrors(errors)) return show(c, place, errors, 422);
  const { kind, thing, day } = place;
  const resolved = c.form.get('xong-chua') === 'xong';
  const seen = Number(c.form.get('so-ghi-chu') || Number.NaN);
  try {
    return await c.change(async (tx) => {
      await noteDifference(tx, c.actor, day, { kind, thing, note, resolved, seen, now: c.now });
      return reconciliationPaths.day({}, { ...queryOfDay(day), xong: 'da-ghi' });
    });
  } catch (e) {
    if (!(e instanceof Refusal && e.is('money.note-changed'))) throw e;
    return show(c, place, { '': w.noteChanged(e.params.by) }, 409);
  }
}

async function show(c: C<Officer>, at: Place, errors: FieldErrors, status: number): Promise<Answer> {
  const found = await openDifference(c.deps.db, c.actor, at.day, at);
  return page(DifferenceView({ c, day: at.day, ...found, errors }), { status });
}

function placeIn(form: Form): Place {
  const kind = differenceKinds.find((k) => k === form.get('loai'));
  const thing = form.get('khoan');
  if (!kind || !thing) throw new NotFound('money');
  return { day: dayIn(form), kind, thing };
}

interface Place {
  day: DayRef;
  kind: DifferenceKind;
  thing: string;
}
