import type { DossierEvent } from '#domain/ledger';
import { counterOf } from '../at-counter.ts';
import type { AnswerInWords, PaperNotSent } from './required-parts.ts';

/** What the ledger says of a supplement, the papers by their codes; `answerOf` reads it. */
export function eventOfAnswer({ notSent, inWords, again, note }: Answer): {
  detail: { notSent?: string[]; inWords?: string[]; again?: string[] };
  note: string;
} {
  // one line each, so that a later reader knows which words belong to which paper
  const lines = [...notSent.map(({ reason }) => reason), ...inWords.map(({ words }) => words)].map((line) =>
    line.replace(/\s*\n\s*/g, ' '),
  );
  return {
    detail: {
      ...(notSent.length > 0 ? { notSent: notSent.map(({ part }) => part) } : {}),
      ...(inWords.length > 0 ? { inWords: inWords.map(({ part }) => part) } : {}),
      ...(again.length > 0 ? { again: [...again] } : {}),
    },
    note: [...lines, note].filter((line) => line !== '').join('\n'),
  };
}

/** What the filer said in a supplement: of each paper that did not come, and else. Nothing once their words were erased. */
export function answerOf(event: Pick<DossierEvent, 'detail' | 'note'>): Answer {
  const { notSent, inWords, again } = event.detail;
  const parts = Array.isArray(notSent) ? notSent.map(String) : [];
  const answeredParts = Array.isArray(inWords) ? inWords.map(String) : [];
  // who came to the counter with it, and why, stands before
  const note = counterOf(event)?.note ?? event.note ?? '';
  const lines = note === '' ? [] : note.split('\n');
  return {
    notSent: parts.map((part, i) => ({ part, reason: lines[i] ?? '' })),
    inWords: answeredParts.map((part, i) => ({ part, words: lines[parts.length + i] ?? '' })),
    again: Array.isArray(again) ? again.map(String) : [],
    note: lines.slice(parts.length + answeredParts.length).join('\n'),
  };
}

/** The supplement with which the dossier came back last; undefined when something else was asked for since, or none came. */
export function lastAnswer(events: readonly DossierEvent[]): Answer | undefined {
  const last = events.findLast((e) => e.verb === 'supplement' || e.verb === 'request-supplement');
  return last?.verb === 'supplement' ? answerOf(last) : undefined;
}

interface Answer {
  notSent: PaperNotSent[];
  /** What was asked for and is answered in words. */
  inWords: AnswerInWords[];
  /** The papers for which the files that were sent before are sent again. */
  again: readonly string[];
  /** The message beside them. */
  note: string;
}
