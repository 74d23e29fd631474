import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { cleanPicture } from '#platform/images/clean-picture.ts';
import { heldBytes, type ImageFacts, inspectImage } from '#platform/images/inspect-image.ts';
import { isTwoFiles } from '#platform/images/picture-end.ts';
import { inspectPdf } from '#platform/pdf/inspect-pdf.ts';
import { checkPicture, type PictureFindings } from './check-picture.ts';
import type { FileType, PictureCheck } from './file.ts';

const PDF_FAULTS = {
  unreadable: 'file.not-decodable',
  bomb: 'file.too-complex',
  encrypted: 'pdf.encrypted',
  active: 'pdf.active',
  outside: 'pdf.outside',
  'two-in-one': 'file.two-in-one',
  'begins-otherwise': 'pdf.first-lines',
} as const;
const PICTURE_FAULTS = {
  format: 'file.not-decodable',
  undecodable: 'file.not-decodable',
  'too-many-pixels': 'file.bomb',
  'too-large-to-hold': 'file.progressive',
  animated: 'file.animated',
} as const;

/**
 * Opens a file whose type is known and looks through all of it. What was written beside a picture, or before a PDF, is taken out of it in
 * its place: the file then has the bytes and the hash that come back as `cleaned`. It takes what its author chose: ask for it by `inspectApart`.
 */
export async function inspectFile({ path, type, check }: FileToInspect): Promise<InspectedFile> {
  if (type === 'pdf') {
    const bytes = await readFile(path);
    const pdf = await inspectPdf(bytes);
    if ('fault' in pdf) return { refusal: PDF_FAULTS[pdf.fault] };
    const { pages, from } = pdf;
    return from ? { pages, cleaned: await keepInstead(path, bytes.subarray(from)) } : { pages };
  }
  const image = await inspectImage(path);
  if ('fault' in image) return { refusal: PICTURE_FAULTS[image.fault] };
  // the first bytes and the decoder must mean the same format
  if ((image.format === 'jpeg') !== (type === 'jpg')) return { refusal: 'file.not-decodable' };
  const bytes = await readFile(path);
  if (isTwoFiles(bytes, image.format)) return { refusal: 'file.two-in-one' };
  const cleaned = await keepClean(path, bytes, image);
  if (!cleaned) return { refusal: 'file.not-decodable' };
  const facts = { width: image.width, height: image.height };
  return { ...facts, cleaned, ...(check ? { findings: await checkPicture(path, check, facts) } : {}) };
}

// of a PDF, whatever its size, and of a picture beside what of it is held whole
const ROOM_MB = { pdf: 80, picture: 60 };

/** How much memory, in MB, the inspection of an ordinary file of this kind and size may need beside what its process has already. */
export async function roomFor({ path, type }: FileToInspect): Promise<number> {
  const mb = (await stat(path)).size / 1e6;
  return type === 'pdf' ? ROOM_MB.pdf + 3 * mb : ROOM_MB.picture + 3 * mb + (await heldBytes(path)) / 1e6;
}

// undefined when the picture is another one without what was beside it: then its parts were not what they seemed
async function keepClean(path: string, bytes: Buffer, image: ImageFacts): Promise<CleanedBytes | undefined> {
  const clean = cleanPicture(bytes, image.format, image.orientation);
  if (clean.equals(bytes)) return factsOf(clean);
  const kept = await keepInstead(path, clean);
  const again = await inspectImage(path);
  if ('fault' in again || again.width !== image.width || again.height !== image.height) return undefined;
  return kept;
}

async function keepInstead(path: string, clean: Buffer): Promise<CleanedBytes> {
  await writeFile(path, clean);
  return factsOf(clean);
}

const factsOf = (clean: Buffer): CleanedBytes => ({
  bytes: clean.length,
  sha256: createHash('sha256').update(clean).digest('hex'),
});

export interface FileToInspect {
  path: string;
  type: FileType;
  check?: PictureCheck | undefined;
}

export interface InspectedFile {
  refusal?:
    | (typeof PDF_FAULTS)[keyof typeof PDF_FAULTS]
    | (typeof PICTURE_FAULTS)[keyof typeof PICTURE_FAULTS];
  pages?: number;
  width?: number;
  height?: number;
  findings?: PictureFindings;
  /** What a picture is now, without what was beside it, or a PDF without what was before it. */
  cleaned?: CleanedBytes;
}

interface CleanedBytes {
  bytes: number;
  /** Hex. */
  sha256: string;
}
