import type { Dossier } from '#domain/dossiers';
import type { C } from '../../../../deps.ts';
import { nextWords } from '../../words/next-step.ts';

/** How its filer goes on with what was closed: by having it opened again, where the province has set for how long, and by filing anew. */
export function ClosedNext({ c, d, until, may }: ClosedNextProps) {
  const w = c.words(nextWords);
  return (
    <>
      <p>{until ? w.reopen(c.formats.longDate(until), d.receiverAgencyName) : w.closedForGood}</p>
      {may.fileAgain ? <p>{w.closedAgain}</p> : null}
    </>
  );
}

interface ClosedNextProps {
  c: C;
  d: Pick<Dossier, 'receiverAgencyName'>;
  /** The last day on which it may be opened again; undefined where it may not be. */
  until: string | undefined;
  may: { fileAgain: boolean };
}
