import type { DeskAction } from '../dossier/dossier/desk-action.ts';
import { deskWords as w } from './dossier.ts';
import { officersWords } from './officers.ts';
import { provingWords } from './proving.ts';

/** Names of what an officer filled in, where it is given back to them because it was not recorded. */
export const givenWords = {
  fields: {
    amount: w.payment.amount,
    method: w.payment.method,
    payer: w.payment.payer,
    to: w.assign.who,
    number: w.result.number,
    date: w.accept.date,
    time: w.accept.time,
    proposal: w.examine.proposal,
    opinion: w.examine.opinion,
    decision: w.approve.decision,
    takenBy: `${w.return.recipient} / ${w.return.byPost}`,
    item: 'Mục cần bổ sung',
    reason: 'Lý do, căn cứ',
    note: 'Ý kiến, ghi chú',
    idNumber: provingWords.number,
    viec: officersWords.what,
  },
  /** Those of boxes that the pages of different acts have under one name, each as its page names it. */
  ofAct: {
    accept: { note: w.accept.note },
    'request-supplement': { reason: w.supplement.reason },
    refuse: { reason: w.refuse.reason },
    assign: { note: w.assign.note },
    approve: { note: w.approve.note },
    'record-result': { note: w.result.note },
    'record-payment': { reason: w.payment.reason },
  } as Readonly<Partial<Record<DeskAction, Readonly<Record<string, string>>>>>, // any field may be asked for
  choices: {
    viec: officersWords.changes,
    method: { cash: w.payment.cash, transfer: w.payment.transfer, exempt: w.payment.exempt },
    proposal: { grant: w.examine.grant, deny: w.examine.deny },
    decision: { granted: w.approve.grant, denied: w.approve.deny, 'send-back': w.approve.sendBack },
  } as Readonly<Record<string, Readonly<Record<string, string>>>>, // any field may be asked for
  what: w.supplement.what,
  targets: { form: w.supplement.form, other: w.supplement.other },
  whatFor: (name: string) => `${w.supplement.what}: ${name}`,
  otherField: 'Nội dung khác',
};
