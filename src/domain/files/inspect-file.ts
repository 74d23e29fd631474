import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { cleanPicture } from '#platform/images/clean-picture.ts';
import { type ImageFacts, inspectImage } from '#platform/images/inspect-image.ts';
import { isTwoFiles } from '#platform/images/picture-end.ts';
import { inspectPdf } from '#platform/pdf/inspect-pdf.ts';
import { checkPicture, type PictureFindings } from './check-picture.ts';
import type { FileType, PictureCheck } from './file.ts';

const PDF_FAULTS = {
  unreadable: 'file.not-decodable',
  bomb: 'file.too-complex',
  encrypted: 'pdf.encrypted',
  active: 'pdf.active',
  'two-in-one': 'file.two-in-one',
} as const;
const PICTURE_FAULTS = {
  format: 'file.not-decodable',
  undecodable: 'file.not-decodable',
  'too-many-pixels': 'file.bomb',
  'too-large-to-hold': 'file.progressive',
  animated: 'file.animated',
} as const;

/**
 * Opens a file whose type is known and looks through all of it. What was written beside a picture is taken out of it in its place: the
 * file then has the bytes and the hash that come back as `kept`. It takes what its author chose: ask for it by `inspectApart`.
 */
export async function inspectFile({ path, type, check }: FileToInspect): Promise<InspectedFile> {
  if (type === 'pdf') {
    const pdf = await inspectPdf(await readFile(path));
    return 'fault' in pdf ? { refusal: PDF_FAULTS[pdf.fault] } : { pages: pdf.pages };
  }
  const image = await inspectImage(path);
  if ('fault' in image) return { refusal: PICTURE_FAULTS[image.fault] };
  // the first bytes and the decoder must mean the same format
  if ((image.format === 'jpeg') !== (type === 'jpg')) return { refusal: 'file.not-decodable' };
  const bytes = await readFile(path);
  if (isTwoFiles(bytes, image.format)) return { refusal: 'file.two-in-one' };
  const kept = await keepClean(path, bytes, image);
  if (!kept) return { refusal: 'file.not-decodable' };
  const facts = { width: image.width, height: image.height };
  return { ...facts, kept, ...(check ? { findings: await checkPicture(path, check, facts) } : {}) };
}

// undefined when the picture is another one without what was beside it: then its parts were not what they seemed
async function keepClean(path: string, bytes: Buffer, image: ImageFacts): Promise<KeptBytes | undefined> {
  const clean = cleanPicture(bytes, image.format, image.orientation);
  if (!clean.equals(bytes)) {
    await writeFile(path, clean);
    const again = await inspectImage(path);
    if ('fault' in again || again.width !== image.width || again.height !== image.height) return undefined;
  }
  return { bytes: clean.length, sha256: createHash('sha256').update(clean).digest('hex') };
}

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
  /** Of what the file is now, where it was cleaned. */
  kept?: KeptBytes;
}

interface KeptBytes {
  bytes: number;
  /** Hex. */
  sha256: string;
}
