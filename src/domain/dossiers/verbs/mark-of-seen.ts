import { createHash } from 'node:crypto';
import type { Assessment } from '#domain/fees';
import type { Answers, Form } from '#domain/forms';

/**
 * A mark of what depends on the day of filing and is shown before sending: the fee, and the answers that are computed. The page that
 * shows them sends it back, and a dossier is not sent with others.
 */
export function markOfSeen(form: Form | undefined, data: Answers, assessed: Assessment): string {
  const computed = (form?.fields ?? []).filter((f) => f.computed).map((f) => [f.name, data[f.name] ?? null]);
  return createHash('sha256')
    .update(JSON.stringify([computed, assessed]))
    .digest('base64url')
    .slice(0, 22);
}
