import { ROOM } from './dossier-tests.ts';
import type { Mutations } from './mutation.ts';

const COUNTER = ['src/sites/desk/dossier/counter/counter.test.ts'];
const CHANGES = ['src/sites/desk/dossier/changes/changes.test.ts'];
const CORRECT = ['src/sites/desk/dossier/changes/correct.test.ts'];
const TWICE = ['src/sites/desk/dossier/reception/filed-twice.test.ts'];
const MONEY = ['src/sites/desk/dossier/payment/money.test.ts'];

/** What is entered at the counter, what came back and was mended, the same filed twice, and money that goes back. */
export const dossierCounter: Mutations[] = [
  {
    file: `${ROOM}/at-counter.ts`,
    tests: [`${ROOM}/at-counter.test.ts`, ...COUNTER],
    faults: [["event.detail['counter'] !== true", 'false']],
  },
  {
    file: `${ROOM}/supplement/came-back-at.ts`,
    tests: CHANGES,
    faults: [["(status === 'submitted' || status === 'processing')", 'true']],
  },
  {
    file: `${ROOM}/reading/what-changed.ts`,
    tests: [...CHANGES, ...CORRECT],
    faults: [
      ['former.find((f) => f.seq > seq)?.answers ?? now', 'now'],
      ['former.find((f) => f.seq === seq)?.answers', 'undefined'],
      ['asked: asked.has(part)', 'asked: true'],
      ["e.verb === 'supplement' || e.verb === 'correct-answers'", "e.verb === 'supplement'"],
    ],
  },
  {
    file: `${ROOM}/reading/reach-of-filer.ts`,
    tests: COUNTER,
    faults: [["submitter.changed?.includes('phone') ? submitter.phone : account.phone", 'account.phone']],
  },
  {
    file: `${ROOM}/verbs/change-contact.ts`,
    tests: COUNTER,
    faults: [
      ['const owner = people.onBehalf ? people.owner : reached;', 'const owner = reached;'],
      ['changed: fields }', 'changed: [] }'],
    ],
  },
  {
    file: `${ROOM}/verbs/supplement-at-counter.ts`,
    tests: COUNTER,
    faults: [
      ['await dropUnsent(tx, dossier, o.now);', ''],
      [
        "if (same) throw new Refusal('supplement.same-file'",
        "if (false) throw new Refusal('supplement.same-file'",
      ],
      [', onPaper: Object.keys(onPaper) })', ' })'],
    ],
  },
  {
    file: `${ROOM}/verbs/correct-answers.ts`,
    tests: CORRECT,
    faults: [
      ['detail: { answers: true, fields }, note: reason', 'detail: { answers: true, fields }'],
      ['fields: changed.map(({ field }) => field)', 'fields: []'],
    ],
  },
  {
    file: `${ROOM}/reading/filed-twice.store.ts`,
    tests: TWICE,
    faults: [
      ["and d.status not in ('refused', 'withdrawn', 'stopped')", ''],
      ['and d.procedure_code = $', 'and d.procedure_code <> $'],
      ['} as "isSeen" from', '} or true as "isSeen" from'],
    ],
  },
  {
    file: `${ROOM}/verbs/record-refund.ts`,
    tests: MONEY,
    faults: [["status === 'withdrawn' ||", '']],
  },
];
