import { type AccountLevel, findLevel } from '#domain/accounts';
import type { OpenDossier } from '#domain/dossiers';
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
  const level = await levelOfFiler(c, open);
  return page(DossierView({ c, open, level, actions: actionsOf(open), next, confirmed: confirmedVerb(c) }));
}

/** What proves today that the account that filed it is its person's; null also where no account filed it. */
async function levelOfFiler(c: AtDossier, { events }: OpenDossier): Promise<AccountLevel | null> {
  const [first] = events;
  return first?.actorKind === 'citizen' && first.actorId ? findLevel(c.deps.db, first.actorId) : null;
}

function actionsOf(open: OpenDossier): Action[] {
  const verbs = new Set<string>(open.may.map((t) => t.verb));
  return (Object.keys(pages) as DeskAction[]) // the keys of the record, and no others
    .filter((v) => verbs.has(v) && (v !== 'record-payment' || open.fee?.state === 'due'))
    .map((verb) => ({ verb, href: pages[verb](open.dossier.code) }));
}
