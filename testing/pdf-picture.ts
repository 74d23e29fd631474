import { decodePDFRawStream, PDFDocument, PDFRawStream } from 'pdf-lib';
import sharp from 'sharp';

// A point is 1/72 inch: the picture has four pixels per point.
const DENSITY = 288;

type Matrix = [number, number, number, number, number, number];

/**
 * What the first page of one of our PDFs shows besides its letters, as a PNG: every filled area, in its place and its grey. It is
 * read from the page's own drawing operators, so a QR code in it is the code that a printer would print.
 */
export async function pdfPicture(pdf: Buffer): Promise<Buffer> {
  const page = (await PDFDocument.load(pdf)).getPage(0);
  const { width, height } = page.getSize();
  const contents = page.node.Contents();
  if (!(contents instanceof PDFRawStream)) throw new Error('the page is drawn in more than one stream');
  const drawing = Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#fff"/><g transform="matrix(1 0 0 -1 0 ${height})">${areas(drawing).join('')}</g></svg>`;
  return sharp(Buffer.from(svg), { density: DENSITY }).png().toBuffer();
}

/** One operator per line with its operands before it, as our pages are written. */
function areas(drawing: string): string[] {
  const filled: string[] = [];
  const saved: { at: Matrix; grey: number }[] = [];
  let now: { at: Matrix; grey: number } = { at: [1, 0, 0, 1, 0, 0], grey: 0 };
  let path = '';
  for (const line of drawing.split('\n')) {
    const words = line.trim().split(/\s+/);
    const operator = words.pop() ?? '';
    const [x = 0, y = 0, w = 0, h = 0] = words.map(Number);
    if (operator === 'q') saved.push({ ...now });
    else if (operator === 'Q') now = saved.pop() ?? now;
    else if (operator === 'cm') now.at = times(words.map(Number) as Matrix, now.at);
    else if (operator === 'scn' || operator === 'g') now.grey = x;
    else if (operator === 'm' || operator === 'l') path += `${operator.toUpperCase()}${x} ${y}`;
    else if (operator === 're') path += `M${x} ${y}h${w}v${h}h${-w}z`;
    else if (operator === 'h') path += 'z';
    else if (/^[fFbB]\*?$|^[nsS]$/.test(operator)) {
      const grey = Math.round(now.grey * 255);
      if (/^[fFbB]/.test(operator))
        filled.push(
          `<path d="${path}" fill="rgb(${grey},${grey},${grey})" transform="matrix(${now.at.join(' ')})"/>`,
        );
      path = '';
    }
  }
  return filled;
}

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}
