import { DESK, FOLLOWING, ROOM, SUPPLEMENT, TOLD, VERBS } from './dossier-tests.ts';
import type { Mutations } from './mutation.ts';

export const dossierVerbs: Mutations[] = [
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
      ['if (isEmpty) throw', 'if (false) throw'],
      ["when: 'before-acceptance',", ''],
      ["clock: 'restart',", ''],
      ["clock: 'answer',", ''],
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
];
