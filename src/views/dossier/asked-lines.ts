import type { AnswerInWords, Asked, PaperNotSent } from '#domain/dossiers';
import type { PartSpec } from '#domain/procedures';
import { dossierWords } from '../words/dossier.ts';

/** What somebody is asked for, by name: a part, the e-form, or something else. */
export function targetName(parts: readonly NamedPart[], target: string): string {
  if (target === 'form') return dossierWords.form;
  return parts.find((p) => p.id === target)?.name ?? dossierWords.other;
}

/** Each thing that was asked for, by its name and with the officer's words. */
export function askedLines(parts: readonly NamedPart[], { items }: Pick<Asked, 'items'>): string[] {
  return items.map(({ target, text }) => {
    const name = targetName(parts, target);
    return text ? `${name}: ${text}` : name;
  });
}

/** Each paper that a supplement came without, by its name and with what its filer said. */
export function notSentLines(parts: readonly NamedPart[], papers: readonly PaperNotSent[]): string[] {
  return papers.map(({ part, reason }) => dossierWords.notSent(targetName(parts, part), reason));
}

/** Each answer in words, by the name of what it answers. */
export function inWordsLines(parts: readonly NamedPart[], said: readonly AnswerInWords[]): string[] {
  return said.map(({ part, words }) => dossierWords.answered(targetName(parts, part), words));
}

type NamedPart = Pick<PartSpec, 'id' | 'name'>;
