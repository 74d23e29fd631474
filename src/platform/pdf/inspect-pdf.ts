import { collectObjects, type PdfObjects } from './collect-objects.ts';
import { PdfBudgetError, type PdfDict, PdfSyntaxError, type PdfValue } from './pdf-reader.ts';

const TRAILER_WITHIN = 1024;
const ACTIVE_KEYS = ['/JS', '/JavaScript', '/AA', '/XFA', '/EmbeddedFiles', '/EF', '/RichMediaContent'];
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
 * Reads a PDF from a stranger. It must be whole (header first, trailer last) and not encrypted, must contain nothing that acts by
 * itself and no other file, and may unpack only to a bounded size. Links to pages and addresses do not count as actions.
 */
export function inspectPdf(bytes: Buffer): PdfFacts | PdfFault {
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') return { fault: 'unreadable' };
  if (!bytes.subarray(-TRAILER_WITHIN).includes('%%EOF')) return { fault: 'unreadable' };
  try {
    const objects = collectObjects(bytes);
    if (objects.all.some((d) => d.has('/Encrypt'))) return { fault: 'encrypted' };
    if (objects.all.some((d) => isActive(d, objects))) return { fault: 'active' };
    const pages = countPages(objects);
    return pages > 0 ? { pages } : { fault: 'unreadable' };
  } catch (e) {
    if (e instanceof PdfBudgetError) return { fault: 'bomb' };
    if (e instanceof PdfSyntaxError) return { fault: 'unreadable' };
    throw e;
  }
}

function isActive(d: PdfDict, objects: PdfObjects): boolean {
  if (ACTIVE_KEYS.some((key) => d.has(key))) return true;
  if (ACTIVE_KINDS.has(String(resolve(d.get('/S'), objects)))) return true;
  if ([d.get('/Type'), d.get('/Subtype')].some((t) => ACTIVE_TYPES.has(String(resolve(t, objects)))))
    return true;
  // a document may say at which page it opens, but nothing else may happen when it is opened
  const opening = resolve(d.get('/OpenAction'), objects);
  return opening instanceof Map && resolve(opening.get('/S'), objects) !== '/GoTo';
}

// Not the number that the file states, but the leaves of the page tree under its catalogue, each counted once
function countPages(objects: PdfObjects): number {
  const root = objects.all.findLast((d) => d.has('/Root'))?.get('/Root');
  const catalogue = resolve(root, objects) ?? objects.all.findLast((d) => d.get('/Type') === '/Catalog');
  if (!(catalogue instanceof Map)) return 0;
  const visited = new Set<PdfValue>();
  const waiting: PdfValue[] = [catalogue.get('/Pages') ?? null];
  let pages = 0;
  while (waiting.length > 0) {
    const node = resolve(waiting.pop(), objects);
    if (!(node instanceof Map) || visited.has(node)) continue;
    visited.add(node);
    const kids = resolve(node.get('/Kids'), objects);
    if (Array.isArray(kids)) for (const kid of kids) waiting.push(kid);
    else pages++;
  }
  return pages;
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
  fault: 'unreadable' | 'encrypted' | 'active' | 'bomb';
}
