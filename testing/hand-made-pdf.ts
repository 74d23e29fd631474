import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';

const PAGES =
  '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n3 0 obj <</Type/Page/Parent 2 0 R>> endobj\n';

/** A PDF of one page with these objects, written by hand, without a table of references. */
export const handMadePdf = (body: string, catalogue = '') =>
  Buffer.from(
    `%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj <</Type/Catalog/Pages 2 0 R${catalogue}>> endobj\n${PAGES}${body}trailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  );

/** An object that is a stream. */
export const streamOf = (dict: string, data: Buffer) =>
  `9 0 obj <<${dict}/Length ${data.length}>> stream\r\n${data.toString('latin1')}\nendstream endobj\n`;

/** A packed object stream with one object in it. */
export const objectStreamOf = (objects: string, more = '') => {
  const data = deflateSync(Buffer.from(`7 0 ${objects}`));
  return streamOf(`/Type/ObjStm/N 1/First 4/Filter/FlateDecode${more}`, data);
};

/** With a table of references, which names an object that has to be looked for at its place. */
export function pdfWithTable(body: string, number: number, catalogue = ''): Buffer {
  const text = handMadePdf(body, catalogue).toString('latin1');
  const places = [...text.matchAll(/(\d) 0 (?:%\n)?obj/g)].map((m) => ({
    at: m.index,
    number: Number(m[1]),
  }));
  const at = (n: number) => String(places.find((p) => p.number === n)?.at ?? 0).padStart(10, '0');
  const lines = [1, 2, 3].map((n) => `${at(n)} 00000 n \n`).join('');
  const table = `xref\n0 4\n0000000000 65535 f \n${lines}${number} 1\n${at(number)} 00000 n \n`;
  const whole = text.replace('trailer', `${table}trailer`);
  return Buffer.from(whole.replace('startxref\n0', `startxref\n${whole.indexOf('xref\n0 4')}`), 'latin1');
}

/** Two pages as a library writes them, changed before. */
export async function packedPdf(
  change: (doc: PDFDocument) => void,
  useObjectStreams = true,
): Promise<Buffer> {
  const doc = await PDFDocument.create();
  doc.addPage();
  doc.addPage();
  change(doc);
  return Buffer.from(await doc.save({ useObjectStreams }));
}
