import { MOST_OF_FORM } from '#domain/forms';
import { bytesOfForm } from '#platform/http/form-size.ts';
import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { UPLOAD } from '../papers/limits.ts';
import { anyone, citizen } from '../who.ts';
import * as complaint from './complaint/complaint.tsx';
import * as course from './dossier/course.tsx';
import * as dossier from './dossier/dossier.ts';
import * as file from './dossier/file.ts';
import * as again from './file-again/file-again.ts';
import { followingPaths as p } from './following.paths.ts';
import * as genuine from './genuine/check-paper.ts';
import * as mine from './list/mine.ts';
import * as lookUp from './look-up/look-up.ts';
import * as ownPapers from './papers/own-papers.ts';
import * as cameBack from './pay/came-back.tsx';
import * as myPayments from './pay/my-payments.ts';
import * as order from './pay/order.ts';
import * as pay from './pay/pay.ts';
import * as payByNumber from './pay/pay-by-number.ts';
import * as printed from './printed-form/printed-form.ts';
import * as onePart from './supplement/one-part.ts';
import * as supplement from './supplement/supplement.ts';
import * as withdraw from './withdraw/withdraw.ts';

// a mobile network puts thousands of people behind one address; wrong tries have a limit of their own
const LOOK_UP = { name: 'look-up', max: 600, seconds: 600 };
const LOOK_UP_PAGE = { ...LOOK_UP, name: 'look-up.page' };
const CHECK = { name: 'following.check-paper', max: 300, seconds: 600 };
const CHECK_FILE = { name: 'following.check-paper-file', max: 600, seconds: 600 }; // a captcha is asked for long before
const WITHDRAW = { name: 'following.withdraw', max: 30, seconds: 3600 };
const PAY = { name: 'following.pay', max: 60, seconds: 3600 };
// like the look-up, whose limits of wrong secrets hold here too
const PAY_BY_NUMBER = { ...LOOK_UP, name: 'following.pay-by-number' };
const PAY_PAGE = { ...LOOK_UP, name: 'following.pay-page' };
const ORDER = { name: 'following.order', max: 600, seconds: 600 };
const CAME_BACK = { name: 'following.came-back', max: 600, seconds: 600 };
const AGAIN = { name: 'following.file-again', max: 30, seconds: 3600 };
const PRINT = { name: 'following.print', max: 120, seconds: 600 };
const DOWNLOAD = { name: 'following.download', max: 240, seconds: 600 };

/** A person's own dossiers, and the look-up for anyone who holds a receipt. */
export const followingRows: Row[] = [
  get(p.lookUp.pattern, anyone, lookUp.get, { queries: 9, cost: LOOK_UP_PAGE }),
  post(p.lookUp.pattern, anyone, lookUp.post, { verb: 'dossiers.look-up', limits: [LOOK_UP] }),
  get(p.checkPaper.pattern, anyone, genuine.get, { queries: 8, cost: CHECK }),
  post(p.checkPaper.pattern, anyone, genuine.post, {
    verb: 'dossiers.check-paper-file',
    limits: [CHECK_FILE],
    uploads: genuine.UPLOADS,
  }),
  get(p.mine.pattern, citizen, mine.get, { queries: 8, cost: 'small' }),
  get(p.papers.pattern, citizen, ownPapers.get, { queries: 6, cost: 'small' }),
  get(p.payments.pattern, citizen, myPayments.get, { queries: 6, cost: 'small' }),
  get(p.dossier.pattern, citizen, dossier.get, { queries: 16, cost: 'small' }),
  get(p.course.pattern, citizen, course.get, { queries: 10, cost: 'small' }),
  get(p.file.pattern, citizen, file.get, { queries: 10, cost: DOWNLOAD }),
  get(p.form.pattern, citizen, printed.get, { queries: 12, cost: 'small' }),
  get(p.formPdf.pattern, citizen, printed.getPdf, { queries: 12, cost: PRINT }),
  get(p.supplement.pattern, citizen, supplement.get, { queries: 14, cost: 'small' }),
  post(p.supplement.pattern, citizen, supplement.post, {
    verb: 'dossiers.supplement',
    limits: [{ name: 'dossiers.supplement', max: 240, seconds: 600 }], // the page's script saves twelve times a minute
    uploads: supplement.UPLOADS,
    maxBytes: bytesOfForm(MOST_OF_FORM),
  }),
  post(p.supplementPart.pattern, citizen, onePart.post, {
    verb: 'dossiers.add-supplement-file',
    limits: [UPLOAD],
    uploads: supplement.UPLOADS,
    maxBytes: bytesOfForm(MOST_OF_FORM),
  }),
  get(p.pay.pattern, citizen, pay.get, { queries: 12, cost: 'small' }),
  post(p.pay.pattern, citizen, pay.post, { verb: 'payments.start-order', limits: [PAY] }),
  get(p.payByNumber.pattern, anyone, payByNumber.get, { queries: 11, cost: PAY_PAGE }),
  post(p.payByNumber.pattern, anyone, payByNumber.post, {
    verb: 'payments.start-order',
    limits: [PAY_BY_NUMBER],
  }),
  get(p.order.pattern, anyone, order.get, { queries: 4, cost: ORDER }),
  get(p.cameBack.pattern, anyone, cameBack.get, { queries: 4, cost: CAME_BACK }),
  get(p.withdraw.pattern, citizen, withdraw.get, { queries: 10, cost: 'small' }),
  post(p.withdraw.pattern, citizen, withdraw.post, { verb: 'dossiers.withdraw', limits: [WITHDRAW] }),
  get(p.complaint.pattern, citizen, complaint.get, { queries: 10, cost: 'small' }),
  get(p.again.pattern, citizen, again.get, { queries: 9, cost: 'small' }),
  post(p.again.pattern, citizen, again.post, {
    verb: 'dossiers.file-again',
    limits: [AGAIN],
    needsSpace: true,
  }),
];
