import { type CheckedFile, checkFile, checksUsedUp, countCheck, type FileInfo } from '#domain/files';
import type { Citizen } from '#domain/journal';
import type { PartSpec } from '#domain/procedures';
import type { Tx } from '#platform/db/db.ts';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import type { C } from '../../../deps.ts';

const BUSY_SECONDS = 60;

/** The name of a paper's file box, the same that its row gives it. */
export const boxOf = (part: string) => `file:${part}`;

/**
 * Takes what came in the boxes of a form, whichever of its buttons sent it. Each file is checked before its transaction and kept in one
 * of its own; a refused one does not affect the others. The same file sent again is stored once, so no key of repetition is needed.
 * @param box the part at which the page says that no file of this account is received any more on this day
 */
export async function takeFiles(c: C, keeper: Keeper, box = keeper.parts[0]?.id): Promise<Taken> {
  const taken = noneTaken();
  if (c.filesThrownAway.length > 0 && box) {
    const refusal = await checksUsedUp(c.deps.db, c.deps.config.uploadQuota, keeper.citizen, c.now);
    const sentence = refusal && keeper.sentenceOf(refusal);
    if (sentence) taken.refused[box] = sentence;
  }
  await keepFiles(c, keeper, await checkFiles(c, keeper, taken), taken);
  return taken;
}

/** The good files among those that came; what is refused of them stands in `taken`. */
export async function checkFiles(c: C, keeper: Keeper, taken: Taken): Promise<CheckedUpload[]> {
  const accepted: CheckedUpload[] = [];
  for (const part of keeper.parts)
    for (const upload of c.uploads.filter((u) => u.field === boxOf(part.id)))
      await orSayWhyNot(keeper, { part, taken }, async () => {
        const received = { by: keeper.citizen, bytes: upload.size, now: c.now };
        await countCheck(c.deps.db, c.deps.config.uploadQuota, received);
        accepted.push({ part, checked: await checkFile(upload, part, keeper.citizen) });
      });
  if (taken.busy) c.header('retry-after', String(BUSY_SECONDS));
  return accepted;
}

/** Keeps each of them by itself, so that it stays whatever is wrong with the rest of the form. */
export async function keepFiles(c: C, keeper: Keeper, good: CheckedUpload[], taken: Taken): Promise<void> {
  for (const one of good)
    await orSayWhyNot(keeper, { part: one.part, taken }, async () => {
      await c.deps.db.tx((tx) => keeper.keep(tx, one));
      taken.accepted += 1;
    });
}

/** The boxes of a form as long as files of its account are received on this day; none after. What comes for them is then thrown away as it comes. */
export function whileReceived<X extends AtUpload>(boxes: (c: X) => Promise<readonly string[]>) {
  return async (c: X): Promise<readonly string[]> =>
    (await checksUsedUp(c.deps.db, c.deps.config.uploadQuota, c.actor, c.now)) ? [] : boxes(c);
}

export function noneTaken(): Taken {
  return { accepted: 0, refused: {}, busy: false };
}

/** What is refused of a file stands at its part; anything else is thrown. */
export async function orSayWhyNot(
  keeper: Keeper,
  { part, taken }: { part: PartSpec; taken: Taken },
  f: () => Promise<void>,
): Promise<void> {
  try {
    await f();
  } catch (e) {
    const sentence = e instanceof Refusal && keeper.sentenceOf(e);
    if (!sentence) throw e;
    taken.refused[part.id] = [taken.refused[part.id], sentence].filter(Boolean).join(' ');
    taken.busy ||= e.is('file.busy');
  }
}

type AtUpload = Pick<C<Citizen>, 'deps' | 'actor' | 'now'>;

/** What keeps the files of a page: a draft, or a dossier for which a supplement was asked. */
export interface Keeper {
  citizen: Citizen;
  /** Those whose boxes the form has. */
  parts: readonly PartSpec[];
  keep(tx: Tx, one: CheckedUpload): Promise<FileInfo>;
  /** Removes a file, or undoes its removal. */
  change(tx: Tx, o: FileChange): Promise<void>;
  /** The sentence at the box of a refused file; undefined when something else was refused. */
  sentenceOf(e: Refusal): string | undefined;
}

export interface FileChange {
  does: 'remove' | 'restore';
  fileId: string;
}

/** A file that passed its check, and the part it is for. */
export interface CheckedUpload {
  part: PartSpec;
  checked: CheckedFile;
}

export interface Taken {
  accepted: number;
  /** Part → why files in its box were not taken. */
  refused: FieldErrors;
  /** One of them may be taken a minute later. */
  busy: boolean;
}
