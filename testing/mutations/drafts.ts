import type { Mutations } from './mutation.ts';

const ROOM = 'src/domain/drafts';
const FILING = 'src/sites/portal/filing';
const CONFLICTS = [
  `${ROOM}/saving.test.ts`,
  `${FILING}/saving-and-conflicts.test.ts`,
  `${FILING}/two-tabs.test.ts`,
  'src/sites/portal/following/supplement/unsent-supplement.test.ts',
];

export const drafts: Mutations[] = [
  {
    file: `${ROOM}/saving.ts`,
    tests: CONFLICTS,
    faults: [
      ["markOf(stored) === from ? 'new' : 'stale'", "'new'"],
      ["if (isDeepStrictEqual(stored, asStored(written))) return 'same';", ''],
    ],
  },
  {
    file: `${ROOM}/save-draft.ts`,
    tests: CONFLICTS,
    faults: [
      ["if (saveOutcome(stored, o.change, o.from) === 'stale') return { newer: draft };", ''],
      ["if (draft.dossierId) throw new Refusal('draft.sent'", "if (false) throw new Refusal('draft.sent'"],
      ['fields.includes(name)', 'true'],
    ],
  },
  {
    file: `${ROOM}/supplement-draft.ts`,
    tests: [
      `${ROOM}/supplement-draft.test.ts`,
      'src/sites/portal/following/supplement/unsent-supplement.test.ts',
      'src/sites/portal/following/supplement/supplement.test.ts',
    ],
    faults: [
      ["if (before && outcome === 'stale') return { newer: before };", ''],
      ["if (saveOutcome(draft?.content, sent.content, sent.from) === 'stale')", 'if (false)'],
    ],
  },
  {
    file: `${ROOM}/start-draft.ts`,
    tests: [`${FILING}/start/most-drafts.test.ts`],
    faults: [
      ['export const MOST_UNSENT = 100;', 'export const MOST_UNSENT = 101;'],
      ['>= MOST_UNSENT)', '> MOST_UNSENT)'],
      ['await lockDrafts(tx, o.citizen.partyId);', ''],
    ],
  },
  {
    file: `${ROOM}/for-case.ts`,
    tests: [`${ROOM}/for-case.test.ts`, 'src/sites/portal/catalogue/procedure/own-case.test.ts'],
    faults: [
      ['=== true && each.part.required && !each.part.bring)', '=== true && each.part.required)'],
      ['each.needed && each.part.bring)', 'each.part.bring)'],
      ['each.needed && each.part.bring)', 'false)'],
      ['!each.part.required && !each.part.bring)', '!each.part.required)'],
      ["!rule.channel || rule.channel === 'online'", 'true'],
      ['each.due === true)', 'each.due !== false)'],
      ['possible.length === 1 ?', 'possible.length > 0 ?'],
      ['if (ifSo === false) return false;', ''],
    ],
  },
  {
    file: `${ROOM}/case-of.ts`,
    tests: [`${FILING}/info/case-by-answers.test.ts`, `${FILING}/filing.test.ts`],
    faults: [
      ['if (asksCase(content)) return o.chosen;', 'return o.chosen;'],
      ['each.when && evaluateCondition(each.when, o.answers)', 'each.when'],
    ],
  },
  {
    file: `${ROOM}/check-draft.ts`,
    tests: [
      `${ROOM}/check-draft.test.ts`,
      'src/domain/dossiers/verbs/submit.test.ts',
      `${FILING}/filing.test.ts`,
      `${FILING}/order-of-steps.test.ts`,
      `${FILING}/bad-input.test.ts`,
    ],
    faults: [
      ['!version.content.cases.some((c) => c.id === caseId)', 'false'],
      ['!o.agencies.some((a) => a.id === content.agencyId)', 'false'],
      ['content.onBehalf && !ownerHolds(content.owner, context)', 'false'],
      ['if (!checked?.ok)', 'if (false)'],
      ['p.required && !o.filled.has(p.id)', 'false'],
      ['!delivery || !version.content.delivery.includes(delivery)', 'false'],
      ["delivery === 'post' && !deliveryHolds(content.deliveryAddress, context)", 'false'],
    ],
  },
];
