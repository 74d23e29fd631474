import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';

const FORBIDDEN_ACTIONS = ['JavaScript', 'Launch', 'Sound', 'Movie', 'ResetForm', 'ImportData', 'Rendition'];
const FORBIDDEN_KEYS = ['JS', 'AA', 'OpenAction', 'XFA', 'EmbeddedFiles', 'AF'];

/**
 * What ISO 19005-2 requires of a file and can be seen without a validator; `claims` is what the file says about itself. It proves
 * that none of these rules is broken, not that every rule of the standard is kept.
 */
export async function pdfA(pdf: Buffer): Promise<PdfAFacts> {
  const head = pdf.subarray(0, 64).toString('latin1');
  const doc = await PDFDocument.load(pdf, { updateMetadata: false, ignoreEncryption: true });
  const { catalog, context } = doc;
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  const dicts = objects.flatMap(dictsIn);
  const metadata = streamOf(catalog, 'Metadata');
  const xmp = metadata ? Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8') : '';
  const xmpValue = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xmp)?.[1] ?? '';
  const fonts = dicts.filter((d) => nameOf(d, 'Type') === 'Font');
  const drawn = fonts.filter((f) => nameOf(f, 'Subtype') !== 'Type0');
  return {
    header: /^%PDF-1\.[4-7]\n%[\x80-\xff]{4}/.test(head),
    claims: `${xmpValue('pdfaid:part')}${xmpValue('pdfaid:conformance')}`,
    metadataIsPlain: metadata !== undefined && !metadata.dict.has(PDFName.of('Filter')),
    title: doc.getTitle() ?? '',
    titleInMetadata: /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)</.exec(xmp)?.[1] ?? '',
    language: text(catalog.get(PDFName.of('Lang'))),
    tagged:
      catalog.has(PDFName.of('StructTreeRoot')) &&
      catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.get(PDFName.of('Marked'))?.toString() === 'true',
    colours: outputIntent(catalog),
    encrypted: context.trailerInfo.Encrypt !== undefined,
    hasId: context.trailerInfo.ID !== undefined,
    fonts: fonts.length,
    fontsNotEmbedded: drawn.filter((f) => !isEmbedded(f)).map((f) => nameOf(f, 'BaseFont')),
    fontsWithoutLetters: fonts
      .filter((f) => nameOf(f, 'Subtype') === 'Type0' && !f.has(PDFName.of('ToUnicode')))
      .map((f) => nameOf(f, 'BaseFont')),
    forbidden: [
      ...dicts.flatMap((d) => FORBIDDEN_KEYS.filter((k) => d.has(PDFName.of(k)))),
      ...dicts.map((d) => nameOf(d, 'S')).filter((s) => FORBIDDEN_ACTIONS.includes(s)),
      ...dicts
        .filter((d) => /LZWDecode|Crypt/.test(d.get(PDFName.of('Filter'))?.toString() ?? ''))
        .map(String),
    ],
  };
}

function outputIntent(catalog: PDFDict): string {
  const intents = catalog.lookupMaybe(PDFName.of('OutputIntents'), PDFArray);
  const first = intents?.lookupMaybe(0, PDFDict);
  const profile = first && streamOf(first, 'DestOutputProfile');
  if (!first || !profile || nameOf(first, 'S') !== 'GTS_PDFA1') return '';
  const icc = Buffer.from(decodePDFRawStream(profile).decode());
  const parts = profile.dict.lookupMaybe(PDFName.of('N'), PDFNumber)?.asNumber();
  const space = icc.subarray(16, 20).toString('latin1').trim();
  return icc.subarray(36, 40).toString('latin1') === 'acsp' ? `${space} ${parts}` : '';
}

function isEmbedded(font: PDFDict): boolean {
  const descriptor = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  return ['FontFile', 'FontFile2', 'FontFile3'].some((k) => descriptor?.has(PDFName.of(k)));
}

/** A dictionary and those that stand inside it; what it only points to comes by itself. */
function dictsIn(object: PDFObject): PDFDict[] {
  if (object instanceof PDFRawStream) return dictsIn(object.dict);
  if (object instanceof PDFArray) return object.asArray().flatMap(dictsIn);
  return object instanceof PDFDict ? [object, ...object.values().flatMap(dictsIn)] : [];
}

function streamOf(d: PDFDict, key: string): PDFRawStream | undefined {
  const object = d.lookup(PDFName.of(key));
  return object instanceof PDFRawStream ? object : undefined;
}

function nameOf(d: PDFDict, key: string): string {
  return d.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? '';
}

function text(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '';
}

export interface PdfAFacts {
  /** '%PDF-1.4' to 1.7 and then four bytes that show that the file is not text. */
  header: boolean;
  claims: string;
  metadataIsPlain: boolean;
  title: string;
  titleInMetadata: string;
  language: string;
  tagged: boolean;
  /** Colour space and number of parts of the output intent's own profile, '' when there is none. */
  colours: string;
  encrypted: boolean;
  hasId: boolean;
  fonts: number;
  fontsNotEmbedded: string[];
  /** Fonts whose glyphs cannot be turned into letters again. */
  fontsWithoutLetters: string[];
  /** Scripts, actions, attached files, filters that the standard forbids. */
  forbidden: string[];
}
