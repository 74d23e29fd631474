import {
  lastDayToReopen,
  listIssued,
  mayFileAgain,
  payableOnline,
  reopensWithin,
  resultsForFiler,
  whatChanged,
} from '#domain/dossiers';
import { supplementSavedAt } from '#domain/drafts';
import { noticesOfDossier } from '#domain/notices';
import { listOrders, moneyAsideOf, refundsOf, whyNotNow } from '#domain/payments';
import { page } from '#platform/http/answer.ts';
import { localDate } from '#platform/time.ts';
import { ownWords } from '../../words/own-dossier.ts';
import { type AtOwnDossier, mayNow, openOwn } from '../own-dossier.ts';
import { DossierView } from './dossier.view.tsx';
import { officeToComeTo } from './office-to-come-to.ts';

/** A dossier as its filer sees it: the next step and its deadline, the story, papers, messages and forms, and the desk. */
export async function get(c: AtOwnDossier) {
  const open = await openOwn(c);
  const { ownerAgencyId, id } = open.dossier;
  const { db, keys } = c.deps;
  const supplement = mayNow(open, 'supplement');
  const [notices, draftSavedAt, office, issued, changes, aside, orders, refunds, reopens] = await db.reads(
    (r) =>
      Promise.all([
        noticesOfDossier(r, keys, ownerAgencyId, id),
        supplement ? supplementSavedAt(r, open.dossier) : undefined,
        officeToComeTo(r, open.dossier, c.now),
        listIssued(r, open.dossier),
        whatChanged(r, keys, open),
        moneyAsideOf(r, open.dossier),
        open.fee?.state === 'due' ? listOrders(r, open.dossier) : [],
        refundsOf(r, open.dossier),
        open.dossier.status === 'stopped' ? reopensWithin(r) : undefined,
      ]),
  );
  const desk = office.calendarOf(open.dossier.receiverAgencyId);
  const reopenUntil = reopens ? lastDayToReopen(open.dossier, desk, reopens) : undefined;
  const payable = c.deps.gateways.length > 0 && !c.actor.lostNumber && payableOnline(open) !== undefined;
  return page(
    DossierView({
      c,
      open,
      notices,
      issued,
      results: resultsForFiler(open),
      corrections: changes.filter(({ event }) => event.verb === 'correct-answers'),
      draftSavedAt,
      office,
      reopenUntil: reopenUntil && reopenUntil >= localDate(c.now) ? reopenUntil : undefined,
      aside,
      payable,
      onItsWay: orders.find((o) => o.state === 'pending' && o.cameBackAt),
      refunds,
      may: {
        supplement,
        withdraw: mayNow(open, 'withdraw'),
        pay: payable && !whyNotNow(orders),
        fileAgain: mayFileAgain(open.dossier) && !c.actor.lostNumber,
      },
      done: c.query.oneOf('xong', ownWords.vi.done),
      lostNumber: c.actor.lostNumber ?? false,
      tooLate: c.query.oneOf('khong-con', ownWords.vi.tooLate),
    }),
  );
}
