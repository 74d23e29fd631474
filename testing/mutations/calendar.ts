import type { Mutations } from './mutation.ts';

const ROOM = 'src/domain/calendar';

export const calendar: Mutations[] = [
  {
    file: `${ROOM}/working-time.ts`,
    tests: [`${ROOM}/working-time.test.ts`, `${ROOM}/promise-at.test.ts`, `${ROOM}/calendar.test.ts`],
    faults: [
      ['i.from <= ms && ms < i.to', 'i.from < ms && ms < i.to'],
      ['i.from <= ms && ms < i.to', 'i.from <= ms && ms <= i.to'],
      ['d > day || i.from >= ms', 'd > day || i.from > ms'],
      ['isWorkingInstant(calendar, at) ? at : nextOpening(calendar, at)', 'nextOpening(calendar, at)'],
      ['if (workingMs <= 0) return instantAt(from.day, from.ms);', 'if (workingMs <= 0) return start;'],
      ['if (left <= i.to - begin)', 'if (left < i.to - begin)'],
      ['left -= i.to - begin;', 'left -= i.to - i.from;'],
      ['Math.round(hours * HOUR_MS)', 'Math.floor(hours) * HOUR_MS'],
      [
        'if (b < a) return 0 - workingTimeBetween(calendar, b, a);',
        'if (b < a) return workingTimeBetween(calendar, b, a);',
      ],
      ['for (let d = from.day; d <= to.day; d++)', 'for (let d = from.day; d < to.day; d++)'],
      ['Math.min(i.to, to.ms)', 'i.to'],
      ['sum += Math.max(0, end - begin);', 'sum += end - begin;'],
      [
        'if (begin >= i.to) continue;',
        '',
        'a stretch that is over already has no time left in it, and what is left is more than that',
      ],
    ],
  },
  {
    file: `${ROOM}/promise-at.ts`,
    tests: [`${ROOM}/promise-at.test.ts`],
    faults: [
      ['if (!Number.isFinite(amount) || amount < 0)', 'if (!Number.isFinite(amount))'],
      [
        'return addWorkingHours(calendar, start, amount);',
        'return addWorkingHours(calendar, start, amount * 8);',
      ],
      [
        'afterWorkingDays(calendar, startOfClock(calendar, start), amount)',
        'afterWorkingDays(calendar, start, amount)',
      ],
      ['Math.round(amount * DAY_MS)), false)', 'Math.round((amount - 1) * DAY_MS)), false)'],
      ['if (whole === 0) return start;', ''],
      ['if (opened) return closeOf(calendar, nthWorkingDay(calendar, day, whole - 1));', ''],
      ['nthWorkingDay(calendar, day, whole - 1)', 'nthWorkingDay(calendar, day, whole)'],
      ['{ day: nthWorkingDay(calendar, day, whole), ms }', '{ day: day + whole, ms }'],
      [
        'opened ? openingOf(calendar, landed) : clamped(calendar, { day: landed, ms })',
        'openingOf(calendar, landed)',
      ],
      ['from.getUTCMonth() + whole, 1', 'from.getUTCMonth() + whole + 1, 1'],
      ['Math.min(wanted, lastDate)', 'wanted'],
      ['Math.round((amount - whole) * 30)', 'Math.round((amount - whole) * 31)'],
      ['wanted > lastDate);', 'false);'],
      ['wanted > lastDate);', 'wanted >= lastDate);'],
      ['refuseMissingYears(calendar, start, end);\n  const', 'const'],
      ['const landed = nthWorkingDay(calendar, day, 0);', 'const landed = day;'],
      ['hours.find((i) => at.ms <= i.to)', 'hours.find((i) => at.ms < i.to)'],
      ['Math.max(at.ms, next.from)', 'at.ms'],
      ['hoursOn(calendar, day).at(-1)?.to', 'hoursOn(calendar, day).at(0)?.to'],
    ],
  },
  {
    file: `${ROOM}/work-calendar.ts`,
    tests: [`${ROOM}/working-time.test.ts`, `${ROOM}/promise-at.test.ts`, `${ROOM}/calendar.test.ts`],
    faults: [
      ['[...o.days, ...(o.ownDays ?? [])]', '[...(o.ownDays ?? []), ...o.days]'],
      ["d.kind === 'make-up'", "d.kind === 'swap-off'"],
      ['d.insteadOf ?? mondayOf(d.date)', 'mondayOf(d.date)'],
      ['d.hours?.length\n      ? d.hours.map(interval).sort(byStart)', 'd.hours?.length\n      ? []'],
      ['refuseMissingYear(calendar, yearOf(day));\n', '\n'],
      ['calendar.days.get(day) ?? weekHours(calendar.weeks, day)', 'weekHours(calendar.weeks, day)'],
      ['b[1] - a[1] || b[0] - a[0]', 'b[1] - a[1] || a[0] - b[0]'],
      ['b[1] - a[1] || b[0] - a[0]', 'b[0] - a[0]'],
      ['at.getTime() + VN_OFFSET_MS', 'at.getTime()'],
      ['weeks.findLast((w) => w.from <= day)', 'weeks.findLast((w) => w.from < day)'],
      ['starts.add(dayOf(h.validTo) + 1)', 'starts.add(dayOf(h.validTo))'],
      ['ownNow.length ? ownNow : usual.filter(validOn(from))', 'usual.filter(validOn(from))'],
      ['!h.validTo || day <= dayOf(h.validTo)', '!h.validTo || day < dayOf(h.validTo)'],
      ['Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))', 'Number(time.slice(0, 2)) * 60'],
    ],
  },
  {
    file: `${ROOM}/deadlines.ts`,
    tests: [`${ROOM}/calendar.test.ts`, `${ROOM}/working-time.test.ts`, `${ROOM}/promise-at.test.ts`],
    faults: [
      ['const HAND_OVER_HOUR = 15;', 'const HAND_OVER_HOUR = 16;'],
      ['ms <= HAND_OVER_HOUR * 3_600_000 && ms < close', 'ms < close'],
      ['ms <= HAND_OVER_HOUR * 3_600_000 && ms < close', 'ms <= HAND_OVER_HOUR * 3_600_000'],
      ['for (let d = day - days; ; d--)', 'for (let d = day; ; d--)'],
      ['Math.min(open.to, ms)', 'open.to'],
      ['nextOpening(calendar, instantAt(day + 1, 0))', 'nextOpening(calendar, receivedAt)'],
    ],
  },
  {
    file: `${ROOM}/get-calendar.ts`,
    tests: [`${ROOM}/calendar.test.ts`],
    faults: [
      ['if (made.revision !== revision) made', 'if (!made.revision) made'],
      ['.filter((y) => y.usable)', ''],
      ['ownDays: days.filter((d) => d.own)', 'ownDays: []'],
      ['ownHours: hours.filter((h) => h.own)', 'ownHours: []'],
    ],
  },
  {
    file: `${ROOM}/import-calendar.ts`,
    tests: [`${ROOM}/calendar.test.ts`],
    faults: [
      ['if ((await lockImportHash(tx)) === hash) return { changed: false };', ''],
      ['if (byDate.size !== days.length)', 'if (false)'],
      ['|| !d.date.startsWith(', '&& !d.date.startsWith('],
      ['byDate.get(d.insteadOf)?.insteadOf !== d.date', '!byDate.has(d.insteadOf)'],
      ['await replaceHours(tx, agencyId, rows);', 'await replaceHours(tx, null, rows);'],
    ],
  },
];
