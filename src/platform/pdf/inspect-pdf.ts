import { collectObjects, type PdfObjects } from './collect-objects.ts';
import { pdfEnds } from './pdf-ends.ts';
import { isRef, PdfBudgetError, type PdfDict, type PdfValue } from './pdf-reader.ts';
import { readPdf } from './read-pdf.ts';

const MOST_STEPS = 10;
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
  const words = ownWords(bytes);
  if (words === 'bomb') return { fault: 'bomb' };
  if (words === 'active' || (reading !== 'unreadable' && reading.active)) return { fault: 'active' };
  if (reading === 'unreadable' || words === 'unknown') return { fault: 'unreadable' };
  return { pages: reading.pages };
}

function ownWords(bytes: Buffer): 'quiet' | 'active' | 'unknown' | 'bomb' {
  try {
    const objects = collectObjects(bytes);
    if (objects.all.some((d) => isActive(d, objects))) return 'active';
    return objects.unread || objects.all.some((d) => isHidden(d, objects)) ? 'unknown' : 'quiet';
  } catch (e) {
    if (e instanceof PdfBudgetError) return 'bomb';
    throw e;
  }
}

function isActive(d: PdfDict, objects: PdfObjects): boolean {
  if (ACTIVE_KEYS.some((key) => d.has(key))) return true;
  // a file that is carried along; as a list it is only rights that a reader gives (ISO 32000-1, 12.8.2.3)
  if (meanings(d.get('/EF'), objects).some((v) => v instanceof Map)) return true;
  if (meanings(d.get('/S'), objects).some((v) => ACTIVE_KINDS.has(String(v)))) return true;
  const kinds = [d.get('/Type'), d.get('/Subtype')].flatMap((v) => meanings(v, objects));
  if (kinds.some((v) => ACTIVE_TYPES.has(String(v)))) return true;
  // a document may say at which page it opens, or open the window for printing, but nothing else may happen when it is opened
  return meanings(d.get('/OpenAction'), objects).some((v) => v instanceof Map && !opensQuietly(v, objects));
}

function opensQuietly(action: PdfDict, objects: PdfObjects): boolean {
  return meanings(action.get('/S'), objects).every((kind) => kind === '/GoTo' || kind === '/Named');
}

// What decides whether something acts stands behind a reference to an object that was not found: a viewer may find it.
function isHidden(d: PdfDict, objects: PdfObjects): boolean {
  return ['/S', '/Type', '/Subtype', '/OpenAction'].some(
    (key) => d.has(key) && meanings(d.get(key), objects).length === 0,
  );
}

// Everything that a value may mean: of several objects of one number, each may be the one that a viewer takes.
function meanings(value: PdfValue | undefined, objects: PdfObjects): PdfValue[] {
  if (value === undefined) return [];
  let found: PdfValue[] = [value];
  for (let i = 0; i < MOST_STEPS && found.some(isRef); i++)
    found = [...new Set(found.flatMap((v) => (isRef(v) ? (objects.byNumber.get(v.ref) ?? []) : [v])))];
  return found.filter((v) => !isRef(v));
}

export interface PdfFacts {
  pages: number;
}

export interface PdfFault {
  fault: 'unreadable' | 'encrypted' | 'active' | 'bomb' | 'two-in-one';
}
