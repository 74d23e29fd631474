import type { SinceIssued } from '#domain/dossiers';
import { dossierTexts } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { genuineWords } from '../../words/genuine.ts';

/** What of a form no longer holds, in a sentence. */
export function sinceText(c: C, since: SinceIssued): string {
  const w = c.words(genuineWords);
  switch (since.what) {
    case 'taken-back':
      return w.takenBack(c.formats.dateTime(since.at));
    case 'lifted':
      return w.lifted(c.formats.dateTime(since.at));
    case 'replaced':
      return w.replaced(`${since.number}/${since.year}`, c.formats.dateTime(since.at));
    case 'voided':
      return w.voided(c.formats.dateTime(since.at), since.instead);
    case 'ended':
      return w.ended(dossierTexts[c.language].statuses[since.status], c.formats.dateTime(since.at));
    case 'date-moved':
      return w.dateMoved;
  }
}
