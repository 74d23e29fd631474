import { expect, test } from 'vitest';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, officerNamed, someCitizen } from '#testing/filed.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import { openAsFiler } from './index.ts';
import { mayDo } from './state-table.ts';

const verbs = ['submit', 'accept', 'assign', 'examine', 'approve', 'result', 'handOver'] as const;
const deps = await seededDeps();

// of a clerk while a dossier is in other hands
const COUNTER = 'change-contact record-exemption record-payment record-refund state-fee void-receipt';
const MENDS = COUNTER.replace('change-contact', 'change-contact correct-answers');

/** Who may do what after the verb that was done last. Written out by hand: what the state table says is held against it. */
const expected: [done: string, may: Record<string, string>][] = [
  [
    'submit',
    {
      filer: 'withdraw',
      clerk:
        'accept change-contact record-exemption record-payment record-refund refuse request-supplement void-receipt withdraw',
    },
  ],
  [
    'accept',
    {
      filer: 'withdraw',
      clerk: `${MENDS} withdraw`,
      head: 'assign propose-extension',
      leader: 'assign decline-extension extend',
    },
  ],
  [
    'assign',
    {
      filer: 'withdraw',
      clerk: `${MENDS} withdraw`,
      handler:
        'correct-answers end-opinion examine propose-extension request-duty request-opinion request-supplement',
      head: 'assign take-back',
      leader: 'assign decline-extension extend',
    },
  ],
  [
    'examine',
    {
      filer: 'withdraw',
      clerk: `${COUNTER} withdraw`,
      handler: 'take-back',
      leader: 'approve decline-extension extend propose-extension send-back',
    },
  ],
  [
    'approve',
    {
      clerk: COUNTER,
      handler: 'propose-extension record-result request-duty',
      head: 'assign',
      leader: 'assign decline-extension extend take-back',
    },
  ],
  [
    'result',
    {
      clerk:
        'change-contact record-exemption record-payment record-refund return-result state-fee void-receipt',
    },
  ],
  ['handOver', { clerk: 'decide-fee record-refund return-papers' }],
];

test('at each station of a dossier everybody may do their own part of it, and nobody anything else', async () => {
  const desk = await anPhu(deps);
  const filer = await someCitizen(deps);
  const code = await fileBirth(deps, filer);
  const people = {
    filer,
    'another citizen': await someCitizen(deps, 1),
    clerk: desk.clerk,
    handler: await officerNamed(deps, 'canbo.anphu2'),
    colleague: await officerNamed(deps, 'canbo.anphu3'),
    head: await officerNamed(deps, 'truongphong.anphu'),
    'head of another unit': await officerNamed(deps, 'truongphong2.anphu'),
    leader: await officerNamed(deps, 'lanhdao.anphu'),
    'clerk of another agency': await officerNamed(deps, 'canbo.binhminh1'),
    'leader of another agency': await officerNamed(deps, 'lanhdao.binhminh'),
    administrator: await officerNamed(deps, 'quantri'),
  };
  const found: typeof expected = [];
  for (const done of verbs) {
    if (done !== 'submit') await desk[done](code);
    const { dossier, task } = await openAsFiler(deps.db, deps.keys, filer, code);
    const may = Object.entries(people).map(([who, actor]) => [
      who,
      [...new Set(mayDo(actor, dossier, task).map((t) => t.verb))].sort().join(' '),
    ]);
    found.push([done, Object.fromEntries(may.filter(([, verbs]) => verbs))]);
  }
  expect(found).toEqual(expected);
});
