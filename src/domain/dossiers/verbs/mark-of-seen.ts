import { createHash } from 'node:crypto';
import type { ReceivingAgency } from '#domain/agencies';
import type { DraftContent } from '#domain/drafts';
import type { Assessment } from '#domain/fees';
import type { FileInfo } from '#domain/files';
import type { Answers } from '#domain/forms';

/**
 * A mark of what is shown before sending and is sworn to: who decides and who receives, the case, for whom, all answers (also those
 * computed by the day of filing), the files of each part, the fee, and how and where to the result goes. The page that shows them sends it
 * back, and a dossier is not sent with others. What is not shown, such as the address of a delivery that was given up, is not in it.
 */
export function markOfSeen(o: Seen): string {
  const { onBehalf, owner, delivery, deliveryAddress } = o.content;
  const files = o.files
    .map((file) => [file.partId, file.id])
    .sort((a, b) => (String(a) < String(b) ? -1 : 1));
  const seen = [
    [o.agency?.id, o.agency?.receivedAt.id],
    o.caseId,
    onBehalf && owner,
    [delivery, delivery === 'post' && deliveryAddress],
    o.data,
    files,
    o.assessed,
  ];
  return createHash('sha256').update(JSON.stringify(seen, inOrder)).digest('base64url').slice(0, 22);
}

// the same answers give the same mark, whichever was written first
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Seen {
  content: DraftContent;
  /** The one that was chosen to decide. */
  agency: ReceivingAgency | undefined;
  caseId: string;
  /** The checked answers, as they are stored. */
  data: Answers;
  files: readonly FileInfo[];
  assessed: Assessment;
}
