import type { InEveryLanguage } from '#platform/language.ts';
import { calendarWords } from './calendar.ts';
import { vi } from './dates.vi.ts';

const calendar = calendarWords.en;

export const datesWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    title: 'How the date was worked out',
    lead: 'Each line is something that changed the time limit, in the order in which it happened.',
    leadOpen:
      'The time limit has not begun: it counts from when the application is accepted (Decree 118/2025, Article 17).',
    answer: (at, hours) =>
      `Sent on ${at}. The office answers within ${hours} working hours (Decree 118/2025, Article 17).`,
    answerBy: (due) => `Answered at the latest on ${due}.`,
    accepted: (at) => `Accepted on ${at}: the time limit begins.`,
    anew: (from, at) =>
      `Complete since ${from}, when the missing documents arrived (confirmed on ${at}): the time limit begins anew (Decree 118/2025, Article 19).`,
    limit: (limit) => `Time limit: ${limit}`,
    source: 'by',
    noSource: 'as the receipt says; ask the receiving office to know more',
    moved: {
      'day-off': (from) => `The office was closed that day, so it counts from ${from}.`,
      'before-hours': (from) => `The office was not open yet, so it counts from ${from}.`,
      'in-break': (from) => `The office had its midday break, so it counts from ${from}.`,
      'after-hours': (from) => `The office had closed, so it counts from ${from}.`,
    },
    afterCutOff: (time) => `Received after ${time}, so it counts for the next working day.`,
    cutOff: (time) => `${time} by`,
    firstDay: (day) => `The first day that counts: ${day}.`,
    officeHoursOnly: 'Only office hours count.',
    notCounted: (days) => `Not counted: ${days}`,
    together: (days) => days.join(', '),
    fromTo: (first, last) => `from ${first} to ${last}`,
    why: {
      weekend: 'weekend',
      closed: 'the office does not work on that day',
      holiday: calendar.kinds.holiday,
      'day-in-lieu': calendar.kinds['day-in-lieu'],
      'swap-off': calendar.kinds['swap-off'],
    },
    notDecided: calendar.notDecided,
    calendar: calendar.title,
    madeUp: (day) => `Counted: ${day}, a make-up working day`,
    instead: (day) => `in place of ${day}`,
    short: (day, hours) => `On ${day} only ${hours} counts`,
    lastDay: (day) =>
      `The last day is ${day}, when the office is closed, so it moves to the next working day (Civil Code 2015, Article 148).`,
    byClerk: 'The procedure tells its time limit in words, so the officer who accepted it set the date.',
    workingTime: (hours, minutes) =>
      [hours === '1' ? '1 working hour' : `${hours} working hours`, minutes ? `${minutes} minutes` : '']
        .filter(Boolean)
        .join(' and '),
    sameSpan: (time) =>
      `The procedure tells its time limit in words, so the same ${time} as first promised are given again.`,
    otherCalendar:
      'This date was worked out by the work calendar of that time; the calendar has changed since, so its days are not listed.',
    promised: (due) => `Result due: ${due}`,
    unverified: (year) =>
      `The holidays of ${year} have not been decided officially; when they are, this date may change.`,
    paused: (at) =>
      `From ${at} no time counts, because the application has to be completed (Decree 118/2025, Article 19).`,
    pausedAgain: (at, since) =>
      `${at}: what was sent is still incomplete and was asked for again; no time has counted since ${since}.`,
    reopened: (at) =>
      `${at}: the application, which had been closed, was opened again for what is missing; no time has counted since that was asked for.`,
    reopenedThen: 'The limit begins anew when it is complete.',
    answerUntil: (day) => `To be completed by the end of ${day}.`,
    broken: (due) => `By then the result, due on ${due}, was late; this stays recorded.`,
    duty: (at) => `From ${at} no time counts, until the financial obligation has been met.`,
    dutyGround: 'On the ground of:',
    resumed: (from) => `The financial obligation was met on ${from}: time goes on from then.`,
    resumedAt: (at) => `Recorded on ${at}.`,
    calledOff: (at) =>
      `${at}: the office called off its request for a financial obligation. The time that stood still is not added; the date stays.`,
    stoodStill: (time) => `Time stood still for ${time}, which are added to the date before.`,
    stoodStillByCalendar:
      'The time limit counts days of the calendar, so the date moved by as long as time stood still.',
    stayedBroken: 'The date had passed before time stood still, so it does not change.',
    consulted: (at, agencies) => `${at}: the office that decides asked ${agencies} for their opinion.`,
    consultedInside: 'Time goes on while the opinion is waited for (Decree 118/2025, Article 19).',
    consultedOutside:
      'The procedure says that the time of asking for opinions is outside its limit: none counts from then on.',
    consultedUntil: (at) => `The opinion is to be given by ${at}.`,
    lapsed: (at, agencies) => `${at}: ${agencies} did not answer in time; the time limit does not change.`,
    resumedAfterOpinions: (from) =>
      `On ${from} all opinions had come, or the time for them was over: time goes on from then.`,
    opinionsCalledOff: (at) =>
      `${at}: the office no longer waits for the opinion. The time that stood still is not added; the date stays.`,
    arrived: (at) => `${at}: the missing documents arrived.`,
    arrivedOpen:
      'The time limit begins anew from this moment once the officer has confirmed that nothing is missing.',
    extended: (at) =>
      `${at}: the office apologised that the result would be late and set a new date, which it may do once; it is not counted from the time limit (Decree 118/2025, Article 19).`,
    becameLater: {
      answer: (at) => `${at}: the work calendar changed, so the time for the answer moved.`,
      result: (at) => `${at}: the work calendar changed, so the date moved.`,
      supplement: (at) =>
        `${at}: the work calendar changed, so the last day for the missing documents moved.`,
    },
    changedDays: (days) => `Days that changed: ${days}.`,
    movedFrom: (was) => `Before: ${was}.`,
    movedTo: (due) => `Now: ${due}.`,
    ended: {
      'record-result': (at) => `The result was ready on ${at}: the time limit ends.`,
      close: (at) => `Closed on ${at}: the time limit ends.`,
      withdraw: (at) => `Withdrawn on ${at}: the time limit ends.`,
      other: (at) => `The application ended on ${at}.`,
    },
    inTime: 'In time.',
    late: 'Late.',
  },
};
