import { MOST_OF_FORM } from '#domain/forms';
import { bytesOfForm } from '#platform/http/form-size.ts';
import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { closesDossiers, officer, withPost } from '../who.ts';
import * as correct from './changes/correct.ts';
import * as contact from './counter/contact.ts';
import * as broughtSupplement from './counter/supplement.ts';
import * as withdraw from './counter/withdraw.ts';
import * as dossier from './dossier/dossier.ts';
import * as file from './dossier/file.ts';
import { deskPaths as p } from './dossier.paths.ts';
import * as approve from './examination/approve.ts';
import * as assign from './examination/assign.ts';
import * as callOffOpinion from './examination/call-off-opinion.ts';
import * as confirmSupplement from './examination/confirm-supplement.ts';
import * as examine from './examination/examine.ts';
import * as recordDuty from './examination/record-duty.ts';
import * as requestDuty from './examination/request-duty.ts';
import * as requestOpinion from './examination/request-opinion.ts';
import * as takeBack from './examination/take-back.ts';
import * as extend from './extension/extend.ts';
import * as proposeExtension from './extension/propose.ts';
import * as decideFee from './hand-back/decide-fee.ts';
import * as returnPapers from './hand-back/return-papers.ts';
import * as payment from './payment/payment.ts';
import * as refund from './payment/refund.ts';
import * as voidReceipt from './payment/void.ts';
import * as issueAgain from './printed-form/issue-again.ts';
import * as printed from './printed-form/printed-form.ts';
import * as accept from './reception/accept.ts';
import * as close from './reception/close.ts';
import * as refuse from './reception/refuse.ts';
import * as register from './reception/register.ts';
import * as reopen from './reception/reopen.ts';
import * as supplement from './reception/supplement-request.ts';
import * as result from './result/result.ts';
import { RESULT_BOX, RESULT_PART } from './result/result.view.tsx';
import * as resultFiles from './result/result-files.ts';
import * as handOver from './result/return.ts';
import * as search from './search/search.ts';
import * as find from './worklist/find.ts';
import * as work from './worklist/work.ts';

const clerk = withPost('clerk');
const handler = withPost('officer', 'head', 'leader');
const registrar = withPost('registrar');
const assigner = withPost('head', 'leader');
const leader = withPost('leader');

// an officer at work opens and does one thing in every two seconds, never more
const ACT = { name: 'desk.act', max: 300, seconds: 600 };
const SEARCH = { name: 'desk.search', max: 300, seconds: 600 };
// by a name or a number: each is a look at a person, and journalled
const LOOK = { name: 'desk.look-for-dossiers', max: 200, seconds: 600 };
const EXPORTS = { name: 'desk.list-exports', max: 20, seconds: 3600 };
const PRINT = { name: 'desk.print', max: 300, seconds: 600 };
const DOWNLOAD = { name: 'desk.download', max: 600, seconds: 600 };
const UPLOAD = { name: 'desk.upload', max: 120, seconds: 600 };
const RESULT_FILES = {
  maxBytes: RESULT_PART.maxBytes,
  maxFiles: RESULT_PART.maxFiles,
  maxTotal: RESULT_PART.maxBytes * RESULT_PART.maxFiles,
  boxes: () => [RESULT_BOX],
  wordsAlone: { _action: resultFiles.STAY },
};

