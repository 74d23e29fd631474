import type { Mutations } from './mutation.ts';

const DOSSIER = 'src/sites/desk/dossier';
const ONCE_MORE = [`${DOSSIER}/ask-once-more.test.ts`];
const ASSIGN = [`${DOSSIER}/examination/assign.test.ts`];
const PAYMENT = [`${DOSSIER}/payment/payment.test.ts`];

/** What an officer is told before an act, and what is offered to them. */
export const desk: Mutations[] = [
  {
    file: `${DOSSIER}/reception/refuse-confirm.view.tsx`,
    tests: ONCE_MORE,
    faults: [['...handBackRows(open, back),', '']],
  },
  {
    file: `${DOSSIER}/hand-back/hand-back-fields.tsx`,
    tests: ONCE_MORE,
    faults: [
      ['(fee?.paid ?? 0) > 0', 'false'],
      ['(fee?.paid ?? 0) > 0', 'true'],
    ],
  },
  {
    file: `${DOSSIER}/result/return.view.tsx`,
    tests: ONCE_MORE,
    faults: [
      ['const unpaid = owesFee(open.dossier, open.fee);', 'const unpaid = false;'],
      ['const unpaid = owesFee(open.dossier, open.fee);', 'const unpaid = true;'],
      ['noForm={unpaid}', 'noForm={false}'],
      ['<Denied open={open} />', ''],
    ],
  },
  { file: `${DOSSIER}/result/result.view.tsx`, tests: ONCE_MORE, faults: [['<Denied open={open} />', '']] },
  {
    file: `${DOSSIER}/result/result-confirm.view.tsx`,
    tests: ONCE_MORE,
    faults: [['<Denied open={open} />', '']],
  },
  {
    file: `${DOSSIER}/result/return-confirm.view.tsx`,
    tests: ONCE_MORE,
    faults: [['before={<Denied open={open} />}', '']],
  },
  {
    file: `${DOSSIER}/result/denied.tsx`,
    tests: ONCE_MORE,
    faults: [
      ["if (open.dossier.decision !== 'denied') return null;", ''],
      ["if (open.dossier.decision !== 'denied') return null;", 'if (true) return null;'],
      ["e.verb === 'approve'", "e.verb === 'examine'"],
    ],
  },
  {
    file: `${DOSSIER}/reception/accept.ts`,
    tests: [`${DOSSIER}/reception/placed-elsewhere.test.ts`],
    faults: [['elsewhere: await elsewhere(c, open),', 'elsewhere: [],']],
  },
  {
    file: 'src/views/dossier/ended-text.ts',
    tests: ['src/sites/ended-dossiers.test.ts'],
    faults: [
      ["decision === 'denied' ?", 'false ?'],
      ["    case 'refused':\n    case 'withdrawn':", "    case 'withdrawn':"],
    ],
  },
  {
    file: `${DOSSIER}/examination/assign.ts`,
    tests: ASSIGN,
    faults: [
      ['able.filter((o) => o.officerId !== dossier.holderOfficerId)', 'able'],
      ['return { able: able.filter', 'return { able: [...able, ...disabled].filter'],
      ['if (to && to === holderOfficerId)', 'if (false)'],
      [
        'gone ? examinationWords.assign.disabled(gone.name) : examinationWords.assign.needWho',
        'examinationWords.assign.needWho',
      ],
    ],
  },
  {
    file: `${DOSSIER}/payment/payment.ts`,
    tests: [...PAYMENT, ...ONCE_MORE],
    faults: [
      ['c.form.get(STEP) !== CONFIRMED || hasErrors(errors) ||', ''],
      ['if (payer && !/\\p{L}/u.test(payer)) errors.payer = w.payerLetters;', ''],
    ],
  },
  {
    file: `${DOSSIER}/dossier/dossier.view.tsx`,
    tests: [`${DOSSIER}/dossier/filer-is-named.test.ts`],
    faults: [
      ['title: w.waitingPerson, who: people.submitter.name', 'title: w.waitingPerson, who: d.ownerName'],
    ],
  },
];
