import { resultsForFiler } from '#domain/dossiers';
import { noticesOfDossier } from '#domain/notices';
import { page } from '#platform/http/answer.ts';
import type { C } from '../../../deps.ts';
import { DossierView } from './dossier.view.tsx';
import { mayNow, openOwn } from './own-dossier.ts';

/** One dossier for who filed it: what comes next and by when, its way, papers, messages and forms. */
export async function get(c: C) {
  const open = await openOwn(c);
  const { ownerAgencyId, id } = open.dossier;
  const notices = await noticesOfDossier(c.deps.db, c.deps.keys, ownerAgencyId, id);
  return page(
    DossierView({
      c,
      open,
      notices,
      results: resultsForFiler(open),
      may: { supplement: mayNow(open, 'supplement'), withdraw: mayNow(open, 'withdraw') },
      done: c.query.get('xong'),
    }),
  );
}
