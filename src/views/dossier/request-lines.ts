import type { AnswerInWords, PaperNotSent, RequestContent } from '#domain/dossiers';
import type { PartSpec } from '#domain/procedures';
import type { Language } from '#platform/language.ts';
import { dossierTexts } from '../words/dossier.ts';

/** What somebody is asked for, by name: a part, the e-form, or something else. */
export function targetName(parts: readonly NamedPart[], target: string, language: Language = 'vi'): string {
  const { words } = dossierTexts[language];
  if (target === 'form') return words.form;
  return parts.find((p) => p.id === target)?.name ?? words.other;
}

/** Each thing that was asked for, by its name and with the officer's words. */
export function requestLines(
  parts: readonly NamedPart[],
  { items }: Pick<RequestContent, 'items'>,
  language: Language = 'vi',
): string[] {
  return items.map(({ target, text }) => {
    const name = targetName(parts, target, language);
    return text ? `${name}: ${text}` : name;
  });
}

/** Each paper that a supplement came without, by its name and with what its filer said. */
export function notSentLines(
  parts: readonly NamedPart[],
  papers: readonly PaperNotSent[],
  language: Language = 'vi',
): string[] {
  const { words: w } = dossierTexts[language];
  return papers.map(({ part, reason }) => w.notSent(targetName(parts, part, language), reason));
}

/** Each paper for which the files that were sent before are sent again. */
export function sentAgainLines(
  parts: readonly NamedPart[],
  again: readonly string[],
  language: Language = 'vi',
): string[] {
  const { words: w } = dossierTexts[language];
  return again.map((part) => w.sentAgain(targetName(parts, part, language)));
}

/** Each answer in words, by the name of what it answers. */
export function inWordsLines(
  parts: readonly NamedPart[],
  answers: readonly AnswerInWords[],
  language: Language = 'vi',
): string[] {
  const { words: w } = dossierTexts[language];
  return answers.map(({ part, words }) => w.answered(targetName(parts, part, language), words));
}

type NamedPart = Pick<PartSpec, 'id' | 'name'>;
