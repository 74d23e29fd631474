import type { Officer } from '#domain/journal';
import { closeDay, type DayRef, differenceKinds, openDay, reconciledAgencies } from '#domain/payments';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { reconciliationWords as w } from '../../words/reconciliation.ts';
import { dayIn, queryOfDay } from './at-day.ts';
import { DayView } from './day.view.tsx';
import { reconciliationPaths } from './reconciliation.paths.ts';

/** A day: what it comes to on both sides, everything that differs, and its close. */
export async function get(c: C<Officer>): Promise<Answer> {
  return show(c, dayIn(c.query), {}, 200);
}

/** Closes it. */
export async function post(c: C<Officer>): Promise<Answer> {
  const d = dayIn(c.form);
  const seen = Number(c.form.get('phien-ban') || Number.NaN);
  try {
    return await c.change(async (tx) => {
      await closeDay(tx, c.actor, d, { seen, now: c.now });
      return reconciliationPaths.day({}, { ...queryOfDay(d), xong: 'da-chot' });
    });
  } catch (e) {
    if (!(e instanceof Refusal && e.is('money.not-explained'))) throw e;
    return show(c, d, { 'chua-ghi': w.notExplained(e.params.n) }, 409);
  }
}

async function show(c: C<Officer>, d: DayRef, errors: FieldErrors, status: number): Promise<Answer> {
  const kind = differenceKinds.find((k) => k === c.query.get('loai'));
  const [afterKind, after] = [differenceKinds.find((k) => k === c.query.get('sau-loai')), c.query.get('sau')];
  const from = afterKind && after ? { kind: afterKind, thing: after } : undefined;
  const [open, agencies] = await Promise.all([
    openDay(c.deps.db, c.actor, d, { kind, after: from }),
    reconciledAgencies(c.deps.db, c.actor, c.now),
  ]);
  const name = agencies.find((a) => a.id === d.ownerAgencyId)?.name || w.nobodys;
  const done = c.query.oneOf('xong', w.done);
  return page(DayView({ c, open, name, kind, isFirst: !from, errors, done }), { status });
}
