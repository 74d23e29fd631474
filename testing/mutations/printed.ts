import type { Mutations } from './mutation.ts';

const FORMS = 'src/views/forms';
const FOLDER = 'src/sites/desk/dossier/printed-form';
const PRINTED = [`${FOLDER}/receipt-says.test.ts`, `${FOLDER}/printed-form.test.ts`];
const ISSUED = [`${FOLDER}/issued-forms.test.ts`];
const DENIED = ['src/sites/desk/dossier/result/denial-form.test.ts'];
const ROOM = 'src/domain/dossiers/issued';
const SETTLED = 'a payment settles the fee at the sum that was paid';

/** What is printed of a dossier: whose it is, and what of its fee is owed, paid or not taken. */
export const printed: Mutations[] = [
  {
    file: `${FORMS}/receipt.ts`,
    tests: [...PRINTED, 'src/sites/desk/dossier/reception/papers-counted.test.ts'],
    faults: [
      ['  if (payment)\n', '  if (false)\n'],
      ['      ...free,\n      ...paidLines', '      ...paidLines'],
      ['amount, paid: true })', 'amount, paid: false })'],
      ['{ fee, receipts }, payment)', '{ fee, receipts }, { ...payment, amount: fee.total })', SETTLED],
      ['if (!feeOfDossier(fee).exempt) return', 'if (true) return'],
      ['const settled = fee.lines.filter((l) => l.total !== 0);', 'const settled = fee.lines;'],
      ['return [...free, ...settled', 'return [...settled'],
      ['amount: l.total, paid: false }', 'amount: l.total, paid: true }'],
      ['text: l.text || filled.feeAtDesk', 'text: filled.feeAtDesk'],
      ['line.amount === 0 || line.paid === undefined', 'line.paid === undefined'],
      ["if (status === 'awaiting_supplement') return 'supplement';", ''],
      ["status === 'awaiting_payment' ? 'duty' : undefined", 'undefined'],
      ['...(counted.find((c) => c.part === id) ?? NO_PAPERS),', '...NO_PAPERS,'],
      ['.filter((p) => p.originals + p.certified + p.copies + p.files > 0)', ''],
      ['        count(p.certified),\n', '        count(p.copies),\n'],
      ['files.filter((f) => !f.madeByProgram)', 'files', 'the program makes no file of a dossier yet'],
      [
        'if (!accepted || !d.acceptedAt) return undefined;',
        'if (!accepted) return undefined;',
        'both are written by the acceptance',
      ],
      ['partyRows(w.receivedOf, d.submitter,', 'partyRows(w.receivedOf, d.owner ?? d.submitter,'],
      ['name: d.submitter.name },', 'name: (d.owner ?? d.submitter).name },'],
      ['...(d.owner ? rows([w.owner, d.owner.name, true], [w.address, d.owner.address]) : []),', ''],
    ],
  },
  {
    file: `${FORMS}/refusal.ts`,
    tests: DENIED,
    faults: [
      ['f.partId === OTHER_PART ? f.sha256 : f.partId', 'f.id'],
      ['f.partId === OTHER_PART ? f.sha256 : f.partId', 'f.partId'],
      ['return Object.keys(countedIn(e.detail));', 'return [];'],
      ["reason: refused.note ?? '',", "reason: '',"],
    ],
  },
  {
    file: `${FORMS}/denial.ts`,
    tests: DENIED,
    faults: [
      ["(reader === 'desk' || GIVEN.includes(d.status))", 'true'],
      ["d.decision === 'denied' && (", '('],
      ["e.verb === 'examine'", "e.verb === 'approve'"],
      ['examined ? filled.orExaminer(desk, examined.actorName) : desk', 'desk'],
      ['filled.contact(receiver.shortName, receiver.phone)', 'receiver.shortName'],
      ['{ title: w.denierSigns, name: d.officerName }', "{ title: w.denierSigns, name: '' }"],
      ['...(accepted ? [[w.acceptedAt, instantText(accepted)] satisfies [string, string]] : []),', ''],
    ],
  },
  {
    file: `${FORMS}/hand-back-rows.ts`,
    tests: [
      'src/sites/desk/dossier/counter/withdraw.test.ts',
      'src/sites/desk/dossier/hand-back/asked-when-ending.test.ts',
    ],
    faults: [
      ["papers && (papers !== 'later' || ended.actorKind === 'officer')", 'false'],
      ["papers && (papers !== 'later' || ended.actorKind === 'officer')", 'papers'],
      ["if (fee && fee !== 'undecided') return w.feeBack[fee](vnd(paid));", ''],
      ['return paid > 0 && isTold(ended) ?', 'return false ?'],
      ['isNoPaper(left) ? undefined : w.papersAtHandOver(count, receiver.name)', 'undefined'],
      ['paid > 0 ? w.feeByRule(vnd(paid)) : undefined]', 'undefined]'],
    ],
  },
  {
    file: `${FORMS}/closing.ts`,
    tests: [
      'src/sites/desk/dossier/reception/close.test.ts',
      'src/sites/desk/dossier/counter/withdraw.test.ts',
    ],
    faults: [
      ["ended.verb === 'withdraw' ? withdrawn(s, ended) : notCompleted(s, ended)", 'notCompleted(s, ended)'],
      ["ended.verb === 'withdraw' ? withdrawn(s, ended) : notCompleted(s, ended)", 'withdrawn(s, ended)'],
      ['[w.acceptedAt, d.acceptedAt ? instantText(d.acceptedAt) : undefined],', ''],
      ['[w.askedAt, asked && instantText(asked.at)],', ''],
      ["[w.until, typeof until === 'string' ? w.untilText(vnLongDate(until)) : undefined],", ''],
      [
        'signatures: [{ title: w.closerSigns, name: head.officerName }]',
        "signatures: [{ title: w.closerSigns, name: '' }]",
      ],
    ],
  },
  {
    file: `${FORMS}/control-sheet.ts`,
    tests: [`${FOLDER}/control-sheet.test.ts`],
    faults: [
      ["reader === 'desk' && dossier.acceptedAt !== null", 'dossier.acceptedAt !== null'],
      ['step.waits ? w.controlWaits : stepNameOf(step)', 'stepNameOf(step)'],
      ['if (ms < MINUTE_MS) return w.controlOnTime;', ''],
      ['if (dueAt < doneAt) return lateText(calendar, dueAt, doneAt);', ''],
      ['if (hours < 1) return', 'if (false) return'],
      ['Math.floor(hours / DAY_HOURS), hours % DAY_HOURS', '0, hours'],
      ['workingTimeBetween(calendar, first, last)', 'last.getTime() - first.getTime()'],
      [
        'step.doneAt ? vnDateTime(step.doneAt) : w.controlInHand',
        "step.doneAt ? vnDateTime(step.doneAt) : ''",
      ],
      ["return waits ? '' : d.holderOfficerName || d.holderAgencyName;", "return '';"],
    ],
  },
  {
    file: `${FORMS}/fee-receipt.ts`,
    tests: PRINTED,
    faults: [
      [
        'open.receipts.length > 0 && sinceItsEvent',
        'sinceItsEvent',
        'the event that makes the form is written with the payment',
      ],
      ['series: receiptSymbol ||', 'series:'],
      ['[w.taxCode, d.collector && (d.collector.taxCode || w.noTaxCode)],', ''],
      ['...sumsOfKinds(d.lines),', ''],
      ['total: payment.amount,', 'total: fee.total,', SETTLED],
      ['l.amount === null || l.total === 0', 'l.amount === null'],
      ['if (rest <= 0) return known;', ''],
      ['if (undecided.length > 1)', 'if (false)'],
      ['Math.max(undecided[0]?.quantity ?? 1, 1)', '1'],
      ['rest % quantity === 0 ?', 'true ?'],
      ['payment.payerName === people.submitter.name && people', 'people'],
    ],
  },
  {
    file: `${FORMS}/slip-data.ts`,
    tests: PRINTED,
    faults: [
      ['submitter: partyOf(people.submitter)', 'submitter: partyOf(people.owner)'],
      ['people.onBehalf ? { owner', 'true ? { owner'],
      ['people.onBehalf ? { owner', 'false ? { owner'],
      ['{ idNumberMasked: maskIdNumber(p.idNumber) }', '{ idNumberMasked: p.idNumber }'],
    ],
  },
  {
    file: 'src/views/dossier/say-fee.ts',
    tests: ['src/views/dossier/say-fee.test.ts', ...PRINTED],
    faults: [
      ["fee.state === 'none' && fee.settledAt", 'fee.settledAt'],
      ["fee.state === 'none' && fee.settledAt", "fee.state === 'none'"],
      ['if (open && sum > 0) return w.andMore(money(sum));', ''],
      ['because && total === 0 && !open', 'because && total === 0'],
      ['...(open && free ? { inPart: { free, later } } : {}),', ''],
      ['least ? w.from(money(sum)) : money(sum)', 'money(sum)'],
    ],
  },
  {
    file: `${ROOM}/issue-form.ts`,
    tests: ISSUED,
    faults: [
      ['year: Number(localDate(now).slice(0, 4)),', 'year: now.getUTCFullYear(),'],
      ["form === 'fee-receipt' ? o.besides.payment : undefined", 'undefined'],
      ['people: d.people,', 'people: d.answers,'],
      ['reason: o.again?.reason ?? null,', 'reason: null,'],
      ["await addJob(tx, 'form.print', { ownerAgencyId: row.ownerAgencyId, id: row.id });", ''],
    ],
  },
  {
    file: `${ROOM}/issue-form-again.ts`,
    tests: [...ISSUED, 'src/sites/desk/dossier/examination/take-back.test.ts'],
    faults: [
      ['!NEVER_AGAIN.includes(form) && postsFor', 'postsFor'],
      ["postsFor(officer, 'receiver', d).length > 0", 'true'],
      ["if (undoingOf(await readLedger(tx, dossier), o.eventSeq)) throw new NotFound('form');", ''],
    ],
  },
  {
    file: `${ROOM}/undoing-of.ts`,
    tests: [
      'src/sites/desk/dossier/examination/take-back.test.ts',
      'src/sites/desk/dossier/reception/reopen.test.ts',
    ],
    faults: [
      ["next?.verb === 'take-back'", 'false'],
      ["e.seq > seq && e.verb === 'reopen'", "e.verb === 'reopen'"],
      ["isClosing ? events.find((e) => e.seq > seq && e.verb === 'reopen') : undefined", 'undefined'],
      ['e.seq === seq + 1', 'e.seq === seq'],
    ],
  },
  {
    file: `${FORMS}/open-form.tsx`,
    tests: ['src/sites/desk/dossier/examination/take-back.test.ts'],
    faults: [['of.issued && !of.undoing', 'of.issued']],
  },
  {
    file: `${ROOM}/open-issued.ts`,
    tests: ISSUED,
    faults: [
      ['ledger.filter((e) => e.seq <= row.eventSeq)', 'ledger'],
      ["if (slip) return { issued, slip: keys.open('issued-form', slip) };", ''],
    ],
  },
  {
    file: `${FORMS}/forms-of.ts`,
    tests: [
      ...ISSUED,
      'src/sites/desk/dossier/result/denial-form.test.ts',
      'src/sites/desk/dossier/examination/take-back.test.ts',
    ],
    faults: [
      ["reader === 'desk' : has.includes(i.form)", "reader === 'desk' : true"],
      ["undoing?.what === 'taken-back' ? reader === 'desk' :", ''],
      ["undoing?.what === 'taken-back' ? reader === 'desk' :", '!undoing &&'],
      ['return ofKind.findLast((f) => !f.undoing) ?? ofKind.at(-1);', 'return ofKind[0];'],
      [
        'ofKind.findLast((f) => !f.undoing) ?? ofKind.at(-1)',
        'ofKind.findLast((f) => f.undoing) ?? ofKind.at(-1)',
      ],
      ['return { word, sentence: sentence(vnDateTime(undoing.at), undoing.by) };', 'return undefined;'],
      ['ofKind.length === 1 ? slug :', 'ofKind.length > 0 ? slug :'],
      ['(seq === undefined || i.eventSeq === seq)', 'i.eventSeq === seq'],
    ],
  },
];
