import { collectObjects, type PdfObjects } from './collect-objects.ts';
import { leadsElsewhere } from './link-address.ts';
import { pdfEnds } from './pdf-ends.ts';
import { isEither, isRef, type PdfDict, type PdfValue } from './pdf-reader.ts';
import { PdfBudgetError } from './pdf-words.ts';
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
    'GoToR',
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

const QUIET_KINDS = new Set(['/GoTo', '/Named']);
const DECISIVE_KEYS = ['/S', '/Type', '/Subtype', '/OpenAction', '/A', '/Next', '/EF', '/URI'];

// In an object that viewers read each in their own way, these words may be what one of them acts upon. Behind "stream" and "BI" a viewer
// may skip what another reads.
const GRAVE = new Set([
  ...ACTIVE_KEYS,
  ...ACTIVE_KINDS,
  ...ACTIVE_TYPES,
  ...['/EF', '/OpenAction', '/Encrypt', '/ObjStm', 'stream', 'BI'],
]);

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
    const objects = collectObjects(bytes, (word) => GRAVE.has(word));
    if (objects.all.some((d) => isActive(d, objects))) return 'active';
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
  if ([...of('/Type'), ...of('/Subtype')].some((v) => ACTIVE_TYPES.has(String(v)))) return true;
  // in an encrypted file the strings are noise: there the viewer alone says where links lead
  const addresses = objects.encrypted ? [] : [...of('/URI'), ...of('/Base')];
  if (addresses.some((v) => typeof v === 'string' && v.startsWith('(') && leadsElsewhere(v.slice(1))))
    return true;
  // a document may say at which page it opens, or open the window for printing, but nothing else may happen when it is opened
  return of('/OpenAction').some((v) => v instanceof Map && !opensQuietly(v, objects));
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

// Everything that a value may mean: of several objects of one number, each may be the one that a viewer takes.
function meanings(value: PdfValue | undefined, objects: PdfObjects): { found: PdfValue[]; isLost: boolean } {
  if (value === undefined) return { found: [], isLost: false };
  let found: PdfValue[] = [value];
  let isLost = false;
  for (let i = 0; i < MOST_STEPS && found.some((v) => isRef(v) || isEither(v)); i++)
    found = [
      ...new Set(
        found.flatMap((v) => {
          if (isEither(v)) return v.either;
          if (!isRef(v)) return [v];
          const objectsOfNumber = objects.byNumber.get(v.ref);
          if (!objectsOfNumber) isLost = true;
          return objectsOfNumber ?? [];
        }),
      ),
    ];
  const known = found.filter((v) => !isRef(v) && !isEither(v));
  return { found: known, isLost: isLost || known.length < found.length };
}

export interface PdfFacts {
  pages: number;
}

export interface PdfFault {
  fault: 'unreadable' | 'encrypted' | 'active' | 'bomb' | 'two-in-one';
}
