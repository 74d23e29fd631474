import { partsThatMayFollow } from '#domain/drafts';
import type { FileInfo } from '#domain/files';
import { type Answers, evaluateCondition } from '#domain/forms';
import type { ProcedureVersion } from '#domain/procedures';
import { Refusal } from '#platform/errors.ts';
import type { Dossier } from '../dossier.ts';
import { addedSince, OTHER_PART } from './supplement-files.ts';

/**
 * The requested papers that a supplement comes without, each with why: what the filer says of a paper that they do not have. A paper that
 * was asked for comes with the supplement, or they say of that very paper why it does not; a message alone says it of none.
 *
 * An agency says once and in full what is missing (NĐ 118/2025 Đ16 k3), and what is asked for after examination is to be completed within
 * 15 days (Đ19 k5). The decree does not say what becomes of a paper that somebody cannot get, and it forbids asking for one that the
 * agencies already have (Đ5, Đ17 k1), so nobody is held up here: the officer reads why, and decides (decision 47).
 *
 * Whoever means that the file sent before is the right one says so (`papersSentAgain`): such a paper is not missing.
 *
 * What belongs to no paper of the procedure may be asked in words and is answered in words or by a file; one of the two it needs.
 *
 * Refuses 'supplement.requested-part', which names every paper without a file and without a reason.
 */
export function papersNotSent(
  dossier: Pick<Dossier, 'supplementRequest'>,
  files: FileInfo[],
  { reasons, again = [], onPaper = [] }: Without,
): PaperNotSent[] {
  const missing = withoutNewFile(dossier, files).filter((part) => ![...again, ...onPaper].includes(part));
  const notSent = missing.map((part) => ({ part, reason: reasons.get(part)?.trim() ?? '' }));
  const silent = notSent.filter(({ reason }) => !reason).map(({ part }) => part);
  if (silent.length > 0) throw new Refusal('supplement.requested-part', { parts: silent.join(' ') }, 422);
  return notSent.filter(({ part }) => !mayBeInWords(part));
}

/** Of these papers those that were asked for, have no new file and had one before: their former files are meant again. */
export function papersSentAgain(
  dossier: Pick<Dossier, 'supplementRequest'>,
  files: FileInfo[],
  meant: Iterable<string>,
): string[] {
  const had = new Set(files.filter((f) => !f.madeByProgram).map((f) => f.partId));
  const chosen = new Set(meant);
  return withoutNewFile(dossier, files).filter((part) => chosen.has(part) && had.has(part));
}

function withoutNewFile(dossier: Pick<Dossier, 'supplementRequest'>, files: FileInfo[]): string[] {
  const added = new Set(addedSince(dossier, files).map((f) => f.partId));
  return papersAskedFor(dossier).filter((part) => !added.has(part));
}

/** What a supplement answers in words: something else than a paper of the procedure, with a file or without. */
export function answersInWords(
  dossier: Pick<Dossier, 'supplementRequest'>,
  reasons: Reasons,
): AnswerInWords[] {
  return papersAskedFor(dossier)
    .filter(mayBeInWords)
    .map((part) => ({ part, words: reasons.get(part)?.trim() ?? '' }))
    .filter(({ words }) => words !== '');
}

/** Whether words are an answer to what was asked for: a telephone number, say, is no paper. */
export function mayBeInWords(part: string): boolean {
  return part === OTHER_PART;
}

/** The papers of the last request, each once: a part of the procedure, or 'other'. */
export function papersAskedFor({ supplementRequest }: Pick<Dossier, 'supplementRequest'>): string[] {
  const targets = supplementRequest?.items.map((i) => i.target) ?? [];
  return [...new Set(targets)].filter((target) => target !== 'form');
}

/** Refuses 'supplement.part' when a required part that only the corrected answers ask for has no file. */
export function mustHaveParts(
  { content }: ProcedureVersion,
  dossier: Dossier,
  files: FileInfo[],
  answers: { former: Answers; corrected: Answers },
): void {
  const missing = partsThatMayFollow(content, dossier.caseId, answers.former).find(
    (p) =>
      p.required && evaluateCondition(p.when, answers.corrected) && !files.some((f) => f.partId === p.id),
  );
  if (missing) throw new Refusal('supplement.part', { part: missing.id, name: missing.name }, 422);
}

/** Of the requested papers without a new file: what is said of them, which are meant again, which were brought on paper. */
interface Without {
  reasons: Reasons;
  again?: readonly string[];
  onPaper?: readonly string[];
}

/** Of each paper that the filer does not have, why; of what may be answered in words, the answer. */
export type Reasons = ReadonlyMap<string, string>;

/** What was asked for and is answered in words. */
export interface AnswerInWords {
  part: string;
  words: string;
}

/** A paper that was asked for and did not come, with what the filer said of it. */
export interface PaperNotSent {
  part: string;
  reason: string;
}
