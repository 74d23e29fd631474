import { computedAnswers, fieldsOf } from '#domain/forms';
import type { Filing } from '../open-filing.ts';

/** What was computed and decides on the fee, one sentence each: 'Trẻ sinh ngày 02/06/2026: đã quá 60 ngày…'. */
export function feeFacts(f: Pick<Filing, 'form' | 'version' | 'draft' | 'context'>): string[] {
  const read = new Set(f.version.content.fees.flatMap((rule) => (rule.when ? fieldsOf(rule.when) : [])));
  return [...computedAnswers(f.form, f.draft.content.answers, f.context)].flatMap(([name, found]) =>
    read.has(name) && found.state === 'known' ? [found.says] : [],
  );
}
