import { getCalendars, type WorkCalendar } from '#domain/calendar';
import {
  lastDayToReopen,
  listIssued,
  mayAnswer,
  mayClose,
  mayOweDuty,
  mayPayBack,
  mayTakeNow,
  type OpenAtDesk,
  owesFee,
  reopensWithin,
  whatChanged,
  whyNotExamined,
  whyNotProposed,
  whyNotSent,
} from '#domain/dossiers';
import { listOrders, refundsOf } from '#domain/payments';
import { page } from '#platform/http/answer.ts';
import { localDate } from '#platform/time.ts';
import { type AtDossier, openDossier } from '../at-dossier.ts';
import { confirmedVerb } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { holding } from '../payment/holding.ts';
import { nextWork } from '../worklist/next-work.ts';
import type { DeskAction } from './desk-action.ts';
import { type Action, DossierView } from './dossier.view.tsx';

/** The page on which an officer carries out each verb that the state table offers. */
const pages: Record<DeskAction, (code: string) => string> = {
  extend: (code) => deskPaths.extend({ code }),
  accept: (code) => deskPaths.accept({ code }),
  register: (code) => deskPaths.register({ code }),
  assign: (code) => deskPaths.assign({ code }),
  'confirm-supplement': (code) => deskPaths.confirmSupplement({ code }),
  examine: (code) => deskPaths.examine({ code }),
  approve: (code) => deskPaths.approve({ code }),
  'record-result': (code) => deskPaths.result({ code }),
  'return-result': (code) => deskPaths.return({ code }),
  'record-payment': (code) => deskPaths.payment({ code }),
  'record-duty': (code) => deskPaths.recordDuty({ code }),
  'request-supplement': (code) => deskPaths.supplement({ code }),
  'request-duty': (code) => deskPaths.requestDuty({ code }),
  'request-opinion': (code) => deskPaths.requestOpinion({ code }),
  'end-opinion': (code) => deskPaths.callOffOpinion({ code }),
  refuse: (code) => deskPaths.refuse({ code }),
  close: (code) => deskPaths.close({ code }),
  reopen: (code) => deskPaths.reopen({ code }),
  'propose-extension': (code) => deskPaths.proposeExtension({ code }),
  'correct-answers': (code) => deskPaths.correct({ code }),
  supplement: (code) => deskPaths.supplementAtCounter({ code }),
  'change-contact': (code) => deskPaths.contact({ code }),
  'void-receipt': (code) => deskPaths.voidReceipt({ code }),
  'record-refund': (code) => deskPaths.refund({ code }),
  'return-papers': (code) => deskPaths.returnPapers({ code }),
  'decide-fee': (code) => deskPaths.decideFee({ code }),
  withdraw: (code) => deskPaths.withdraw({ code }),
  'take-back': (code) => deskPaths.takeBack({ code }),
};

export async function get(c: AtDossier) {
  const open = await openDossier(c);
  const { ownerAgencyId, receiverAgencyId } = open.dossier;
  const paying = open.fee?.state === 'due' && c.deps.gateways.length > 0;
  const [next, issued, changes, reopenDays, refunds, { calendarOf }, orders] = await Promise.all([
    nextWork(c, open.dossier),
    listIssued(c.deps.db, open.dossier),
    whatChanged(c.deps.db, c.deps.keys, open),
    open.dossier.status === 'stopped' ? reopensWithin(c.deps.db) : undefined,
    open.fee && open.fee.state !== 'none' ? refundsOf(c.deps.db, open.dossier) : [],
    getCalendars(c.deps.db, [...new Set([ownerAgencyId, receiverAgencyId])]),
    paying ? listOrders(c.deps.db, open.dossier) : [],
  ]);
  const reopenUntil = reopenDays
    ? lastDayToReopen(open.dossier, calendarOf(receiverAgencyId), reopenDays)
    : undefined;
  const actions = actionsOf(open, { calendar: calendarOf(ownerAgencyId), now: c.now, reopenUntil });
  const confirmed = confirmedVerb(c);
  const awaitsPayment = orders.some((o) => o.state === 'pending');
  return page(
    DossierView({ c, open, issued, awaitsPayment, changes, refunds, actions, next, confirmed, calendarOf }),
  );
}

function actionsOf(open: OpenAtDesk, at: Due): Action[] {
  const verbs = new Set<string>(open.may.map((t) => t.verb));
  return (Object.keys(pages) as DeskAction[]) // the keys of the record, and no others
    .filter((v) => verbs.has(v) && isDue(v, open, at))
    .map((verb) => ({ verb, href: pages[verb](open.dossier.code) }));
}

/** Some of them wait for more than the state table says: a fee that is owed or paid, a time for an answer that has passed, one new date, a
 * financial duty that the procedure has, the opinions of other agencies, days in which what was closed may be opened again, papers or
 * money that are still to be handed back. */
function isDue(verb: DeskAction, open: OpenAtDesk, { calendar, now, reopenUntil }: Due): boolean {
  const { fee, dossier, version } = open;
  if (verb === 'record-payment') return owesFee(dossier, fee) && mayTakeNow(dossier, fee);
  if (verb === 'request-duty') return mayOweDuty(version.content, dossier);
  if (verb === 'end-opinion') return dossier.opinions.some(mayAnswer);
  if (verb === 'examine') return !whyNotExamined(dossier, now);
  if (verb === 'void-receipt') return holding(open).length > 0;
  if (verb === 'record-refund') return mayPayBack(open) > 0;
  if (verb === 'return-papers') return dossier.toHandBack?.papers === true;
  if (verb === 'decide-fee') return dossier.toHandBack?.fee === 'undecided';
  if (verb === 'propose-extension') return !whyNotProposed(dossier, calendar, now);
  if (verb === 'reopen') return !!reopenUntil && reopenUntil >= localDate(now);
  if (verb === 'extend') return !whyNotSent(dossier, calendar, now);
  return verb !== 'close' || mayClose(dossier, now);
}

interface Due {
  /** Of the agency that decides. */
  calendar: WorkCalendar;
  now: Date;
  /** The last day on which a closed one may be opened again; undefined where it may not be. */
  reopenUntil: string | undefined;
}
