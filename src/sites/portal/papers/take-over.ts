import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { getOwnPaper, type OwnPaper } from '#domain/dossiers';
import { checkFile, countCheck, downloadOf, type FileInfo } from '#domain/files';
import type { PartSpec } from '#domain/procedures';
import { mustHaveSpace } from '#platform/disk-space.ts';
import { uploadFolder } from '#platform/http/upload.ts';
import { openShare } from '#platform/http/uploads-under-way.ts';
import { newId } from '#platform/ids.ts';
import type { C } from '../../../deps.ts';
import { type Keeper, orSayWhyNot, type Taken } from './take-files.ts';

const OFFERED = 8;

/** Of somebody's earlier papers those that a part takes and does not have yet: what was sent or given as the same part first. */
export function papersFor(
  part: PartSpec,
  papers: readonly OwnPaper[],
  there: readonly FileInfo[],
): OwnPaper[] {
  const has = new Set(there.map((file) => file.sha256));
  const fit = papers.filter(
    ({ file }) => part.accepts.includes(file.type) && file.bytes <= part.maxBytes && !has.has(file.sha256),
  );
  const same = fit.filter(({ file }) => file.partId === part.id);
  return [...same, ...fit.filter((each) => !same.includes(each))].slice(0, OFFERED);
}

/**
 * Takes an earlier paper over into a part: a copy under a key of its own, checked by the rules of this part like one that is uploaded, and
 * counted as one. Nothing is copied while the disk, the account's share or its day has no room for it. What becomes of the dossier that it comes from does not touch it.
 * @throws NotFound when it is not theirs, Refusal 'accounts.number-lost'
 */
export async function takeOver(
  c: C,
  keeper: Keeper,
  o: { part: PartSpec; fileId: string; taken: Taken },
): Promise<void> {
  const { citizen } = keeper;
  const { db, config, disk } = c.deps;
  const paper = await db.tx((tx) => getOwnPaper(tx, citizen, o.fileId));
  await mustHaveSpace(disk);
  const folder = uploadFolder(config.dataDir);
  const path = join(folder, newId());
  const share = openShare(citizen.accountId);
  try {
    share.take(paper.bytes);
    await orSayWhyNot(keeper, o, async () => {
      await countCheck(db, config.uploadQuota, { by: citizen, bytes: paper.bytes, now: c.now });
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await pipeline(downloadOf(c.deps, paper).stream, createWriteStream(path, { mode: 0o600 }));
      const incoming = {
        filename: paper.name,
        path,
        size: paper.bytes,
        sha256: paper.sha256,
        truncated: false,
      };
      const checked = await checkFile(incoming, o.part, citizen);
      await db.tx((tx) => keeper.keep(tx, { part: o.part, checked }));
      o.taken.accepted += 1;
    });
  } finally {
    await rm(path, { force: true });
    share.close();
  }
}
