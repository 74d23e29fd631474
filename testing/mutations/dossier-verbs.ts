import {
  CLOSE,
  CLOSE_BEFORE,
  CONFIRM,
  DESK,
  DUTY,
  EXTENSION,
  FOLLOWING,
  HAND,
  REOPEN,
  ROOM,
  SUPPLEMENT,
  TAKE_BACK,
  TOLD,
  VERBS,
} from './dossier-tests.ts';
import type { Mutations } from './mutation.ts';

const ORIGINALS = 'src/sites/desk/dossier/reception/originals.test.ts';

export const dossierVerbs: Mutations[] = [
  {
    file: `${ROOM}/verbs/accept-dossier.ts`,
    tests: [ORIGINALS, ...VERBS, ...TOLD, ...DESK],
    faults: [
      ['if (waits && !originalsShown)', 'if (false)'],
      ["waits ? { originals: 'shown' } : {}", '{}'],
      [
        "=== 'register' ? { handsTo: 'mail-office' } : {}",
        "!== 'register' ? { handsTo: 'mail-office' } : {}",
      ],
      ['papers.length > 0 ? { papers: [...papers] } : {}', '{}'],
      ['mustBeCounted(papers, version.content);', ''],
      ["clock: 'start',", ''],
      ["notice: 'accepted',", ''],
      ["form: 'receipt',", ''],
      ["who: 'receiver',", "who: 'holder',"],
      ["task: 'receive',", ''],
    ],
  },
  {
    file: `${ROOM}/visit.ts`,
    tests: [ORIGINALS, 'src/sites/portal/catalogue/procedure/own-case.test.ts'],
    faults: [
      ["return channel === 'online' && runsFromVisit(content);", 'return false;'],
      ["return channel === 'online' && runsFromVisit(content);", "return channel === 'online';"],
      ['return from > now ? from : now;', 'return now;'],
      ['return from > now ? from : now;', 'return from;'],
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
      ["if (decision === 'denied' || proposal === 'deny') mustGiveReason(note);", ''],
      ["decision === 'denied' || proposal === 'deny'", "decision === 'denied'"],
      ["decision === 'denied' || proposal === 'deny'", "proposal === 'deny'"],
      ["decision === 'granted' ? stepFor(route, 'approve', dossier.step) : undefined", 'undefined'],
      [
        "decision === 'granted' ? stepFor(route, 'approve', dossier.step) : undefined",
        "stepFor(route, 'approve', dossier.step)",
      ],
      ['set: { decision },', "set: { decision: 'granted' },"],
      ["who: 'holder', mayTakeBack: true }]", "who: 'holder', mayTakeBack: true, notice: 'result-ready' }]"],
    ],
  },
  {
    file: `${ROOM}/verbs/take-back-dossier.ts`,
    tests: TAKE_BACK,
    faults: [
      ["if (act.verb === 'approve' && results > 0)", 'if (results < 0)'],
      ['set: { examinerId, examinerName, decision },', 'set: { examinerId, examinerName },'],
      ['set: { examinerId, examinerName, decision },', 'set: { decision },'],
    ],
  },
  {
    file: `${ROOM}/taken-back.ts`,
    tests: TAKE_BACK,
    faults: [
      ['dueAt: d.stepDueAt?.toISOString() ?? null,', 'dueAt: null,'],
      ["events.filter((e) => e.verb === 'take-back').map((e) => e.seq - 1)", '[]'],
    ],
  },
  {
    file: `${ROOM}/verbs/request-supplement.ts`,
    tests: [...SUPPLEMENT, ...TOLD, ...DESK],
    faults: [
      ['if (items.length === 0 || items.length > MOST_ITEMS)', 'if (items.length > MOST_ITEMS)'],
      ['if (items.some((i) => !known.has(i.target)))', 'if (false)'],
      ['const times = dossier.supplements + 1;', 'const times = 1;'],
      ['dossier.supplementRequest?.stoppedAt ?? now.toISOString()', 'now.toISOString()'],
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
    file: `${ROOM}/verbs/request-duty.ts`,
    tests: [DUTY, ...TOLD],
    faults: [
      ["if (!mayOweDuty(version.content, dossier)) throw new Refusal('duty.none');", ''],
      ["if (!what || !ground || !how) throw new Refusal('duty.incomplete', {}, 422);", ''],
      ['ranSince: dossier.clockStartedAt?.toISOString() ?? null,', 'ranSince: null,'],
    ],
  },
  {
    file: `${ROOM}/verbs/record-duty.ts`,
    tests: [DUTY, HAND],
    faults: [
      ['at > now || ', ''],
      ['at.getTime() <= asked.getTime() - MINUTE_MS', 'false'],
      ["if (!proof) throw new Refusal('duty.no-proof', {}, 422);", ''],
      ["resumes: 'as-if-never'", 'resumes: now'],
      ['const set = { waitsFor: null };', 'const set = {};'],
    ],
  },
  {
    file: `${ROOM}/after-pause.ts`,
    tests: [HAND, DUTY],
    faults: [
      ['|| promisedAt < pause.since) return promisedAt;', ') return promisedAt;'],
      ["return unit === 'day' || unit === 'month';", 'return false;'],
      ["return unit === 'day' || unit === 'month';", "return unit !== 'same-day';"],
      ['stepDueAt >= pause.since', 'stepDueAt < pause.since'],
      ['ms > 0 ? addWorkingTime(calendar, at, ms) : at', 'addWorkingTime(calendar, at, ms)'],
    ],
  },
  {
    file: `${ROOM}/verbs/supplement-dossier.ts`,
    tests: ['src/sites/portal/following/supplement/files-seen.test.ts', ...SUPPLEMENT],
    faults: [
      ['if (isEmpty) throw', 'if (false) throw'],
      ['if (o.seen && !isAsSeen(o.seen, added))', 'if (false)'],
      ["when: 'before-acceptance',", ''],
      ["clock: 'check',", ''],
      ["clock: 'check',", "clock: 'restart',"],
      ["clock: 'answer',", ''],
      ['answeredAt: now.toISOString()', ''],
      [
        'examiningStepBefore(version.content.route, d.step + 1), hands }',
        'examiningStepBefore(version.content.route, d.step + 1) }',
      ],
      ['await reassessFee(tx, { ownerAgencyId, dossierId, assessed, now: o.now });', ''],
      [
        "if (!checked.ok) throw new Refusal('supplement.form', { count: checked.errors.length }, 422);\n  return checked.data;",
        'return checked.ok ? checked.data : {};',
      ],
    ],
  },
  {
    file: `${ROOM}/verbs/close-dossier.ts`,
    tests: [CLOSE, CLOSE_BEFORE, `${ROOM}/state-table-law.test.ts`],
    faults: [
      ['until < localDate(now)', 'until <= localDate(now)'],
      ['return until !== undefined && until < localDate(now);', 'return true;'],
      ["when: 'after-acceptance',", ''],
      ["to: 'stopped',\n  clock: 'end',", "to: 'stopped',"],
      ["notice: 'closed',\n  form", 'form'],
      ["form: 'closing',", ''],
      ["when: 'before-acceptance',", ''],
      ["to: 'refused',", "to: 'stopped',"],
      ["who: 'receiver',\n      clock: 'end',", "who: 'assigner',\n      clock: 'end',"],
      ["form: 'refusal',", ''],
      ['if (!acceptedAt) mustGiveReason(note);', ''],
      ["{ ...CLOSES, who: 'closer' },", ''],
      ["{ ...CLOSES, who: 'assigner' },", "{ ...CLOSES, who: 'assigner' }, { ...CLOSES, who: 'filer' },"],
    ],
  },
  {
    file: `${ROOM}/verbs/reopen-dossier.ts`,
    tests: [REOPEN, `${ROOM}/state-table-law.test.ts`],
    faults: [
      ["who: 'receiver',", "who: 'assigner',"],
      ["clock: 'reopen',", "clock: 'stop',"],
      ["notice: 'reopened'", "notice: 'supplement-requested'"],
      ['!until || until < localDate(now)', '!until'],
      ['until < localDate(now)', 'until <= localDate(now)'],
      ['mustGiveReason(reason);', ''],
      ["if (days === undefined) throw new NotFound('reopening');", ''],
    ],
  },
  {
    file: `${ROOM}/supplement/reopening.ts`,
    tests: [REOPEN],
    faults: [
      ["typeof days === 'number' && Number.isInteger(days) && days > 0 ? days : undefined", 'Number(days)'],
      ['Number.isInteger(days) && days > 0', 'days > 0'],
      ["if (status !== 'stopped' || !finishedAt) return undefined;", 'if (!finishedAt) return undefined;'],
    ],
  },
  {
    file: 'src/sites/desk/dossier/reception/reopen.ts',
    tests: [REOPEN],
    faults: [
      ["if (days === undefined) throw new NotFound('reopening');", ''],
      ['!until || until < localDate(c.now)', '!until'],
    ],
  },
  {
    file: `${ROOM}/clock.ts`,
    tests: [HAND, `${ROOM}/dates/random-lives.test.ts`],
    faults: [['{ ...waits.set, finishedAt: null }', 'waits.set']],
  },
  {
    file: `${ROOM}/clock.ts`,
    tests: EXTENSION,
    faults: [['{ extension: { ...extension, begunAnewAt: at.now.toISOString() } }', '{}']],
  },
  {
    file: `${ROOM}/extension.ts`,
    tests: EXTENSION,
    faults: [
      ['const DAYS_BEFORE = 1;', 'const DAYS_BEFORE = 0;'],
      ["extension?.state === 'sent' && !extension.begunAnewAt", "extension?.state === 'sent'"],
      [
        "if (extension?.state === 'sent')\n    return new",
        "if (extension?.state === 'declined')\n    return new",
      ],
      ['extension.was === promisedAt?.toISOString()', 'extension.until'],
      ['if (!promisedAt || stoppedSince(d))', 'if (!promisedAt)'],
      ['until <= promisedAt', 'until < now'],
      [
        "if (fault) throw new Refusal('extension.not-sensible'",
        "if (fault && now > until) throw new Refusal('extension.not-sensible'",
      ],
      ['text.length + lineEnds * LINE > MOST_APOLOGY', 'text.length > 10 * MOST_APOLOGY'],
    ],
  },
  {
    file: `${ROOM}/verbs/extend-dossier.ts`,
    tests: [...EXTENSION, `${ROOM}/state-table-law.test.ts`],
    faults: [
      ["who: 'leader',", "who: 'assigner',"],
      ["clock: 'extend',", "clock: 'end',"],
      ["notice: 'extended',", ''],
      ["form: 'apology',", ''],
      ["state: 'sent',", "state: 'proposed',"],
    ],
  },
  {
    file: `${ROOM}/verbs/confirm-supplement.ts`,
    tests: [CONFIRM, ...TOLD, ...VERBS],
    faults: [
      ["clock: 'restart',", ''],
      ["notice: 'supplement-complete',", ''],
      ['supplementRequest && settled(supplementRequest)', 'supplementRequest'],
      ["who: 'holder',", "who: 'assigner',"],
    ],
  },
  {
    file: `${ROOM}/supplement/required-parts.ts`,
    tests: SUPPLEMENT,
    faults: [
      ["if (missing) throw new Refusal('supplement.part'", "if (false) throw new Refusal('supplement.part'"],
      [
        "if (silent.length > 0) throw new Refusal('supplement.requested-part'",
        "if (false) throw new Refusal('supplement.requested-part'",
      ],
      ['.filter((part) => !added.has(part))', ''],
      [
        'const silent = notSent.filter(({ reason }) => !reason)',
        'const silent = notSent.filter(() => false)',
      ],
    ],
  },
  {
    file: `${ROOM}/verbs/record-result.ts`,
    tests: [...VERBS, ...TOLD, ...DESK, 'src/sites/desk/dossier/result/result-files.test.ts'],
    faults: [
      ["clock: 'end',", ''],
      ["notice: 'result-ready',", ''],
      ['if (files.length === 0)', 'if (false)'],
      ['if (seen && !isAsSeen(seen, uploaded ?? files))', 'if (false)'],
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
      ["fee?.state === 'due' && decision !== 'denied'", 'false'],
      ["fee?.state === 'due' && decision !== 'denied'", "fee?.state === 'due'"],
      ['set: { returnedAt: now },', ''],
      [", notice: 'returned' }", ' }'],
    ],
  },
  {
    file: `${ROOM}/verbs/withdraw-dossier.ts`,
    tests: [...VERBS, ...FOLLOWING, 'src/sites/desk/dossier/counter/withdraw.test.ts'],
    faults: [
      ['mustGiveReason(reason);', ''],
      ["from: 'processing',\n    when: 'before-decision',", "from: 'processing',"],
      ["{ from: 'accepted', to: 'withdrawn', who: 'filer', clock: 'end', notice: 'withdrawn' },", ''],
      ['const prints = dossier.acceptedAt !== null;', 'const prints = true;'],
      ['const prints = dossier.acceptedAt !== null;', 'const prints = false;'],
      ['back: answeredFor(left, back)', 'back'],
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
];
