import { collectObjects, type PdfObjects } from './collect-objects.ts';
import { pdfEnds } from './pdf-ends.ts';
import { PdfBudgetError, type PdfDict, type PdfValue } from './pdf-reader.ts';
import { readPdf } from './read-pdf.ts';

const ACTIVE_KEYS = ['/JS', '/JavaScript', '/AA', '/XFA', '/EmbeddedFiles', '/RichMediaContent'];
const ACTIVE_KINDS = new Set(
  [
    'JavaScript',
    'Launch',
    'SubmitForm',
    'ImportData',
    'GoToE',
    'Rendition',
    'Movie',
    'Sound',
    'RichMediaExecute',
    'SetOCGState',
    'GoTo3DView',
  ].map((n) => `/${n}`),
);
const ACTIVE_TYPES = new Set(
  ['EmbeddedFile', 'RichMedia', 'FileAttachment', 'Movie', 'Sound', 'Screen', '3D'].map((n) => `/${n}`),
);

/**
 * Reads a PDF from a stranger, twice: as a viewer does, and by its own words, whether a viewer finds them or not. It must be whole,
 * open without a password, contain nothing that acts by itself and no other file. Where the two readings disagree, the stricter one
 * counts. Links to pages and addresses, and a wish to be printed, do not count as actions.
 *
 * The time and memory that it takes are its author's choice: call it in a process with bounds.
 */
export async function inspectPdf(bytes: Buffer): Promise<PdfFacts | PdfFault> {
  const ends = pdfEnds(bytes);
  if (ends !== 'whole') return { fault: ends === 'cut' ? 'unreadable' : ends };
  const reading = await readPdf(new Uint8Array(bytes));
  if (reading === 'locked') return { fault: 'encrypted' };
  const words = ownWords(bytes, reading !== 'unreadable' && reading.restricted);
  if (words === 'bomb') return { fault: 'bomb' };
  if (words === 'active' || (reading !== 'unreadable' && reading.active)) return { fault: 'active' };
  if (reading === 'unreadable' || words === 'unknown') return { fault: 'unreadable' };
  return { pages: reading.pages };
}

function ownWords(bytes: Buffer, sealed: boolean): 'quiet' | 'active' | 'unknown' | 'bomb' {
  try {
    const objects = collectObjects(bytes, { sealed });
    if (objects.all.some((d) => isActive(d, objects))) return 'active';
    return objects.unread ? 'unknown' : 'quiet';
  } catch (e) {
    if (e instanceof PdfBudgetError) return 'bomb';
    throw e;
  }
}

function isActive(d: PdfDict, objects: PdfObjects): boolean {
  if (ACTIVE_KEYS.some((key) => d.has(key))) return true;
  // a file that is carried along; as a list it is only rights that a reader gives (ISO 32000-1, 12.8.2.3)
  if (resolve(d.get('/EF'), objects) instanceof Map) return true;
  if (ACTIVE_KINDS.has(String(resolve(d.get('/S'), objects)))) return true;
  if ([d.get('/Type'), d.get('/Subtype')].some((t) => ACTIVE_TYPES.has(String(resolve(t, objects)))))
    return true;
  // a document may say at which page it opens, or open the window for printing, but nothing else may happen when it is opened
  const opening = resolve(d.get('/OpenAction'), objects);
  return opening instanceof Map && !opensQuietly(opening, objects);
}

function opensQuietly(action: PdfDict, objects: PdfObjects): boolean {
  const kind = resolve(action.get('/S'), objects);
  return kind === '/GoTo' || (kind === '/Named' && typeof resolve(action.get('/N'), objects) === 'string');
}

function resolve(value: PdfValue | undefined, objects: PdfObjects): PdfValue | undefined {
  let v = value;
  for (let i = 0; i < 10 && isRef(v); i++) v = objects.byNumber.get(v.ref);
  return v;
}

function isRef(v: PdfValue | undefined): v is { ref: number } {
  return typeof v === 'object' && v !== null && !Array.isArray(v) && !(v instanceof Map);
}

export interface PdfFacts {
  pages: number;
}

export interface PdfFault {
  fault: 'unreadable' | 'encrypted' | 'active' | 'bomb' | 'two-in-one';
}
