import { readFile } from 'node:fs/promises';
import { inspectImage } from '#platform/images/inspect-image.ts';
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
  animated: 'file.animated',
} as const;

/** Opens a file whose type is known and looks through all of it. It takes what its author chose: ask for it by `inspectApart`. */
export async function inspectFile({ path, type, check }: FileToInspect): Promise<InspectedFile> {
  if (type === 'pdf') {
    const pdf = await inspectPdf(await readFile(path));
    return 'fault' in pdf ? { refusal: PDF_FAULTS[pdf.fault] } : { pages: pdf.pages };
  }
  const image = await inspectImage(path);
  if ('fault' in image) return { refusal: PICTURE_FAULTS[image.fault] };
  // the first bytes and the decoder must mean the same format
  if ((image.format === 'jpeg') !== (type === 'jpg')) return { refusal: 'file.not-decodable' };
  if (isTwoFiles(await readFile(path), image.format)) return { refusal: 'file.two-in-one' };
  const facts = { width: image.width, height: image.height };
  return { ...facts, ...(check ? { findings: await checkPicture(path, check, facts) } : {}) };
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
}
