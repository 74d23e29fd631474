import type { Language } from '#platform/language.ts';
import { quotedIn } from '../quoted-in.ts';
import { dossierTexts } from '../words/dossier.ts';

/** What the step in hand is called: as the route calls it or, once it is decided, that its result is being recorded. A sentence of another language quotes it. */
export function stepNameOf({ stepName }: { stepName: string }, language: Language = 'vi'): string {
  if (!stepName) return dossierTexts[language].verbs['record-result'];
  return quotedIn(language, stepName);
}
