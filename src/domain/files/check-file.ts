import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { type Actor, actorId } from '#domain/journal';
import { Refusal } from '#platform/errors.ts';
import { MAX_PIXELS } from '#platform/images/inspect-image.ts';
import { PDF_HEADER_WITHIN } from '#platform/pdf/pdf-beginning.ts';
import { clean, deceives } from '#platform/text.ts';
import type { CardFields } from './card-fields.ts';
import type { FileType, FileWarning, IncomingFile, PictureCheck } from './file.ts';
import { HeavyFiles } from './heavy-files.ts';
import { inspectApart } from './inspect-apart.ts';

const PORTRAIT_BYTES = 2_000_000;
/** So many files of a citizen's account that are too complex are looked at within a day. */
export const MOST_HEAVY_FILES = 10;
const heavyFiles = new HeavyFiles(MOST_HEAVY_FILES);

/**
 * Checks an uploaded file before it counts: its name, its size, its type by its content, that it is whole and decodable, and that
 * nothing in it is active. What is only doubtful about a picture comes back as warnings for the person and the officer.
 * A picture loses what was written beside it, where it was taken and whatever follows its end, a PDF what printers and servers write
 * before it: the temporary file is then the clean one, and size and hash are its. Needs no transaction. `by`: whose file it is; of one person only so many are checked before others',
 * and so many that are too complex on a day.
 * @throws Refusal (422) file.name, file.empty, file.too-big {maxBytes}, file.wrong-type {accepts}, file.heic, file.not-decodable,
 * file.bomb {megapixels}, file.progressive, file.too-complex, file.animated, file.two-in-one, pdf.encrypted, pdf.active,
 * pdf.outside, pdf.first-lines; each with
 * {name};
 * file.too-many-complex {files};
 * (503) file.busy
 */
export async function checkFile(incoming: IncomingFile, rules: FileRules, by?: Actor): Promise<CheckedFile> {
  const { accepts, maxBytes } = effectiveRules(rules);
  const name = readableName(incoming);
  const file = { name: name.slice(0, 80) };
  if (isHostile(incoming)) throw new Refusal('file.name', file, 422);
  if (incoming.size === 0) throw new Refusal('file.empty', file, 422);
  if (incoming.truncated || incoming.size > maxBytes)
    throw new Refusal('file.too-big', { ...file, maxBytes }, 422);
  const found = (await fileTypeFromFile(incoming.path))?.ext ?? (await pdfFurtherIn(incoming.path));
  if (found === 'heic') throw new Refusal('file.heic', file, 422);
  const type = typeOf(found);
  if (!type || !accepts.includes(type))
    throw new Refusal('file.wrong-type', { ...file, accepts: accepts.join(', ').toUpperCase() }, 422);
  // officers upload what their work needs
  const asker = by?.kind === 'citizen' ? by.accountId : undefined;
  if (asker && heavyFiles.areTooMany(asker))
    throw new Refusal('file.too-many-complex', { files: MOST_HEAVY_FILES }, 422);
  const toInspect = { path: incoming.path, type, check: rules.check };
  const facts = await inspectApart(toInspect, (by && actorId(by)) ?? '');
  if (facts.refusal === 'file.bomb')
    throw new Refusal('file.bomb', { ...file, megapixels: MAX_PIXELS / 1e6 }, 422);
  if (asker && facts.refusal === 'file.too-complex') heavyFiles.count(asker);
  if (facts.refusal) throw new Refusal(facts.refusal, file, 422);
  const { findings } = facts;
  return {
    path: incoming.path,
    name: withEnding(name, type),
    type,
    bytes: facts.cleaned?.bytes ?? incoming.size,
    sha256: facts.cleaned?.sha256 ?? incoming.sha256,
    pages: facts.pages,
    width: facts.width,
    height: facts.height,
    warnings: findings?.warnings ?? [],
    ...(findings?.card ? { card: findings.card } : {}),
  };
}

/** The rules of the part; a portrait must in any case be a JPG under 2 MB. */
function effectiveRules(rules: FileRules): { accepts: readonly FileType[]; maxBytes: number } {
  if (rules.check !== 'portrait-4x6') return rules;
  return { accepts: ['jpg'], maxBytes: Math.min(rules.maxBytes, PORTRAIT_BYTES) };
}

function isHostile(incoming: IncomingFile): boolean {
  const filename = incoming.filename;
  return incoming.hostileName === true || /[/\\]|^\.\.?$/.test(filename) || deceives(filename);
}

function readableName(incoming: IncomingFile): string {
  const base = clean(incoming.filename).split(/[/\\]/).at(-1) ?? '';
  return base.replace(/\s+/g, ' ').trim();
}

function withEnding(name: string, type: FileType): string {
  const stem = name.replace(/\.(pdf|jpe?g|jfif|png)$/i, '').replace(/[. ]+$/, '');
  return `${[...stem].slice(0, 110).join('') || 'tep'}.${type}`;
}

// A PDF may have something before its header, an empty line or the mark of an encoding, and every viewer opens it.
async function pdfFurtherIn(path: string): Promise<'pdf' | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PDF_HEADER_WITHIN), 0, PDF_HEADER_WITHIN, 0);
    return buffer.subarray(0, bytesRead).includes('%PDF-') ? 'pdf' : undefined;
  } finally {
    await file.close();
  }
}

function typeOf(ext: string | undefined): FileType | undefined {
  if (ext === 'apng') return 'png';
  return ext === 'pdf' || ext === 'jpg' || ext === 'png' ? ext : undefined;
}

export interface FileRules {
  accepts: readonly FileType[];
  maxBytes: number;
  check?: PictureCheck;
}

export interface CheckedFile {
  /** The temporary file, or the bytes themselves. */
  path?: string;
  content?: Buffer;
  name: string;
  type: FileType;
  bytes: number;
  sha256: string;
  pages: number | undefined;
  width: number | undefined;
  height: number | undefined;
  warnings: FileWarning[];
  card?: CardFields;
}
