import { readFile, stat, writeFile } from 'node:fs/promises';
import { hasOneMeaning } from '#platform/pdf/one-meaning.ts';
import { type SignatureWords, withSignaturePlace } from '#platform/pdf/sign-pdf.ts';
import { signatureOfFile } from './file-signature.ts';

/**
 * Writes a PDF of which nobody knows who made it anew, with an empty place for a signature. One that somebody has signed already stays
 * as it is, whether that signature holds or not: what is added might break what it allows. It takes what its author chose: ask for it by
 * `prepareApart`.
 */
export async function prepareFile({ path, words }: FileToPrepare): Promise<Prepared> {
  const bytes = await readFile(path);
  const signature = await signatureOfFile(bytes);
  if (signature !== 'none') return signature;
  try {
    if (!(await hasOneMeaning(bytes))) return 'cannot';
    await writeFile(path, await withSignaturePlace(bytes, words));
    return 'prepared';
  } catch {
    return 'cannot'; // its objects are not where it says, or the library does not know what they are
  }
}

/** How much memory, in MB, the preparation may need beside what its process has already. */
export async function roomToPrepare({ path }: FileToPrepare): Promise<number> {
  return 60 + (4 * (await stat(path)).size) / 1e6;
}

export interface FileToPrepare {
  path: string;
  words: SignatureWords;
}

/** whole, broken: it was signed already, and is as it was. */
export type Prepared = 'prepared' | 'whole' | 'broken' | 'cannot';
