import { claimedSignatures, readSignatures } from '#platform/pdf/read-signatures.ts';

/**
 * What signature a PDF has, whoever signed it: none · whole: each holds, and nothing but white space stands behind what the widest of them
 * signs · broken: one does not hold or cannot be read, or something was added behind it. It takes what the file's author chose: call it in a
 * process with bounds.
 */
export async function signatureOfFile(pdf: Buffer): Promise<FileSignature> {
  const claimed = claimedSignatures(pdf);
  if (claimed === 0) return 'none';
  const read = await readSignatures(pdf);
  if (read.length !== claimed || !read.every((s) => s.isIntact)) return 'broken';
  const behind = pdf.subarray(Math.max(...read.map((s) => s.until)));
  return behind.toString('latin1').trim() === '' ? 'whole' : 'broken';
}

export type FileSignature = 'none' | 'whole' | 'broken';
