import { createHash } from 'node:crypto';
import { PDFArray, type PDFContext, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from 'pdf-lib';
import { VN_OFFSET_MS } from '../time.ts';
import { numbersUsed, updateOf } from './incremental-update.ts';

// A signature with a chain of certificates takes 2 to 6 KB; what is left over stays empty.
const ROOM_BYTES = 12_000;
// what the library looks for and writes over with numbers
const NUMBER = '/**********';
const HIDDEN_LOCKED = 132;
const EXISTS_APPEND_ONLY = 3;

/**
 * A PDF with an empty place for a signature in a field that nobody sees (ISO 32000-2, 12.8; SubFilter of ETSI EN 319 142-1). All of it
 * stands behind the bytes that were there, as an update, so that nothing of them is another. The words are kept as UTF-16, which has
 * every letter. @throws NotUpdatable for a file to which nothing can be added in this way
 */
export async function withSignaturePlace(pdf: Buffer, words: SignatureWords): Promise<Buffer> {
  const doc = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context, catalog } = doc;
  const page = doc.getPage(0);
  context.largestObjectNumber = Math.max(context.largestObjectNumber, numbersUsed(pdf) - 1);
  const [signature, field] = [context.nextRef(), context.nextRef()];
  const root = context.trailerInfo.Root;
  if (!(root instanceof PDFRef)) throw new NotUpdatable('no catalogue');
  addTo(page.node, 'Annots', field, context);
  const form = catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict) ?? context.obj({});
  addTo(form, 'Fields', field, context);
  form.set(PDFName.of('SigFlags'), context.obj(EXISTS_APPEND_ONLY));
  catalog.set(PDFName.of('AcroForm'), form);
  const update = updateOf(pdf, {
    objects: [
      [signature, signatureOf(words)],
      [field, fieldOf({ signature, page: page.ref })],
      [page.ref, page.node.toString()],
      [root, catalog.toString()],
    ],
    size: context.largestObjectNumber + 1,
    root,
    info: context.trailerInfo.Info,
    id: idOf(context, pdf),
  });
  if (!update) throw new NotUpdatable('no table of its objects');
  return Buffer.concat([pdf, update]);
}

/** Nothing can be added to a PDF without writing all of it again. */
export class NotUpdatable extends Error {}

function addTo(dict: PDFDict, key: string, ref: PDFRef, context: PDFContext): void {
  const name = PDFName.of(key);
  const present = dict.lookupMaybe(name, PDFArray)?.asArray() ?? [];
  dict.set(name, context.obj([...present, ref]));
}

// the library finds the place by /ByteRange and the /Contents that follows it
function signatureOf({ name, reason, location, at }: SignatureWords): string {
  return `<<
/Type /Sig
/Filter /Adobe.PPKLite
/SubFilter /ETSI.CAdES.detached
/ByteRange [0 ${NUMBER} ${NUMBER} ${NUMBER}]
/Contents <${'0'.repeat(2 * ROOM_BYTES)}>
/M (${dateText(at)})
/Name ${text(name)}
/Reason ${text(reason)}
/Location ${text(location)}
>>`;
}

function fieldOf({ signature, page }: { signature: PDFRef; page: PDFRef }): string {
  return `<<
/Type /Annot
/Subtype /Widget
/FT /Sig
/T ${text(`Chữ ký số ${signature.objectNumber}`)}
/V ${signature}
/P ${page}
/Rect [0 0 0 0]
/F ${HIDDEN_LOCKED}
>>`;
}

// the first part stays as long as the file does, the second is another after each update
function idOf(context: PDFContext, pdf: Buffer): string | undefined {
  const first = context.lookupMaybe(context.trailerInfo.ID, PDFArray)?.get(0);
  const changed = createHash('sha256').update(pdf).digest('hex').slice(0, 32);
  return first && `[${first} ${PDFHexString.of(changed)}]`;
}

function text(value: string): string {
  return `<FEFF${Buffer.from(value.normalize('NFC'), 'utf16le').swap16().toString('hex')}>`;
}

function dateText(at: Date): string {
  const digits = new Date(at.getTime() + VN_OFFSET_MS).toISOString().replace(/\D/g, '').slice(0, 14);
  return `D:${digits}+07'00'`;
}

/** What a signature says of itself, to whoever opens the file. */
export interface SignatureWords {
  /** Who signs. */
  name: string;
  reason: string;
  location: string;
  at: Date;
}
