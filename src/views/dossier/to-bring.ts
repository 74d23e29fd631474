import type { CollectedResult } from '#domain/dossiers';
import type { PartSpec } from '#domain/procedures';
import type { Language } from '#platform/language.ts';
import { quotedIn } from '../quoted-in.ts';
import { toBringWords } from '../words/to-bring.ts';

/** Where the result is collected and with which papers, as one sentence. */
export function collectedText({ at, identity, papers }: CollectedResult, language: Language = 'vi'): string {
  const w = toBringWords[language];
  const all = [identity ? w.identity : w.receipt, ...papers.map((paper) => paper.says[language])];
  return w.collected(at, all.join('; '));
}

/** The same for an SMS, without the place; `paper` is the first of the others, as short as there is room. */
export function collectedShortly({ identity }: CollectedResult, paper: string): string {
  const { short: w } = toBringWords.vi;
  return [identity ? w.identity : w.receipt, paper].filter(Boolean).join(', ');
}

/** What must be at the counter before the dossier is accepted, as one sentence; '' for no papers. */
export function broughtFirstText(
  place: string,
  papers: readonly Pick<PartSpec, 'name' | 'whenSaid'>[],
  language: Language = 'vi',
): string {
  if (papers.length === 0) return '';
  const w = toBringWords[language];
  const named = papers.map(({ name, whenSaid }) =>
    [quotedIn(language, name), whenSaid ? w.onlyIf(whenSaid[language]) : ''].filter(Boolean).join(' '),
  );
  return w.first(place, named.join('; '));
}
