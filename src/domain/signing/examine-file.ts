import { createHash } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import { PDF_HEADER_WITHIN } from '#platform/pdf/pdf-beginning.ts';
import { type ReadSignature, readSignatures } from '#platform/pdf/read-signatures.ts';

/**
 * Reads the signatures of a file as it came, and nothing else of it. It takes what its author chose: ask for it by `examineApart`.
 * @returns undefined for what is no PDF
 */
export async function examineFile({ path }: FileToExamine): Promise<Examined | undefined> {
  if (!(await isPdf(path))) return undefined;
  const bytes = await readFile(path);
  const signatures = await readSignatures(bytes);
  return {
    signatures: signatures.map((s) => ({
      ...s,
      signedSha256: s.isIntact ? hexOf(bytes.subarray(0, s.until)) : '',
    })),
  };
}

/** How much memory, in MB, the examination of a file may need beside what its process has already. */
export async function roomFor({ path }: FileToExamine): Promise<number> {
  return 30 + (2 * (await stat(path)).size) / 1e6;
}

// as every viewer does, also where something stands before its header
async function isPdf(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PDF_HEADER_WITHIN), 0, PDF_HEADER_WITHIN, 0);
    return buffer.subarray(0, bytesRead).includes('%PDF-');
  } finally {
    await file.close();
  }
}

function hexOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export interface FileToExamine {
  path: string;
}

export interface Examined {
  signatures: ExaminedSignature[];
}

export interface ExaminedSignature extends ReadSignature {
  /** Hex, of the file as it was when it was signed; empty where the signature does not hold. */
  signedSha256: string;
}
