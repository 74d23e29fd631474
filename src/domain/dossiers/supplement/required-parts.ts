import { partsThatMayFollow } from '#domain/drafts';
import type { FileInfo } from '#domain/files';
import { type Answers, evaluateCondition } from '#domain/forms';
import type { ProcedureVersion } from '#domain/procedures';
import { Refusal } from '#platform/errors.ts';
import type { Dossier } from '../dossier.ts';
import { addedSince } from './supplement-files.ts';

/**
 * Refuses 'supplement.requested-part' when a requested part has no new file and the note says nothing. The law says how an agency asks
 * for papers and not what happens when one cannot be given: then the filer says why, in the note.
 */
export function mustAnswerRequest(dossier: Dossier, files: FileInfo[], note: string): void {
  if (note.trim()) return;
  const added = new Set(addedSince(dossier, files).map((f) => f.partId));
  const asked = dossier.supplementRequest?.items.map((i) => i.target) ?? [];
  const part = asked.find((target) => target !== 'form' && !added.has(target));
  if (part) throw new Refusal('supplement.requested-part', { part }, 422);
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
