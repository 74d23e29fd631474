import { dossierCounter } from './dossier-counter.ts';
import { dossierPeriods } from './dossier-periods.ts';
import { dossierRights } from './dossier-rights.ts';
import {
  CLOSE_BEFORE,
  CONFIRM,
  DESK,
  FOLLOWING,
  HAND,
  NUMBER_LOST,
  ORIGINALS,
  ROOM,
  SUPPLEMENT,
  VERBS,
} from './dossier-tests.ts';
import { dossierVerbs } from './dossier-verbs.ts';
import type { Mutations } from './mutation.ts';

export const dossiers: Mutations[] = [
  {
    file: `${ROOM}/place.ts`,
    tests: VERBS,
    faults: [
      [
        '? addWorkingHours(house.calendarOf(agencyId), at.now, step.hours)',
        '? dueAfter(step.hours, house.calendarOf(agencyId), at)',
      ],
      ['promisedAt && promisedAt < due ? promisedAt : due', 'due'],
      ['promisedAt && promisedAt < due ? promisedAt : due', 'promisedAt ?? due'],
      ['promisedAt && promisedAt > at.now', 'promisedAt'],
      [
        'stepDueAt: goes.sameDue ? d.stepDueAt : recordingDue(at, house)',
        'stepDueAt: recordingDue(at, house)',
      ],
      ["step.place === 'receiver' ? d.receiverAgencyName : d.ownerAgencyName", 'd.ownerAgencyName'],
      ['goes.hands ?? { officerId: null', 'undefined ?? { officerId: null'],
      ['there && step.unit ? step.unit : null', 'step.unit ?? null'],
      ['holderOfficerName: name }', "holderOfficerName: '' }"],
    ],
  },
  {
    file: `${ROOM}/limit-of.ts`,
    tests: [`${ROOM}/limit-of.test.ts`, ...VERBS],
    faults: [
      ['if (own) return own;', ''],
      ["d.channel === 'desk' ? 'direct' : d.channel", "'direct'"],
      [
        "limit.amount === null || limit.unit === 'described'",
        'limit.amount === null',
        'a limit in words has no amount',
      ],
    ],
  },
  {
    file: `${ROOM}/clock.ts`,
    tests: [CONFIRM, `${ROOM}/verbs/clerks-promise.test.ts`, CLOSE_BEFORE, ...VERBS, ...SUPPLEMENT, ...DESK],
    faults: [
      ['periods.keptBeforeAcceptanceDays', 'periods.answerWithinDays'],
      ['if (!d.acceptedAt && days <= 0) return undefined;', ''],
      ['export const ANSWER_HOURS = 8;', 'export const ANSWER_HOURS = 7;'],
      ['stepDueAt: answerBy, until', 'until'],
      [
        'set: { clockStartedAt: at.now, promisedAt, firstPromisedAt: promisedAt }',
        'set: { clockStartedAt: at.now, promisedAt }',
      ],
      ['set: { clockStartedAt: null, ...(request', 'set: { ...(request'],

      ['? new Date(supplementRequest.answeredAt) : at.now', '? at.now : at.now'],
      ['if (counted) return promiseAt(calendar, from, counted);', ''],
      [
        'workingTimeBetween(calendar, acceptedAt, firstPromisedAt)',
        'workingTimeBetween(calendar, acceptedAt, from)',
      ],
      ['        clockStartedAt: from,', '        clockStartedAt: at.now,'],
      ['{ formerPromise: former.toISOString() }', '{}'],
      ['at.dossier.brokenPromiseAt ?? broken ?? null', 'null'],
      ['at.dossier.brokenPromiseAt ?? broken ?? null', 'at.dossier.promisedAt'],
      [
        'addWorkingHours(calendarOf(at, house), at.now, hours)',
        'addWorkingHours(calendarOf(at, house), at.now, 7)',
      ],
      ['end: ({ now }) => ({ set: { finishedAt: now } })', 'end: () => ({ set: {} })'],
      ['if (!at) throw', 'if (false) throw'],
      ['if (fault) throw', 'if (false) throw'],
    ],
  },
  {
    file: 'src/domain/worklists/whose.ts',
    tests: ['src/domain/worklists/whose.test.ts'],
    faults: [
      ["p.role === 'clerk' ||", ''],
      ["p.role === 'head' && p.unitKey === DESK_UNIT", "p.role === 'head'"],
      ["leadsAt(posts) || posts.some(isOfDesk) ? 'agency' : 'units'", "'agency'"],
    ],
  },
  {
    file: 'src/domain/worklists/worklist.store.ts',
    tests: [ORIGINALS],
    faults: [
      ["if (d.status === 'submitted' && d.originalsFirst)", 'if (false)'],
      ['at: d.submittedAt,', 'at: d.answerBy,'],
    ],
  },
  {
    file: `${ROOM}/lateness.ts`,
    tests: [
      CONFIRM,
      'src/sites/desk/dossier/worklist/late-in-law.test.ts',
      HAND,
      ORIGINALS,
      `${ROOM}/dates/random-lives.test.ts`,
    ],
    faults: [
      ['return awaitsOriginals(d) ? null : d.answerBy;', 'return d.answerBy;'],
      ["return status === 'submitted' && originalsFirst;", "return status === 'submitted';"],
      ['stoodStillSince(d) ?? d.finishedAt ?? now', 'd.finishedAt ?? now'],
      ['stoodStillSince(d) ?? d.finishedAt ?? now', 'stoppedSince(d) ?? d.finishedAt ?? now'],
      ['stoodStillSince(d) ?? d.finishedAt ?? now', 'stoodStillSince(d) ?? now'],
      ['d.resolvedAt ?? stoodStillSince(d) ?? d.finishedAt ??', ''],
      ['return d.finishedAt ? undefined : stoodStillSince(d);', 'return stoodStillSince(d);'],
      [
        'd.promisedAt < counted ? d.promisedAt : undefined',
        'd.promisedAt > counted ? d.promisedAt : undefined',
      ],
      ['d.supplementRequest.stoppedAt ?? d.supplementRequest.askedAt', 'd.supplementRequest.askedAt'],
      [
        'stopped ? (brokenPromise(d, stopped) ?? null) : d.acceptedAt && d.promisedAt',
        'd.acceptedAt && d.promisedAt',
      ],
      ['return awaitsOriginals(d) ? null : d.answerBy;', 'return awaitsOriginals(d) ? null : d.promisedAt;'],
      ['    default:\n      return null;', '    default:\n      return d.promisedAt;'],
    ],
  },
  {
    file: `${ROOM}/dates/clock-of-ledger.ts`,
    tests: [`${ROOM}/dates/random-lives.test.ts`],
    faults: [
      ['before.stoppedAt ?? e.at', 'e.at'],
      ['promisedAt < stoppedAt', 'promisedAt > stoppedAt'],
      ['brokenPromiseAt ?? (broken ? promisedAt : null)', 'broken ? promisedAt : null'],
      ['before.arrivedAt ?? e.at', 'e.at'],
      ["rowOf(e)?.clock === 'end'", 'false'],
    ],
  },
  {
    file: `${ROOM}/dates/count-again.ts`,
    tests: [
      `${ROOM}/dates/random-lives.test.ts`,
      'src/sites/portal/following/dossier/dates-explained.test.ts',
    ],
    faults: [['count?.end.getTime() === due.getTime() ? count : undefined', 'count']],
  },
  {
    file: `${ROOM}/dates/explain-dates.ts`,
    tests: [
      `${ROOM}/dates/random-lives.test.ts`,
      'src/sites/portal/following/dossier/dates-explained.test.ts',
    ],
    faults: [
      ['if (!agrees(dossier, clockOfLedger(events))) return undefined;', ''],
      ['return limitLine(clock.clockStartedAt ?? e.at, e, facts);', 'return limitLine(e.at, e, facts);'],
    ],
  },
  {
    file: `${ROOM}/recount/later-time.ts`,
    tests: [`${ROOM}/recount/recount.test.ts`],
    faults: [
      ['told.was <= now ||', ''],
      ['if (becomes < was) return { isLater: false, what, was, becomes, days };', ''],
      ['if (!d.clockStartedAt || !d.promisedAt) return undefined;', 'if (!d.promisedAt) return undefined;'],
      ['counted && clock.countedFrom', 'clock.countedFrom === undefined'],
      ['new Date(at.getTime() - 1)', 'at'],
      ['Math.min(due.getTime(), becomes.getTime())', 'due.getTime()'],
    ],
  },
  {
    file: `${ROOM}/recount/recount-piece.ts`,
    tests: [`${ROOM}/recount/recount.test.ts`],
    faults: [
      ['after.length > 0 && updatePartyTimes(tx, after, now),', ''],
      ['dossiers.length < o.most ? undefined : dossiers.at(-1)?.id', 'undefined'],
    ],
  },
  {
    file: `${ROOM}/promise-fault.ts`,
    tests: [`${ROOM}/verbs/clerks-promise.test.ts`, 'src/sites/desk/dossier/reception/promise.test.ts'],
    faults: [
      ['if (at <= now)', 'if (false)'],
      ["localDate(at) < localDate(now) ? 'past-day' : 'past-time'", "'past-day'"],
      ['if (at > until)', 'if (false)'],
      ['if (year !== undefined)', 'if (false)'],
      ['if (hours.length === 0)', 'if (false)'],
      ['isWorkingInstant(calendar, new Date(at.getTime() - 1))', 'isWorkingInstant(calendar, at)'],
      ["? undefined : { why: 'outside-hours', hours }", '? undefined : undefined'],
    ],
  },
  {
    file: `${ROOM}/carry.ts`,
    tests: VERBS,
    faults: [
      ['status: row.to', 'status: before.status'],
      ['revision: before.revision + 1', 'revision: before.revision'],
      ['eventSeq: before.eventSeq + 1', 'eventSeq: before.eventSeq'],
      ['...(clock.stepDueAt ? { stepDueAt: clock.stepDueAt } : {}),', ''],
      ['fromStatus: row.from', 'fromStatus: row.to'],
      ['toStatus: after.status', 'toStatus: before.status'],
      ['stepName: before.stepName', 'stepName: after.stepName'],
      ['actorKind: actor.kind,', "actorKind: 'officer',"],
      ["actorRole: post?.role ?? ''", "actorRole: ''"],
      ['note: note || null', 'note: null'],
      ['return { after: { ...after, eventHash: event.hash }, event,', 'return { after, event,'],
      ['const forms = [decision.form ?? row.form,', 'const forms = [row.form,'],
      ['row.form, decision.alsoForm]', 'row.form]'],
    ],
  },
  {
    file: `${ROOM}/carry-out.ts`,
    tests: [NUMBER_LOST, ...VERBS, ...FOLLOWING, ...DESK],
    faults: [
      ['mustBeWithin(o.actor, before);', ''],
      ['await mustHaveNumber(tx, o.actor, before);', ''],
      ['if (o.revision !== before.revision) throw await changedMeanwhile(tx, before);', ''],
      [
        "if (!row) throw new Refusal('dossier.not-now'",
        "if (row === null) throw new Refusal('dossier.not-now'",
      ],
      ['updateDossier(tx, after),', ''],
      ['projectWork(tx, workOf(after), before),', ''],
      ['after.partyId && upsertPartyDossier(tx, after, now),', ''],
      [
        'holderAgencyId && holderAgencyId !== before.holderAgencyId && insertSeenBy(tx, after, [holderAgencyId]),',
        '',
        'a step is done by who received the dossier or by who decides, and both have seen it since it was submitted',
      ],
      ['row.notice && addJob(', 'row.form && addJob('],
    ],
  },
  {
    file: `${ROOM}/may.ts`,
    tests: [`${ROOM}/may.test.ts`, NUMBER_LOST, ...VERBS, `${ROOM}/state-table.test.ts`],
    faults: [
      ["actor.kind === 'citizen' && actor.partyId === d.partyId &&", "actor.kind === 'citizen' &&"],
      [' && !actor.lostNumber;', ';'],
      ['? actor.partyId === d.partyId\n', '? true\n'],
      ["p.agencyId === d.receiverAgencyId && p.role === 'clerk'", 'p.agencyId === d.receiverAgencyId'],
      ["p.agencyId === d.receiverAgencyId && p.role === 'clerk'", "p.role === 'clerk'"],
      [
        "p.role === 'leader' || (p.role === 'head' && ofUnit(p, d.stepUnit))",
        "p.role === 'leader' || p.role === 'head'",
      ],
      ["p.role === 'leader' || (", '('],
      ['p.role === d.stepRole && ofUnit(p, d.stepUnit)', 'ofUnit(p, d.stepUnit)'],
      ['p.role === d.stepRole && ofUnit(p, d.stepUnit)', 'p.role === d.stepRole'],
      ['if (d.holderOfficerId !== officer.officerId) return [];', ''],
      ['if (!d.holderOfficerId) return there.filter(fits);', 'if (!d.holderOfficerId) return there;'],
      ['if (officer.posts.length === 0) return sql`false`;', ''],
    ],
  },
  {
    file: `${ROOM}/route.ts`,
    tests: [`${ROOM}/route.test.ts`, ...VERBS, `${ROOM}/state-table.test.ts`],
    faults: [
      [
        "return d.decision ? 'record-result' : taskOfStep(content.route, d.step);",
        'return taskOfStep(content.route, d.step);',
      ],
      ['i > after && taskOfStep', 'taskOfStep'],
      ['let i = step - 1; i >= 0', 'let i = 0; i >= 0'],
      [
        "if (!s || step >= route.length - 1) return 'return';",
        "if (!s || step >= route.length) return 'return';",
      ],
      ["if (s.id.startsWith('assign')) return 'assign';", ''],
      ["s.role === 'leader' ? 'approve' : 'examine'", "'examine'"],
    ],
  },
  ...dossierVerbs,
  {
    file: `${ROOM}/reading/results-for-filer.ts`,
    tests: [`${ROOM}/verbs/denied.test.ts`, ...FOLLOWING],
    faults: [
      ["if (d.status === 'returned') return results;", ''],
      ["if (d.status !== 'resolved') return [];", ''],
      ["fee?.state === 'due' && d.decision !== 'denied' ? [] : results", 'results'],
      [
        "fee?.state === 'due' && d.decision !== 'denied' ? [] : results",
        "fee?.state === 'due' ? [] : results",
      ],
    ],
  },
  {
    file: `${ROOM}/reading/look-up.ts`,
    tests: ['src/sites/portal/following/look-up/look-up.test.ts'],
    faults: [
      ['!secretHolds(keys, dossier, o.secret)', 'false'],
      ['o.idNumber && !holdsIdNumber(keys, dossier, o.idNumber)', 'false'],
    ],
  },
  {
    file: `${ROOM}/reading/mask-name.ts`,
    tests: ['src/sites/portal/following/look-up/look-up.test.ts'],
    faults: [["(k === 0 ? letter : '*')", 'letter']],
  },
  {
    file: `${ROOM}/reading/asked-again.ts`,
    tests: ['src/sites/portal/following/dossier/asked-again.test.ts'],
    faults: [
      ['.filter((i) => texts.has(i.target))', ''],
      ['items.filter((i) => !texts.has(i.target))', 'items'],
      ['!notSent.some(({ part }) => part === target)', 'true'],
      ['e.seq <= upTo', 'true'],
    ],
  },
  {
    file: `${ROOM}/reading/list-mine.store.ts`,
    tests: ['src/sites/portal/following/list/what-needs-its-person.test.ts'],
    faults: [["PERSONS_TURN.includes(s) === (o.turn === 'persons')", 'true']],
  },
  {
    file: 'src/sites/portal/following/dossier/promise-text.ts',
    tests: ['src/sites/portal/following/dossier/asked-again.test.ts'],
    faults: [['stoppedSince(d)\n    ?', 'false\n    ?']],
  },
  {
    file: `${ROOM}/reading/open-dossier.ts`,
    tests: [...VERBS, ...FOLLOWING, ...DESK],
    faults: [
      ['!dossier || dossier.partyId !== citizen.partyId', '!dossier'],
      ["verb: 'dossier.read',", "verb: 'dossier.seen',"],
    ],
  },
  {
    file: `${ROOM}/result-files.ts`,
    tests: [`${ROOM}/verbs/submit.test.ts`, ...FOLLOWING, ...DESK, ...VERBS],
    faults: [
      ["if (!may(officer, 'record-result'", "if (false && !may(officer, 'record-result'"],
      ['mustBeWithin(officer, dossier);', ''],
    ],
  },
  {
    file: 'src/sites/portal/following/dossier/story.ts',
    tests: FOLLOWING,
    faults: [
      ['DECIDED.includes(dossier.status)', 'true'],
      ['const { proposal: _, ...rest } = e.detail;', 'const rest = e.detail;'],
      ["TOLD[e.verb] === 'with note' ? e.note : null", 'e.note'],
    ],
  },
  {
    file: 'src/sites/portal/following/dossier/files-panel.tsx',
    tests: FOLLOWING,
    faults: [["|| status === 'processing'", '']],
  },
  ...dossierRights,
  ...dossierCounter,
  ...dossierPeriods,
];
