import type { VNode } from 'preact';
import { type Answer, json, piece } from '#platform/http/answer.ts';
import type { C } from '../../../deps.ts';
import { changeFile, readChange, readReuse } from './change-file.ts';
import { boxOf, type Keeper, type Taken, takeFiles } from './take-files.ts';
import { takeOver } from './take-over.ts';

/**
 * What the buttons of one paper do: "Tải lên" adds the chosen files, "Xóa" removes one, "Hoàn tác" brings it back, "Dùng tệp này" takes an
 * earlier one over. What stands in other boxes of the form and came with it is taken too.
 */
export async function useBox(c: C, keeper: Keeper, o: OneBox): Promise<Taken> {
  const taken = await takeFiles(c, keeper, o.part);
  const change = readChange(c.form.get('_action'));
  const reused = readReuse(c.form.get('_action'));
  const part = keeper.parts.find(({ id }) => id === o.part);
  if (change) {
    const sentence = await changeFile(c, keeper, { ...change, place: o.place });
    if (sentence) taken.refused[o.part] = sentence;
  } else if (reused && part) await takeOver(c, keeper, { part, fileId: reused, taken });
  else if (!c.uploads.some((u) => u.field === boxOf(o.part))) taken.refused[o.part] ??= o.notChosen;
  return taken;
}

/** The answer to a script, which sent its own box alone: the box as it is now, or why nothing was taken. */
export async function boxAnswer(
  { accepted, refused, busy }: Taken,
  part: string,
  box: (error: string | undefined) => Promise<VNode>,
): Promise<Answer> {
  const error = refused[part];
  if (error && accepted === 0) return json({ ok: false, error }, statusOf({ busy }));
  return piece(await box(error));
}

/** Of an answer that refuses files. */
export function statusOf({ busy }: Pick<Taken, 'busy'>): 422 | 503 {
  return busy ? 503 : 422;
}

interface OneBox {
  part: string;
  /** Where a page without script leads when a file was removed or brought back. */
  place: string;
  /** What is said when no file was chosen. */
  notChosen: string;
}
