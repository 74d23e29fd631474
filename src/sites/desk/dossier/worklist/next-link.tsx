import type { WorkItem } from '#domain/worklists';
import { deskWords as w } from '../../words/dossier.ts';
import { deskPaths } from '../dossier.paths.ts';

/** A link, with a key of its own, to the most urgent of the officer's other dossiers. */
export function NextLink({ next }: { next: WorkItem }) {
  return (
    <a class="govuk-link" href={deskPaths.dossier({ code: next.code })} data-key="j">
      {w.nextDossier}: {next.code} – {next.ownerName}
    </a>
  );
}
