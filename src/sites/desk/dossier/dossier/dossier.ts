import type { OpenAtDesk } from '#domain/dossiers';
import { page } from '#platform/http/answer.ts';
import { type AtDossier, openDossier } from '../at-dossier.ts';
import { confirmedVerb } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { nextWork } from '../worklist/next-work.ts';
import type { DeskAction } from './desk-action.ts';
import { type Action, DossierView } from './dossier.view.tsx';

/** The page on which an officer carries out each verb that the state table offers. */
const pages: Record<DeskAction, (code: string) => string> = {
  accept: (code) => deskPaths.accept({ code }),
  assign: (code) => deskPaths.assign({ code }),
  examine: (code) => deskPaths.examine({ code }),
  approve: (code) => deskPaths.approve({ code }),
  'record-result': (code) => deskPaths.result({ code }),
  'return-result': (code) => deskPaths.return({ code }),
  'record-payment': (code) => deskPaths.payment({ code }),
  'request-supplement': (code) => deskPaths.supplement({ code }),
  refuse: (code) => deskPaths.refuse({ code }),
};

export async function get(c: AtDossier) {
  const open = await openDossier(c);
  const next = await nextWork(c, open.dossier.id);
  return page(DossierView({ c, open, actions: actionsOf(open), next, confirmed: confirmedVerb(c) }));
}

function actionsOf(open: OpenAtDesk): Action[] {
  const verbs = new Set<string>(open.may.map((t) => t.verb));
  return (Object.keys(pages) as DeskAction[]) // the keys of the record, and no others
    .filter((v) => verbs.has(v) && (v !== 'record-payment' || open.fee?.state === 'due'))
    .map((verb) => ({ verb, href: pages[verb](open.dossier.code) }));
}
