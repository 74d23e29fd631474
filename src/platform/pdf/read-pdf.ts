import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { leadsElsewhere } from './link-address.ts';

// Annotations that play, open or carry something. ISO 32000-2, table 171.
const ACTIVE_ANNOTATIONS = new Set(['FileAttachment', 'Sound', 'Movie', 'Screen', 'RichMedia', '3D']);

/**
 * What a viewer makes of a PDF: pdf.js, which is what Firefox shows PDFs with, opens it as it would for a person, with its repairs.
 * It reads the document and what can be pressed or played on each page; it draws nothing and runs nothing.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const { getDocument, PasswordException } = await load();
  const task = getDocument({
    data: bytes,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const doc = await task.promise;
    if (doc.numPages < 1) return 'unreadable';
    return { pages: doc.numPages, active: await acts(doc) };
  } catch (e) {
    return e instanceof PasswordException ? 'locked' : 'unreadable';
  } finally {
    await task.destroy();
  }
}

async function acts(doc: PDFDocumentProxy): Promise<boolean> {
  const { info } = (await doc.getMetadata()) as { info: { IsXFAPresent?: boolean } };
  if (info.IsXFAPresent || (await doc.getJSActions()) || (await doc.getAttachments())) return true;
  // not `hasJSActions`, which takes every field that holds a signature for one with a script
  const fields: FieldObjects = await doc.getFieldObjects();
  if ([...(fields?.values() ?? [])].some((list) => list.some((field) => field.actions))) return true;
  if (outlineLeadsElsewhere(await doc.getOutline())) return true;
  for (let number = 1; number <= doc.numPages; number++) {
    const page = await doc.getPage(number);
    if (await pageActs(page)) return true;
    page.cleanup();
  }
  return false;
}

async function pageActs(page: PDFPageProxy): Promise<boolean> {
  if (await page.getJSActions()) return true;
  const annotations: AnnotationData[] = await page.getAnnotations();
  return annotations.some(
    (a) =>
      a.actions || a.file || ACTIVE_ANNOTATIONS.has(a.subtype ?? '') || leadsElsewhere(a.unsafeUrl ?? ''),
  );
}

function outlineLeadsElsewhere(outline: OutlineEntry[] | null): boolean {
  const waiting = [...(outline ?? [])];
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    if (leadsElsewhere(entry.unsafeUrl ?? '')) return true;
    waiting.push(...entry.items);
  }
  return false;
}

// Without these names it looks for a library that draws, which would take more memory than everything it does here.
async function load() {
  const nothing = class {};
  Object.assign(globalThis, { DOMMatrix: nothing, ImageData: nothing, Path2D: nothing });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

type FieldObjects = Map<string, AnnotationData[]> | null;

interface OutlineEntry {
  unsafeUrl?: string | undefined;
  items: OutlineEntry[];
}

interface AnnotationData {
  unsafeUrl?: string;
  subtype?: string;
  actions?: unknown;
  file?: unknown;
}

export type PdfReading = 'locked' | 'unreadable' | { pages: number; active: boolean };
