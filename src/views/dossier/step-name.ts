import type { RouteStep } from '#domain/procedures';
import type { Language } from '#platform/language.ts';
import { nameWithin } from '../content-name.tsx';
import { quotedIn } from '../quoted-in.ts';
import { dossierTexts } from '../words/dossier.ts';

/** What the step in hand is called: as the route calls it or, once it is decided, that its result is being recorded. A sentence of another language quotes it. */
export function stepNameOf({ stepName }: { stepName: string }, language: Language = 'vi'): string {
  if (!stepName) return dossierTexts[language].verbs['record-result'];
  return quotedIn(language, stepName);
}

/** The same with the name that the route has for it in another language. */
export function stepNameFor(
  d: { stepName: string },
  route: readonly Pick<RouteStep, 'name' | 'english'>[],
  language: Language,
): string {
  const step = route.find(({ name }) => name === d.stepName);
  return step ? nameWithin(step, language) : stepNameOf(d, language);
}
