import { collectObjects, type PdfObjects } from './collect-objects.ts';
import { leadsElsewhere } from './link-address.ts';
import { meanings } from './meanings.ts';
import { namesOutside, OUTSIDE_WORDS } from './outside-parts.ts';
import { beginningOf } from './pdf-beginning.ts';
import { pdfEnds } from './pdf-ends.ts';
import type { PdfDict, PdfValue } from './pdf-reader.ts';
import { PdfBudgetError } from './pdf-words.ts';
import { readPdf } from './read-pdf.ts';

const ACTIVE_KEYS = [
  ...['/JS', '/JavaScript', '/AA', '/XFA', '/EmbeddedFiles', '/RichMediaContent', '/3DD', '/Collection'],
];
const ACTIVE_KINDS = new Set(
  [
    'JavaScript',
    'Launch',
    'SubmitForm',
    'ImportData',
    'GoToE',
    'GoToR',
    'Rendition',
    'Movie',
    'Sound',
    'RichMediaExecute',
    'SetOCGState',
    'GoTo3DView',
    'MCD',
  ].map((n) => `/${n}`),
);
const ACTIVE_TYPES = new Set(
  [
    ...['EmbeddedFile', 'RichMedia', 'FileAttachment', 'Movie', 'Sound', 'Screen', '3D', 'MediaClip'],
    'PS', // a program for the printer (ISO 32000-1, 8.8.2)
  ].map((n) => `/${n}`),
);

const QUIET_KINDS = new Set(['/GoTo', '/Named']);
const DECISIVE_KEYS = [
  '/S',
  '/Type',
  '/Subtype',
  '/Subtype2',
  '/OpenAction',
  '/A',
  '/Next',
  '/EF',
  '/URI',
  '/F',
];

// In an object that viewers read each in their own way, these words may be what one of them acts upon. Behind "stream" and "BI" a viewer
// may skip what another reads.
const GRAVE = new Set([
  ...ACTIVE_KEYS,
  ...ACTIVE_KINDS,
  ...ACTIVE_TYPES,
  ...OUTSIDE_WORDS,
  ...['/EF', '/OpenAction', '/Encrypt', '/ObjStm', 'stream', 'BI'],
]);

/**
 * Reads a PDF from a stranger, twice: as a viewer does, and by its own words, whether a viewer finds them or not. It must be whole,
 * open without a password, contain nothing that acts by itself and no other file. Where the two readings disagree, the stricter one
 * counts. Links to pages and addresses, and a wish to be printed, do not count as actions. Nor may a part of it be somewhere else, or its
 * first lines be a script or a page.
 *
 * The time and memory that it takes are its author's choice: call it in a process with bounds.
 */
export async function inspectPdf(file: Buffer): Promise<PdfFacts | PdfFault> {
  const from = beginningOf(file);
  if (from === undefined) return { fault: 'unreadable' };
  if (from === 'otherwise') return { fault: 'begins-otherwise' };
  const bytes = file.subarray(from);
  const ends = pdfEnds(bytes);
  if (ends !== 'whole') return { fault: ends === 'cut' ? 'unreadable' : ends };
  const reading = await readPdf(new Uint8Array(bytes));
  if (reading === 'locked') return { fault: 'encrypted' };
  const words = ownWords(bytes);
  if (words === 'bomb') return { fault: 'bomb' };
  if (words === 'active' || (reading !== 'unreadable' && reading.active)) return { fault: 'active' };
  if (words === 'outside') return { fault: 'outside' };
  if (reading === 'unreadable' || words === 'unknown') return { fault: 'unreadable' };
  return { pages: reading.pages, ...(from > 0 ? { from } : {}) };
}

function ownWords(bytes: Buffer): 'quiet' | 'active' | 'outside' | 'unknown' | 'bomb' {
  try {
    const objects = collectObjects(bytes, (word) => GRAVE.has(word));
    if (objects.all.some((d) => isActive(d, objects))) return 'active';
    if (objects.all.some((d) => namesOutside(d, (key) => meanings(d.get(key), objects).found)))
      return 'outside';
    return objects.unread || objects.all.some((d) => isHidden(d, objects)) ? 'unknown' : 'quiet';
  } catch (e) {
    if (e instanceof PdfBudgetError) return 'bomb';
    throw e;
  }
}

function isActive(d: PdfDict, objects: PdfObjects): boolean {
  if (ACTIVE_KEYS.some((key) => d.has(key))) return true;
  const of = (key: string) => meanings(d.get(key), objects).found;
  // a file that is carried along; as a list it is only rights that a reader gives (ISO 32000-1, 12.8.2.3)
  if (of('/EF').some((v) => v instanceof Map)) return true;
  if (of('/S').some((v) => ACTIVE_KINDS.has(String(v)) || (v === '/Thread' && d.has('/F')))) return true;
  if ([...of('/Type'), ...of('/Subtype'), ...of('/Subtype2')].some((v) => ACTIVE_TYPES.has(String(v))))
    return true;
  if ([...of('/URI'), ...of('/Base')].some((v) => isAddressElsewhere(v, objects))) return true;
  // a document may say at which page it opens, or open the window for printing, but nothing else may happen when it is opened
  return of('/OpenAction').some((v) => v instanceof Map && !opensQuietly(v, objects));
}

// In an encrypted file the strings are noise: there the viewer alone says where links lead. A name that stands for an address is none.
function isAddressElsewhere(v: PdfValue, objects: PdfObjects): boolean {
  if (typeof v !== 'string') return false;
  return v.startsWith('(') ? !objects.encrypted && leadsElsewhere(v.slice(1)) : leadsElsewhere(v);
}

function opensQuietly(first: PdfDict, objects: PdfObjects): boolean {
  const seen = new Set<PdfValue>();
  const waiting: PdfValue[] = [first];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const action of meanings(next, objects).found) {
      if (seen.has(action)) continue;
      seen.add(action);
      if (Array.isArray(action)) for (const one of action) waiting.push(one);
      if (!(action instanceof Map)) continue;
      const kinds = meanings(action.get('/S'), objects).found;
      if (kinds.some((kind) => !QUIET_KINDS.has(String(kind)))) return false;
      waiting.push(action.get('/Next') ?? null);
    }
  return true;
}

// What decides whether something acts stands behind a reference to an object that was not found: a viewer may find it.
function isHidden(d: PdfDict, objects: PdfObjects): boolean {
  if (DECISIVE_KEYS.some((key) => meanings(d.get(key), objects).isLost)) return true;
  // what the links of an encrypted file lead to is told by the viewer, but not what comes before them
  return (
    objects.encrypted &&
    meanings(d.get('/URI'), objects).found.some((v) => v instanceof Map && v.has('/Base'))
  );
}

export interface PdfFacts {
  pages: number;
  /** Where the document begins, when what stands before it is to be cut off. */
  from?: number;
}

export interface PdfFault {
  fault: 'unreadable' | 'encrypted' | 'active' | 'outside' | 'bomb' | 'two-in-one' | 'begins-otherwise';
}
