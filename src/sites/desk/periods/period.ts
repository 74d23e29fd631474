import {
  changePeriod,
  faultOfPeriod,
  type PeriodFault,
  type Periods,
  periodBounds,
  readStoredPeriods,
  type StoredPeriods,
  type WantedPeriod,
} from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import { type FieldErrors, NotFound, Refusal } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { localDate, parseVnDate } from '#platform/time.ts';
import { dateSentence } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import type { C } from '../../../deps.ts';
import { hasErrors, readText } from '../dossier/read-text.ts';
import { periodsWords as w } from '../words/periods.ts';
import { LONGEST, PeriodView } from './period.view.tsx';
import { periodsPaths } from './periods.paths.ts';

type AtPeriod = C<Officer, 'period'>;

const FIELD_OF: Record<PeriodFault, string> = {
  'out-of-bounds': 'gia-tri',
  'no-date': 'tu',
  past: 'tu',
  backwards: 'den',
  'no-source': 'van-ban',
  reminders: 'gia-tri',
};

/** Shows one period: what it is, how it held and will hold, and the boxes for another value. */
export async function get(c: AtPeriod): Promise<Answer> {
  return show(c, await readStoredPeriods(c.deps.db), {}, 200);
}

/** Sets it from a day on. */
export async function post(c: AtPeriod): Promise<Answer> {
  const stored = await readStoredPeriods(c.deps.db);
  const errors: FieldErrors = {};
  const wanted = readWanted(c, errors);
  const why = readText(c, 'vi-sao', LONGEST, errors);
  if (!why) errors['vi-sao'] = w.form.needWhy;
  const fault = wanted && faultOfPeriod(stored, wanted, localDate(c.now));
  if (fault) errors[FIELD_OF[fault]] ??= w.faults[fault](periodBounds[wanted.period]);
  if (!wanted || hasErrors(errors)) return show(c, stored, errors, 422);
  const seen = Number(c.form.get('revision') || Number.NaN);
  try {
    return await c.change(async (tx) => {
      await changePeriod(tx, c.actor, { wanted, why, seen, now: c.now });
      return periodsPaths.periods({}, { xong: wanted.period });
    });
  } catch (e) {
    if (!(e instanceof Refusal && e.is('period.changed'))) throw e;
    return show(c, await readStoredPeriods(c.deps.db), { '': w.stale(e.params.by) }, 409);
  }
}

async function show(
  c: AtPeriod,
  stored: StoredPeriods,
  errors: FieldErrors,
  status: number,
): Promise<Answer> {
  return page(PeriodView({ c, period: periodOf(c), stored, errors }), { status });
}

function periodOf(c: AtPeriod): keyof Periods {
  const { period } = c.params;
  if (!Object.hasOwn(w.names, period)) throw new NotFound('period');
  return period as keyof Periods; // it was found among them
}

function readWanted(c: AtPeriod, errors: FieldErrors): WantedPeriod | undefined {
  const typed = c.form.get('gia-tri').trim();
  const from = readDay(c, 'tu', w.form.fromName, errors);
  const to = readDay(c, 'den', w.form.toName, errors);
  if (!from) errors.tu ??= w.form.needDate;
  const source = readText(c, 'van-ban', LONGEST, errors);
  const value = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
  const wanted = { period: periodOf(c), value, from: from ?? '', to: to ?? null, source };
  return from && !errors.den ? wanted : undefined;
}

function readDay(c: AtPeriod, field: string, title: string, errors: FieldErrors): string | undefined {
  const typed = c.form.get(field).trim().slice(0, 60);
  const date = parseVnDate(typed);
  if (typed && !date) errors[field] = dateSentence(typedFaultWords.vi, title, typed);
  return date;
}
