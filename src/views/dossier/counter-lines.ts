import { countedIn, counterOf, formerContact } from '#domain/dossiers';
import type { DossierEvent } from '#domain/ledger';
import type { PartSpec } from '#domain/procedures';
import type { Language } from '#platform/language.ts';
import { dossierTexts } from '../words/dossier.ts';
import { targetName } from './request-lines.ts';

/**
 * What a clerk entered at the counter: who came, why it was entered there, why it was withdrawn, which papers were taken, and the contact data that it replaced.
 * Undefined where the person did it themselves.
 */
export function counterLines(
  e: DossierEvent,
  parts: readonly Pick<PartSpec, 'id' | 'name'>[],
  language: Language = 'vi',
): string[] | undefined {
  const counter = counterOf(e);
  if (!counter) return undefined;
  const { words: w } = dossierTexts[language];
  return [
    counter.broughtBy && w.broughtBy(counter.broughtBy),
    counter.why && w.enteredBecause(counter.why),
    e.verb === 'withdraw' && counter.note ? w.withdrawnBecause(counter.note) : '',
    ...Object.entries(countedIn(e.detail)).map(([part, n]) =>
      w.onPaper(targetName(parts, part, language), n),
    ),
    ...(e.note === null ? [] : formerContact(e).map(({ field, was }) => w.formerContact[field](was))),
  ].filter(Boolean);
}
