import { mayBeInWords, type OpenDossier, type Reasons } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import type { C } from '../../../../deps.ts';
import { boxOf } from '../../papers/take-files.ts';
import { supplementWords } from '../../words/supplement.ts';
import { requestedParts } from './requested-parts.ts';
import type { Correction } from './supplement-answers.ts';
import { againPaper, LONGEST_REASON, reasonFor, withoutPaper } from './supplement-names.ts';

/**
 * The requested papers of which no new file comes: those that the person confirms to leave out, each with why, those for which they mean
 * the files sent before, and those of which they say nothing; beside them what is answered in words. What is missing of either gets its sentence in `errors`. `hasFile`: whether a file comes for a part now.
 */
export function papersLeftOut(
  c: C,
  open: OpenDossier,
  { reasons: written }: Pick<Correction, 'reasons'>,
  { errors, hasFile }: { errors: FieldErrors; hasFile: (part: string) => boolean },
): { reasons: Reasons; again: string[]; missing: string[] } {
  const w = c.words(supplementWords);
  const reasons = new Map<string, string>();
  const again: string[] = [];
  const missing: string[] = [];
  for (const { spec, added, former } of requestedParts(open, c.language)) {
    const comes = added.length > 0 || hasFile(spec.id);
    const reason = written?.[spec.id]?.trim() ?? '';
    if (mayBeInWords(spec.id)) {
      if (reason.length > LONGEST_REASON) errors[reasonFor(spec.id)] = w.wordsTooLong(LONGEST_REASON);
      else if (reason) reasons.set(spec.id, reason);
      else if (!comes) errors[reasonFor(spec.id)] = w.needWordsOrFile(spec.name);
      continue;
    }
    if (comes) continue;
    if (former.length > 0 && c.form.has(againPaper(spec.id))) again.push(spec.id);
    else if (!c.form.has(withoutPaper(spec.id))) {
      errors[boxOf(spec.id)] = w.requestedMissing(spec.name);
      missing.push(spec.id);
    } else if (!reason) errors[reasonFor(spec.id)] = w.without.needReason(spec.name);
    else if (reason.length > LONGEST_REASON) errors[reasonFor(spec.id)] = w.without.tooLong(LONGEST_REASON);
    else reasons.set(spec.id, reason);
  }
  return { reasons, again, missing };
}
