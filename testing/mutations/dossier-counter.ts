import { ROOM } from './dossier-tests.ts';
import type { Mutations } from './mutation.ts';

const COUNTER = ['src/sites/desk/dossier/counter/counter.test.ts'];
const CHANGES = ['src/sites/desk/dossier/changes/changes.test.ts'];
const CORRECT = ['src/sites/desk/dossier/changes/correct.test.ts'];
const TWICE = ['src/sites/desk/dossier/reception/filed-twice.test.ts'];
const MONEY = ['src/sites/desk/dossier/payment/money.test.ts'];
const BACK = ['src/sites/desk/dossier/hand-back/hand-back.test.ts'];
const ENDING = ['src/sites/desk/dossier/hand-back/asked-when-ending.test.ts'];
const BACK_LIST = ['src/domain/worklists/hand-back-list.test.ts'];

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
  {
    file: `${ROOM}/verbs/record-refund.ts`,
    tests: BACK,
    faults: [
      ['left === 0 || settles', 'left === 0'],
      ['left === 0 || settles', 'true'],
    ],
  },
  {
    file: `${ROOM}/hand-back.ts`,
    tests: [`${ROOM}/hand-back.test.ts`],
    faults: [
      ["if (left.papers && !said.papers) throw new Refusal('withdraw.papers-unsaid', {}, 422);", ''],
      ["if (left.fee && !said.fee) throw new Refusal('withdraw.fee-unsaid', {}, 422);", ''],
      ["{ fee: 'undecided' }", "{ fee: 'kept' }"],
      ["{ papers: 'later' }", "{ papers: 'kept' }"],
      ["fee === 'refund' || fee === 'undecided'", "fee === 'refund'"],
    ],
  },
  {
    file: `${ROOM}/papers-at-desk.ts`,
    tests: [`${ROOM}/papers-at-desk.test.ts`],
    faults: [
      ['isAnsweredFor(e) ? [] : lessPapers(held, gaveIn(e))', 'held'],
      ["papers === 'returned' || papers === 'kept' ||", ''],
      ["|| e.detail['rest'] === 'kept'", ''],
      ["if (e.verb === 'accept') return papersCounted(e);", ''],
    ],
  },
  {
    file: `${ROOM}/verbs/return-papers.ts`,
    tests: BACK,
    faults: [
      ["if (!toHandBack?.papers) throw new Refusal('papers.nothing-back');", ''],
      ['mustBeHeld(given, held);', ''],
      ["left.length === 0 || rest === 'kept'", 'true'],
      ["if (left.length > 0 && rest === 'kept') mustGiveReason(note);", ''],
      ["if (given.length > 0 && !takenBy.trim()) throw new Refusal('receiver.missing', {}, 422);", ''],
      ["who: 'receiver'", "who: 'leader'"],
    ],
  },
  {
    file: `${ROOM}/verbs/decide-fee.ts`,
    tests: ENDING,
    faults: [
      ["if (toHandBack?.fee !== 'undecided') throw new Refusal('fee.nothing-to-decide');", ''],
      ["if (fee === 'kept') mustGiveReason(reason);", ''],
      ["without(toHandBack, 'fee')", 'toHandBack'],
    ],
  },
  {
    file: `${ROOM}/verbs/close-dossier.ts`,
    tests: ENDING,
    faults: [
      ["actor.kind === 'officer' ? answeredFor(left, back) : unasked(left)", 'unasked(left)'],
      ['set: { toHandBack: waitsAfter(becomes) },', ''],
    ],
  },
  {
    file: `${ROOM}/verbs/refuse-dossier.ts`,
    tests: ENDING,
    faults: [['answeredFor(left, back)', 'back']],
  },
  {
    file: `${ROOM}/verbs/return-result.ts`,
    tests: ENDING,
    faults: [['answeredFor(left, back)', 'back']],
  },
  {
    file: `${ROOM}/verbs/withdraw-dossier.ts`,
    tests: ENDING,
    faults: [['set: { toHandBack: waitsAfter(becomes) },', '']],
  },
  {
    file: 'src/domain/worklists/worklist.store.ts',
    tests: BACK_LIST,
    faults: [
      ['and to_hand_back is null', ''],
      ['if (back && back.agencyId !== to?.agencyId) await putWork(tx, d, back);', ''],
      ["if (back || d.status === 'withdrawn')", 'if (true)'],
      ['agencyId && !stands.includes(agencyId)', 'false'],
    ],
  },
];
