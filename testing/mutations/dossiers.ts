import { DESK, FOLLOWING, ROOM, SUPPLEMENT, VERBS } from './dossier-tests.ts';
import { dossierVerbs } from './dossier-verbs.ts';
import type { Mutations } from './mutation.ts';

export const dossiers: Mutations[] = [
  {
    file: `${ROOM}/place.ts`,
    tests: VERBS,
    faults: [
      ['d.promisedAt && due > d.promisedAt ? d.promisedAt : due', 'due'],
      ['d.promisedAt && due > d.promisedAt ? d.promisedAt : due', 'd.promisedAt ?? due'],
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
    tests: [`${ROOM}/verbs/clerks-promise.test.ts`, ...VERBS, ...SUPPLEMENT, ...DESK],
    faults: [
      ['export const ANSWER_HOURS = 8;', 'export const ANSWER_HOURS = 7;'],
      ['stepDueAt: answerBy, until', 'until'],
      [
        'set: { clockStartedAt: at.now, promisedAt, firstPromisedAt: promisedAt }',
        'set: { clockStartedAt: at.now, promisedAt }',
      ],
      ['stop: () => ({ set: { clockStartedAt: null } })', 'stop: () => ({ set: {} })'],
      ['promiseFor(at, house) ?? sameTimeAnew(at, house)', 'promiseFor(at, house) ?? at.dossier.promisedAt'],
      [
        'workingTimeBetween(calendar, acceptedAt, firstPromisedAt)',
        'workingTimeBetween(calendar, acceptedAt, at.now)',
      ],
      ['end: ({ now }) => ({ set: { finishedAt: now } })', 'end: () => ({ set: {} })'],
      ['if (!at) throw', 'if (false) throw'],
      ['at <= now ||', ''],
      ['at.getTime() - now.getTime() > FURTHEST_MS ||', ''],
      ['!isWorkingInstant(calendar, new Date(at.getTime() - 1))', '!isWorkingInstant(calendar, at)'],
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
      ['return { after: { ...after, eventHash: event.hash }, event };', 'return { after, event };'],
    ],
  },
  {
    file: `${ROOM}/carry-out.ts`,
    tests: [...VERBS, ...FOLLOWING, ...DESK],
    faults: [
      ['mustBeWithin(o.actor, before);', ''],
      ['if (o.revision !== before.revision) throw await changedMeanwhile(tx, before);', ''],
      [
        "if (!row) throw new Refusal('dossier.not-now'",
        "if (row === null) throw new Refusal('dossier.not-now'",
      ],
      ['updateDossier(tx, after),', ''],
      ['projectWork(tx, after, before),', ''],
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
    tests: [`${ROOM}/may.test.ts`, ...VERBS, `${ROOM}/state-table.test.ts`],
    faults: [
      ["actor.kind === 'citizen' && actor.partyId === d.partyId;", "actor.kind === 'citizen';"],
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
      ["(k === 0 ? letter : '*')", 'letter'],
    ],
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
    faults: [
      [
        "d.status === 'awaiting_supplement' ? nextWords[language].promiseAnew : date(d.promisedAt)",
        'date(d.promisedAt)',
      ],
    ],
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
];