/** The officer's worklist and everything that officers do with one dossier. The room decides which dossier they may act on, and when. */
export const dossierRows: Row[] = [
  get(p.work.pattern, officer, work.get, { queries: 15, cost: SEARCH }),
  get(p.find.pattern, officer, find.get, { queries: 13, cost: SEARCH }),
  get(p.search.pattern, officer, search.get, { queries: 15, cost: SEARCH }),
  post(p.search.pattern, officer, search.post, { verb: 'dossiers.find-by-number', limits: [LOOK] }),
  post(p.exportList.pattern, officer, search.takeAway, { verb: 'dossiers.export-list', limits: [EXPORTS] }),
  get(p.dossier.pattern, officer, dossier.get, { queries: 19, cost: 'small' }),
  get(p.file.pattern, officer, file.get, { queries: 15, cost: DOWNLOAD }),
  get(p.form.pattern, officer, printed.get, { queries: 18, cost: 'small' }),
  get(p.formPdf.pattern, officer, printed.getPdf, { queries: 16, cost: PRINT }),
  get(p.issueAgain.pattern, clerk, issueAgain.get, { queries: 14, cost: 'small' }),
  post(p.issueAgain.pattern, clerk, issueAgain.post, {
    verb: 'dossiers.issue-form-again',
    limits: [ACT],
  }),
  get(p.accept.pattern, clerk, accept.get, { queries: 18, cost: 'small' }),
  post(p.accept.pattern, clerk, accept.post, { verb: 'dossiers.accept', limits: [ACT] }),
  get(p.supplement.pattern, withPost('clerk', 'officer', 'head', 'leader'), supplement.get, {
    queries: 15,
    cost: 'small',
  }),
  post(p.supplement.pattern, withPost('clerk', 'officer', 'head', 'leader'), supplement.post, {
    verb: 'dossiers.request-supplement',
    limits: [ACT],
    maxBytes: 256_000, // a text for each part that the procedure asks for
  }),
  get(p.refuse.pattern, clerk, refuse.get, { queries: 13, cost: 'small' }),
  post(p.refuse.pattern, clerk, refuse.post, { verb: 'dossiers.refuse', limits: [ACT] }),
  get(p.close.pattern, closesDossiers, close.get, { queries: 14, cost: 'small' }),
  post(p.close.pattern, closesDossiers, close.post, {
    verb: 'dossiers.close',
    limits: [ACT],
  }),
  get(p.reopen.pattern, clerk, reopen.get, { queries: 15, cost: 'small' }),
  post(p.reopen.pattern, clerk, reopen.post, { verb: 'dossiers.reopen', limits: [ACT] }),
  get(p.register.pattern, registrar, register.get, { queries: 13, cost: 'small' }),
  post(p.register.pattern, registrar, register.post, { verb: 'dossiers.register', limits: [ACT] }),
  get(p.assign.pattern, assigner, assign.get, { queries: 16, cost: 'small' }),
  post(p.assign.pattern, assigner, assign.post, { verb: 'dossiers.assign', limits: [ACT] }),
  get(p.examine.pattern, handler, examine.get, { queries: 13, cost: 'small' }),
  post(p.examine.pattern, handler, examine.post, { verb: 'dossiers.examine', limits: [ACT] }),
  get(p.confirmSupplement.pattern, handler, confirmSupplement.get, { queries: 14, cost: 'small' }),
  post(p.confirmSupplement.pattern, handler, confirmSupplement.post, {
    verb: 'dossiers.confirm-supplement',
    limits: [ACT],
  }),
  get(p.requestDuty.pattern, handler, requestDuty.get, { queries: 14, cost: 'small' }),
  post(p.requestDuty.pattern, handler, requestDuty.post, { verb: 'dossiers.request-duty', limits: [ACT] }),
  get(p.recordDuty.pattern, handler, recordDuty.get, { queries: 13, cost: 'small' }),
  post(p.recordDuty.pattern, handler, recordDuty.post, { verb: 'dossiers.record-duty', limits: [ACT] }),
  get(p.requestOpinion.pattern, handler, requestOpinion.get, { queries: 16, cost: 'small' }),
  post(p.requestOpinion.pattern, handler, requestOpinion.post, {
    verb: 'dossiers.request-opinion',
    limits: [ACT],
  }),
  get(p.callOffOpinion.pattern, handler, callOffOpinion.get, { queries: 13, cost: 'small' }),
  post(p.callOffOpinion.pattern, handler, callOffOpinion.post, {
    verb: 'dossiers.end-opinion',
    limits: [ACT],
  }),
  get(p.approve.pattern, leader, approve.get, { queries: 13, cost: 'small' }),
  post(p.approve.pattern, leader, approve.post, { verb: 'dossiers.approve', limits: [ACT] }),
  get(p.takeBack.pattern, handler, takeBack.get, { queries: 13, cost: 'small' }),
  post(p.takeBack.pattern, handler, takeBack.post, { verb: 'dossiers.take-back', limits: [ACT] }),
  get(p.proposeExtension.pattern, handler, proposeExtension.get, { queries: 14, cost: 'small' }),
  post(p.proposeExtension.pattern, handler, proposeExtension.post, {
    verb: 'dossiers.propose-extension',
    limits: [ACT],
  }),
  get(p.extend.pattern, leader, extend.get, { queries: 14, cost: 'small' }),
  post(p.extend.pattern, leader, extend.post, { verb: 'dossiers.extend', limits: [ACT] }),
  get(p.result.pattern, handler, result.get, { queries: 13, cost: 'small' }),
  post(p.result.pattern, handler, result.post, {
    verb: 'dossiers.record-result',
    limits: [ACT],
    uploads: RESULT_FILES,
  }),
  post(p.resultFile.pattern, handler, resultFiles.post, {
    verb: 'dossiers.add-result-file',
    limits: [UPLOAD],
    uploads: RESULT_FILES,
  }),
  get(p.return.pattern, clerk, handOver.get, { queries: 13, cost: 'small' }),
  post(p.return.pattern, clerk, handOver.post, { verb: 'dossiers.return-result', limits: [ACT] }),
  get(p.supplementAtCounter.pattern, clerk, broughtSupplement.get, { queries: 13, cost: 'small' }),
  post(p.supplementAtCounter.pattern, clerk, broughtSupplement.post, {
    verb: 'dossiers.supplement-at-counter',
    limits: [ACT],
    maxBytes: 256_000, // some boxes for each part that was asked for
    uploads: broughtSupplement.SCANS,
  }),
  get(p.withdraw.pattern, clerk, withdraw.get, { queries: 13, cost: 'small' }),
  post(p.withdraw.pattern, clerk, withdraw.post, { verb: 'dossiers.withdraw-at-counter', limits: [ACT] }),
  get(p.contact.pattern, clerk, contact.get, { queries: 14, cost: 'small' }),
  post(p.contact.pattern, clerk, contact.post, {
    verb: 'dossiers.change-contact',
    limits: [ACT],
  }),
  get(p.correct.pattern, withPost('clerk', 'officer', 'head', 'leader'), correct.get, {
    queries: 16,
    cost: 'small',
  }),
  post(p.correct.pattern, withPost('clerk', 'officer', 'head', 'leader'), correct.post, {
    verb: 'dossiers.correct-answers',
    limits: [ACT],
    maxBytes: bytesOfForm(MOST_OF_FORM),
  }),
  get(p.payment.pattern, clerk, payment.get, { queries: 14, cost: 'small' }),
  post(p.payment.pattern, clerk, payment.post, { verb: 'dossiers.record-payment', limits: [ACT] }),
  get(p.voidReceipt.pattern, clerk, voidReceipt.get, { queries: 14, cost: 'small' }),
  post(p.voidReceipt.pattern, clerk, voidReceipt.post, { verb: 'dossiers.void-receipt', limits: [ACT] }),
  get(p.refund.pattern, clerk, refund.get, { queries: 16, cost: 'small' }),
  post(p.refund.pattern, clerk, refund.post, { verb: 'payments.request-refund', limits: [ACT] }),
  get(p.returnPapers.pattern, clerk, returnPapers.get, { queries: 14, cost: 'small' }),
  post(p.returnPapers.pattern, clerk, returnPapers.post, { verb: 'dossiers.return-papers', limits: [ACT] }),
  get(p.decideFee.pattern, clerk, decideFee.get, { queries: 14, cost: 'small' }),
  post(p.decideFee.pattern, clerk, decideFee.post, { verb: 'dossiers.decide-fee', limits: [ACT] }),
];
