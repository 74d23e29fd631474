import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type CalendarSeed, isExpected, latestBefore, type WorkCalendar } from '#domain/calendar';
import type { Limit } from '#domain/procedures';
import { ROOT } from '#platform/root.ts';
import { addDays, localDate } from '#platform/time.ts';
import { LivedDossier } from '#testing/lived-dossier.ts';
import { at, makeCalendar, type SpecialDay, show, week } from '../../calendar/testing.ts';
import type { Dossier } from '../dossier.ts';
import { extendedFrom } from '../extension.ts';
import { brokenPromise } from '../lateness.ts';
import { usualPeriods } from '../periods.ts';
import { askBy } from '../supplement/ask-by.ts';
import { mayClose } from '../verbs/close-dossier.ts';
import { explainDates } from './explain-dates.ts';

const LINES = readFileSync(join(ROOT, 'docs/dates-by-hand.md'), 'utf8').split('\n');
const CASES = LINES.filter((line) => line.startsWith('| ') && !/^\| (limit|---) /.test(line)).map((line) => {
  const [limit = '', calendar = '', happens = '', follows = ''] = line
    .split('|')
    .slice(1)
    .map((x) => x.trim());
  return { limit, calendar, happens, follows };
});
/** However long nothing happens any more. */
const MUCH_LATER = at('2027-12-01 08:00');
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const seed = JSON.parse(readFileSync(join(ROOT, 'seed/calendar.json'), 'utf8')) as CalendarSeed;
const WEEK = week([1, 2, 3, 4, 5], ['07:00', '11:30'], ['13:30', '17:00']);
const seedDays = seed.years.flatMap((y): SpecialDay[] => y.days);
const tet = (first: number, last: number): SpecialDay[] =>
  Array.from({ length: last - first + 1 }, (_, i) => ({
    date: `2027-02-${String(first + i).padStart(2, '0')}`,
    kind: 'holiday',
    name: 'Tết Nguyên đán',
  }));
const calendarWith = (days: SpecialDay[], o: { hours?: typeof WEEK; years?: typeof seed.years } = {}) =>
  makeCalendar({ hours: o.hours ?? WEEK, days, years: o.years ?? seed.years });
const decided = seed.years.map((y) => ({ ...y, verified: true }));
const beforeTet = seedDays.filter((d) => !d.date.startsWith('2027-02'));

const CALENDARS: Record<string, WorkCalendar> = {
  seed: calendarWith(seedDays),
  swap: calendarWith([
    ...seedDays,
    { date: '2026-11-23', kind: 'swap-off', name: 'Nghỉ hoán đổi', insteadOf: '2026-11-28' },
    { date: '2026-11-28', kind: 'make-up', name: 'Làm bù', insteadOf: '2026-11-23' },
  ]),
  saturdays: calendarWith(seedDays, { hours: [...WEEK, ...week([6], ['07:00', '11:30'])] }),
  'half day': calendarWith([
    ...seedDays,
    { date: '2026-11-19', kind: 'holiday', name: 'Nghỉ chiều', hours: [['07:00', '11:30']] },
  ]),
  'Tết 4–10': calendarWith([...beforeTet, ...tet(4, 10)], { years: decided }),
  'Tết 5–14': calendarWith([...beforeTet, ...tet(5, 14)], { years: decided }),
};

test('the table has the six examples and at least forty further cases, of every kind of limit', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(46);
  expect(new Set(CASES.map((c) => limitOf(c.limit).unit))).toEqual(
    new Set(['working-day', 'working-hour', 'day', 'month', 'same-day', 'described']),
  );
});

test.each(CASES)('$limit ($calendar): $happens → $follows', ({ limit, calendar: name, happens, follows }) => {
  const calendar = CALENDARS[name];
  if (!calendar) throw new Error(`the table names an unknown calendar: ${name}`);
  const life = live(calendar, limitOf(limit), happens);
  const lines = explainDates(life, life.calendarOf);
  for (const result of follows.split('; ')) expect(told(life, result), happens).toBe(result);
  // and its explanation, to whoever asks, leads to the same promise by days that can be counted again, or to the one that was told anew
  const promised = lines?.findLast(
    (l) => l.kind === 'limit' || l.kind === 'extended' || l.kind === 'resumed',
  );
  expect(promised?.due ?? null).toEqual(life.dossier.promisedAt);
  if (promised?.kind === 'limit' && promised.how !== 'by-clerk')
    expect(promised.count?.end).toEqual(promised.due);
});

