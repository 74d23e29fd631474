import type { Mutations } from './mutation.ts';

const ROOM = 'src/domain/dossiers';
const VERBS = [
  `${ROOM}/dossiers.test.ts`,
  `${ROOM}/who-acts.test.ts`,
  `${ROOM}/place.test.ts`,
  `${ROOM}/verbs/refused.test.ts`,
  `${ROOM}/verbs/denied.test.ts`,
  'src/sites/portal/following/dossier/deadlines.test.ts',
];
const FOLLOWING = [
  'src/sites/portal/following/dossier/before-the-result.test.ts',
  'src/sites/portal/following/following.test.ts',
];
const SUPPLEMENT = ['src/sites/portal/following/supplement/supplement.test.ts', ...VERBS];
const DESK = ['src/sites/desk/dossier/desk-story.test.ts', 'src/sites/desk/dossier/two-officers.test.ts'];

const TOLD = [
  'src/views/notices/notices.test.ts',
  'src/sites/desk/dossier/printed-form/printed-form.test.ts',
  `${ROOM}/state-table-law.test.ts`,
];

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
    tests: [...VERBS, ...SUPPLEMENT, ...DESK],
    faults: [
      ['export const ANSWER_HOURS = 8;', 'export const ANSWER_HOURS = 7;'],
      ['stepDueAt: answerBy, until', 'until'],
      [
        'set: { clockStartedAt: at.now, promisedAt, firstPromisedAt: promisedAt }',
        'set: { clockStartedAt: at.now, promisedAt }',
      ],
      ['stop: () => ({ set: { clockStartedAt: null } })', 'stop: () => ({ set: {} })'],
      ['promiseFor(at, house) ?? at.dossier.promisedAt', 'at.dossier.promisedAt'],
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
  {
    file: `${ROOM}/verbs/accept-dossier.ts`,
    tests: [...VERBS, ...TOLD, ...DESK],
    faults: [
      ["clock: 'start',", ''],
      ["notice: 'accepted',", ''],
      ["form: 'receipt',", ''],
      ["who: 'receiver',", "who: 'holder',"],
      ["task: 'receive',", ''],
    ],
  },
  {
    file: `${ROOM}/verbs/refuse-dossier.ts`,
    tests: [...VERBS, ...TOLD, ...DESK],
    faults: [
      ["clock: 'end',", ''],
      ["notice: 'refused',", ''],
      ["form: 'refusal',", ''],
    ],
  },
  {
    file: `${ROOM}/verbs/approve-dossier.ts`,
    tests: [`${ROOM}/verbs/two-approvals.test.ts`, ...VERBS, ...FOLLOWING],
    faults: [
      ["if (decision === 'denied') mustGiveReason(note);", ''],
      ["decision === 'granted' ? stepFor(route, 'approve', dossier.step) : undefined", 'undefined'],
      [
        "decision === 'granted' ? stepFor(route, 'approve', dossier.step) : undefined",
        "stepFor(route, 'approve', dossier.step)",
      ],
      ['set: { decision },', "set: { decision: 'granted' },"],
      ["to: 'processing', who: 'holder' }]", "to: 'processing', who: 'holder', notice: 'result-ready' }]"],
    ],
  },
  {
    file: `${ROOM}/verbs/request-supplement.ts`,
    tests: [...SUPPLEMENT, ...TOLD, ...DESK],
    faults: [
      ['if (items.length === 0 || items.length > MOST_ITEMS)', 'if (items.length > MOST_ITEMS)'],
      ['if (items.some((i) => !known.has(i.target)))', 'if (false)'],
      ['const times = dossier.supplements + 1;', 'const times = 1;'],
      ["notice: 'supplement-requested',", ''],
      ["form: 'supplement-request',", ''],
      [
        "{ from: 'processing', task: 'examine', who: 'holder', clock: 'stop', ...ASKS }",
        "{ from: 'processing', task: 'examine', who: 'holder', ...ASKS }",
      ],
      [
        'dossier.acceptedAt && actor.kind',
        'actor.kind',
        'before acceptance nobody has examined, and whoever does later is written over it',
      ],
    ],
  },
  {
    file: `${ROOM}/verbs/supplement-dossier.ts`,
    tests: SUPPLEMENT,
    faults: [
      ['if (files.length === 0 && !answers && !note.trim())', 'if (false)'],
      ["when: 'before-acceptance',", ''],
      ["clock: 'restart',", ''],
      ["clock: 'answer',", ''],
      [
        'examiningStepBefore(version.content.route, d.step + 1), hands }',
        'examiningStepBefore(version.content.route, d.step + 1) }',
      ],
      ['await reassessFee(tx, { ownerAgencyId, dossierId, assessed, now: o.now });', ''],
      ["if (missing) throw new Refusal('supplement.part'", "if (false) throw new Refusal('supplement.part'"],
      [
        "if (!checked.ok) throw new Refusal('supplement.form', { count: checked.errors.length }, 422);\n  return checked.data;",
        'return checked.ok ? checked.data : {};',
      ],
    ],
  },
  {
    file: `${ROOM}/verbs/record-result.ts`,
    tests: [...VERBS, ...TOLD, ...DESK],
    faults: [
      ["clock: 'end',", ''],
      ["notice: 'result-ready',", ''],
      ['if (files.length === 0)', 'if (false)'],
      ['set: { resolvedAt: now },', ''],
    ],
  },
  {
    file: `${ROOM}/verbs/record-payment.ts`,
    tests: [...DESK, ...TOLD, ...VERBS],
    faults: [["const form = 'fee-receipt';", 'const form = undefined;']],
  },
  {
    file: `${ROOM}/verbs/return-result.ts`,
    tests: [...VERBS, ...DESK, ...FOLLOWING, ...TOLD],
    faults: [
      ["dossier.delivery === 'desk' && !takenBy.trim()", 'false'],
      ["fee?.state === 'due' && dossier.decision !== 'denied'", 'false'],
      ["fee?.state === 'due' && dossier.decision !== 'denied'", "fee?.state === 'due'"],
      ['set: { returnedAt: now },', ''],
      [", notice: 'returned' }", ' }'],
    ],
  },
  {
    file: `${ROOM}/verbs/withdraw-dossier.ts`,
    tests: [...VERBS, ...FOLLOWING],
    faults: [
      ["when: 'before-decision',", ''],
      ["{ from: 'accepted', to: 'withdrawn', who: 'filer', clock: 'end', notice: 'withdrawn' },", ''],
    ],
  },
  {
    file: `${ROOM}/verbs/submit-dossier.ts`,
    tests: [
      `${ROOM}/verbs/submit.test.ts`,
      'src/start/demo/demo-dossiers.test.ts',
      ...VERBS,
      ...FOLLOWING,
      'src/sites/portal/filing/filing.test.ts',
      ...TOLD,
    ],
    faults: [
      ['if (draft.code) return { code: draft.code, again: true };', ''],
      ["clock: 'answer', ", ''],
      [", notice: 'submitted' }", ' }'],
      ['if (first) throw', 'if (false) throw'],
      ['owner.id === receiver.id ? [owner.id] : [owner.id, receiver.id]', '[owner.id]'],
      ["idNumber ? keys.blindIndex('id-number', idNumber) : null", 'null'],
      ['owner: onBehalf ? { ...owner } : submitter', 'owner: submitter'],
    ],
  },
  {
    file: `${ROOM}/reading/results-for-filer.ts`,
    tests: [`${ROOM}/verbs/denied.test.ts`, ...FOLLOWING],
    faults: [
      ["if (d.status === 'returned') return results;", ''],
      ["d.status !== 'resolved' || d.delivery !== 'online'", "d.status !== 'resolved'"],
      ["d.status !== 'resolved' || d.delivery !== 'online'", "d.delivery !== 'online'"],
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
      ['TOLD.includes(verb as Verb) ? note : null', 'note'],
    ],
  },
  {
    file: 'src/sites/portal/following/dossier/files-panel.tsx',
    tests: FOLLOWING,
    faults: [["&& open.dossier.status !== 'processing'", '']],
  },
];
