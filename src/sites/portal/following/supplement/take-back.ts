import {
  listRemovedSupplementFiles,
  type OpenDossier,
  removeSupplementFile,
  restoreSupplementFile,
} from '#domain/dossiers';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { type AtOwnDossier, refOf } from '../own-dossier.ts';
import { requestedParts } from './requested-parts.ts';
import { boxOf, sentenceOf } from './supplement-uploads.ts';

/** "Xóa" of a file that was added and not sent yet. */
export function removeUpload(c: AtOwnDossier, open: OpenDossier, fileId: string): Promise<void> {
  const which = { ref: refOf(open), citizen: c.actor, fileId };
  return c.deps.db.tx((tx) => removeSupplementFile(tx, { ...which, now: c.now }));
}

/** "Hoàn tác": brings a removed file back. Whether it did; when it is refused, its reason stands at its box. */
export async function restoreUpload(
  c: AtOwnDossier,
  open: OpenDossier,
  fileId: string,
  errors: FieldErrors,
): Promise<boolean> {
  const which = { ref: refOf(open), citizen: c.actor, fileId };
  try {
    await c.deps.db.tx((tx) =>
      restoreSupplementFile(tx, { ...which, maxFiles: (part) => mostOf(open, part) }),
    );
    return true;
  } catch (e) {
    const sentence = e instanceof Refusal ? sentenceOf(e) : undefined;
    if (!sentence) throw e;
    const removed = await listRemovedSupplementFiles(c.deps.db, open.dossier, c.now);
    const part = removed.find((file) => file.id === fileId)?.partId;
    errors[part ? boxOf(part) : ''] = sentence;
    return false;
  }
}

function mostOf(open: OpenDossier, part: string): number {
  const specs = [...requestedParts(open).map((p) => p.spec), ...open.version.content.parts];
  return specs.find((spec) => spec.id === part)?.maxFiles ?? 0;
}
