import { resultsForFiler } from '#domain/dossiers';
import { supplementSavedAt } from '#domain/drafts';
import { noticesOfDossier } from '#domain/notices';
import { page } from '#platform/http/answer.ts';
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
  const [notices, draftSavedAt, office] = await Promise.all([
    noticesOfDossier(db, keys, ownerAgencyId, id),
    supplement ? supplementSavedAt(db, open.dossier) : undefined,
    officeToComeTo(c, open.dossier),
  ]);
  return page(
    DossierView({
      c,
      open,
      notices,
      results: resultsForFiler(open),
      draftSavedAt,
      office,
      may: { supplement, withdraw: mayNow(open, 'withdraw') },
      done: c.query.oneOf('xong', ownWords.vi.done),
      tooLate: c.query.oneOf('khong-con', ownWords.vi.tooLate),
    }),
  );
}