function live(calendar: WorkCalendar, limit: Limit, happens: string): LivedDossier {
  const acts = happens.split('; ').map((act) => {
    const [, verb = '', when = '', until] =
      /^([\w ]+?) (\w{3} [\d-]{10} [\d:]{5})(?: (?:for|recorded) (\w{3} [\d-]{10} [\d:]{5}))?$/.exec(act) ??
      [];
    return { verb, when: instant(when), until: until ? instant(until) : undefined };
  });
  const first = acts[0]?.when;
  if (!first) throw new Error(`nothing happens: ${happens}`);
  const opinions = happens.includes('opinion asked inside') ? 'inside' : 'outside';
  const life = new LivedDossier(calendar, limit, first, { opinions });
  for (const { verb, when, until } of acts) {
    if (verb === 'received') continue;
    if (verb === 'accepted') life.accept(when, until);
    else if (verb === 'asked') life.ask(when);
    else if (verb === 'arrived') life.answer(when);
    else if (verb === 'confirmed') life.confirm(when);
    else if (verb === 'closed') life.close(when);
    else if (verb === 'opened again') life.reopen(when);
    else if (verb === 'proposed' && until) life.propose(when, until);
    else if (verb === 'told') life.extend(when);
    else if (verb === 'refused') expect(life.mayPropose(when)).toBe(false);
    else if (verb === 'withdrawn') life.withdraw(when);
    else if (verb === 'duty asked') life.owe(when);
    else if (verb === 'duty done') life.pay(until ?? when, when);
    else if (verb === 'duty called off') life.callOff(when);
    else if (verb === 'opinion asked' && until) life.consult(when, localDate(until));
    else if (verb === 'opinion asked inside' && until) life.consult(when, localDate(until));
    else if (verb === 'two opinions asked' && until) life.consult(when, localDate(until), 2);
    else if (verb === 'opinion came') life.opine(when);
    else if (verb === 'opinion called off') life.callOffOpinions(when);
    else if (verb === 'opinion overdue') life.lapse(when);
    else throw new Error(`the table says an unknown word: ${verb}`);
  }
  return life;
}

// the same words with what the program says
function told({ dossier: d, calendar }: LivedDossier, result: string): string {
  const [what = ''] = / (?=\w{3} \d{4}-)/.exec(result) ? result.split(/ (?=\w{3} \d{4}-)/) : [result];
  const { promisedAt, brokenPromiseAt } = d;
  const until = d.supplementRequest?.answerUntil ?? '';
  switch (what) {
    case 'promise':
      return `${what} ${when(promisedAt)}`;
    case 'expected':
      return promisedAt && isExpected(calendar.unverified, promisedAt) ? 'expected' : 'certain';
    case 'answer by':
      return `${what} ${when(d.answerBy)}`;
    case 'ask until':
      return `${what} ${day(askUntil(d, calendar))}`;
    case 'complete until':
      return `${what} ${day(until)}`;
    case 'may be closed from':
      return `${what} ${day(firstDayToClose(d))}`;
    case 'apology by':
      return `${what} ${when(promisedAt && latestBefore(calendar, promisedAt, 1))}`;
    case 'step until':
      return `${what} ${when(d.stepDueAt)}`;
    case 'instead of':
      return `${what} ${when(extendedFrom(d) ?? null)}`;
    case 'instead of nothing':
      return extendedFrom(d) ? 'instead of something' : what;
    case 'broken':
      return `${what} ${when(brokenPromiseAt)}`;
    case 'late':
      return `${what} ${when(brokenPromise(d, MUCH_LATER) ?? null)}`;
    case 'not late':
      return brokenPromise(d, MUCH_LATER) ? 'late' : what;
    case 'stopped':
    case 'refused':
      return d.status;
    default:
      throw new Error(`the table promises what nobody counts: ${result}`);
  }
}

function askUntil(d: Dossier, calendar: WorkCalendar): string {
  const until = askBy(d, calendar, usualPeriods);
  return until ? localDate(until) : '';
}

function firstDayToClose(d: Dossier): string {
  let on = d.supplementRequest?.askedAt.slice(0, 10) ?? '';
  while (!mayClose(d, at(`${on} 08:00`))) on = addDays(on, 1);
  return on;
}

function limitOf(text: string): Limit {
  const source = 'thử';
  if (text === 'in words') return { amount: null, unit: 'described', text: 'Theo giấy hẹn', source };
  const [sameDay, until] = /^the same day(?:, until (\d\d:\d\d))?$/.exec(text) ?? [];
  if (sameDay) return { amount: 1, unit: 'same-day', cutOff: until ? { at: until, source } : null, source };
  const [, amount, unit] = /^([\d.]+) (working day|working hour|day|month)s?$/.exec(text) ?? [];
  if (!unit) throw new Error(`the table names an unknown limit: ${text}`);
  return { amount: Number(amount), unit: unit.replace(' ', '-') as Limit['unit'], source }; // one of the four of the pattern
}

// a day of the week that is not that of its date is a slip of the table
function instant(text: string): Date {
  const found = at(text.slice(4));
  expect(when(found)).toBe(text);
  return found;
}

function when(found: Date | null): string {
  return found ? `${weekday(localDate(found))} ${show(found)}` : 'never';
}

function day(iso: string): string {
  return iso ? `${weekday(iso)} ${iso}` : 'never';
}

function weekday(iso: string): string {
  return DAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '';
}
