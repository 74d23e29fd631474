import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { type Actor, actorId, actorName } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { CheckedFile } from './check-file.ts';
import { newDataKey } from './data-key.ts';
import type { FileInfo, FileSubject, KeepDeps, StoredFile } from './file.ts';
import { insertFile, selectFiles } from './files.store.ts';
import { encryptStream } from './sealed-bytes.ts';
import { countUpload } from './upload-quota.ts';

/**
 * Keeps a file that was checked: encrypts it, writes the bytes durably, then the row. When the transaction rolls back, the bytes are
 * left without a row and swept later; there is never a row without its bytes.
 * The same content sent again to the same part under its name gives the file that is already there: a retry after a broken connection
 * makes no second file. Under another name it is refused, so that nobody takes it for a second paper. For another part it is another file.
 * @throws Refusal file.already {name, existing}, file.too-many {max}, file.quota {files, megabytes}
 */
export async function keepFile(
  tx: Tx,
  deps: KeepDeps,
  checked: CheckedFile,
  o: KeepOptions,
): Promise<FileInfo> {
  const present = await selectFiles(tx, o.subject, o.partId);
  const same = present.find((f) => f.sha256 === checked.sha256);
  if (same && same.name !== checked.name)
    throw new Refusal('file.already', { name: checked.name, existing: same.name }, 422);
  if (same) return infoOf(same);
  if (o.maxFiles !== undefined && present.length >= o.maxFiles)
    throw new Refusal('file.too-many', { max: o.maxFiles }, 422);
  if (!o.madeByProgram)
    await countUpload(tx, deps.config.uploadQuota, { by: o.uploadedBy, bytes: checked.bytes, now: o.now });
  const id = newId(o.now.getTime());
  const { key, sealedKey } = newDataKey(deps.keys, id);
  const plain = checked.content ? Readable.from([checked.content]) : createReadStream(checked.path ?? '');
  await deps.blobs.put(id, encryptStream(plain, key));
  const file: StoredFile = {
    id,
    subject: o.subject,
    partId: o.partId,
    name: checked.name,
    type: checked.type,
    bytes: checked.bytes,
    sha256: checked.sha256,
    pages: checked.pages,
    width: checked.width,
    height: checked.height,
    warnings: checked.warnings,
    madeByProgram: o.madeByProgram ?? false,
    uploadedBy: {
      kind: o.uploadedBy.kind,
      id: actorId(o.uploadedBy) ?? undefined,
      name: actorName(o.uploadedBy),
    },
    createdAt: o.now,
    blob: id,
    sealedKey,
  };
  await insertFile(tx, file);
  return infoOf(file);
}

/** A file as it may be shown: without the key that opens it and where it lies. */
export function infoOf({ sealedKey: _key, blob: _blob, ...info }: StoredFile): FileInfo {
  return info;
}

export interface KeepOptions {
  subject: FileSubject;
  partId: string;
  /** The most files that this part may have. */
  maxFiles?: number;
  uploadedBy: Actor;
  madeByProgram?: boolean;
  now: Date;
}
