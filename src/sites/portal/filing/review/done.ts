import { openAsFiler, payableOnline, secretOf } from '#domain/dossiers';
import { listOrders } from '#domain/payments';
import { type Answer, page, redirect } from '#platform/http/answer.ts';
import { officeToComeTo } from '../../following/dossier/office-to-come-to.ts';
import { filingPaths } from '../filing.paths.ts';
import { leadsTo } from '../leads-to.ts';
import { type AtDraft, openFiling, sentBefore } from '../open-filing.ts';
import { DoneView } from './done.view.tsx';

/** The page after sending: number, secret, the next step and its deadline, and the desk. It stays available and can be printed again. */
export async function get(c: AtDraft): Promise<Answer> {
  const f = await openFiling(c).catch((e: unknown) => sentBefore(c, e));
  // the page after sending is the draft's: later, the dossier's own page says all of it
  if ('sent' in f) return redirect(leadsTo.dossier({ code: f.sent }));
  const { draft } = f;
  if (!draft.code) return redirect(filingPaths.resume({ draft: draft.id }));
  const { code } = draft;
  const { open, office, orders } = await c.deps.db.reads(async (r) => {
    const found = await openAsFiler(r, c.deps.keys, c.actor, code);
    const [of, made] = await Promise.all([
      officeToComeTo(r, found.dossier, c.now),
      listOrders(r, found.dossier),
    ]);
    return { open: found, office: of, orders: made };
  });
  const toPay = c.deps.gateways.length > 0 ? payableOnline(open) : undefined;
  const [order] = orders;
  return page(DoneView({ c, open, office, toPay, order, secret: secretOf(c.deps.keys, open.dossier) }));
}
