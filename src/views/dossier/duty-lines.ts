import { type Duty, dutyIn, isDutyDone } from '#domain/dossiers';
import type { DossierEvent } from '#domain/ledger';
import type { Language } from '#platform/language.ts';
import { dossierTexts } from '../words/dossier.ts';

/** A financial duty that is asked for, a line for each thing that is said of it. */
export function dutyLines({ what, ground, how }: Duty, language: Language = 'vi'): string[] {
  const { duty: w } = dossierTexts[language].words;
  return [`${w.what}: ${what}`, `${w.ground}: ${ground}`, `${w.how}: ${how}`];
}

/** The note of an event about a financial duty, each of its lines by its name; undefined of any other event. */
export function dutyNote(
  e: Pick<DossierEvent, 'verb' | 'note' | 'detail'>,
  language: Language = 'vi',
): string[] | undefined {
  if (e.verb === 'record-duty' && e.note)
    return [isDutyDone(e) ? dossierTexts[language].words.duty.proof(e.note) : e.note];
  const duty = dutyIn(e);
  return duty && dutyLines(duty, language);
}
