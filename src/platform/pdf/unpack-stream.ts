import { inflateSync } from 'node:zlib';
import type { PdfDict, PdfValue } from './pdf-reader.ts';
import { PdfBudgetError } from './pdf-words.ts';

const UP_TO_PNG = 10;

/**
 * The content of an object stream: plain, or packed once with deflate, with or without a PNG predictor (ISO 32000-2, 7.4.4).
 * Undefined for every other way, which viewers may know but no program writes.
 * @throws PdfBudgetError when it unpacks to more than is left
 */
export function unpackStream(packed: Buffer, dict: PdfDict, unpacked: { left: number }): Buffer | undefined {
  const filters = [dict.get('/Filter') ?? []].flat();
  if (filters.length === 0) return packed;
  if (filters.length > 1 || filters[0] !== '/FlateDecode') return undefined;
  const [parameters] = [dict.get('/DecodeParms') ?? dict.get('/DP') ?? null].flat();
  try {
    const content = inflateSync(packed, { maxOutputLength: Math.max(1, unpacked.left) });
    unpacked.left -= content.length;
    return parameters instanceof Map ? withoutPredictor(content, parameters) : content;
  } catch (e) {
    if ((e as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new PdfBudgetError();
    return undefined;
  }
}

function withoutPredictor(rows: Buffer, parameters: PdfDict): Buffer | undefined {
  const number = (v: PdfValue | undefined, otherwise: number) => (typeof v === 'number' ? v : otherwise);
  const predictor = number(parameters.get('/Predictor'), 1);
  if (predictor === 1) return rows;
  if (predictor < UP_TO_PNG) return undefined;
  const bits = number(parameters.get('/Colors'), 1) * number(parameters.get('/BitsPerComponent'), 8);
  const step = Math.max(1, bits >> 3);
  const width = Math.max(1, Math.ceil((bits * number(parameters.get('/Columns'), 1)) / 8));
  const out = Buffer.alloc(Math.floor(rows.length / (width + 1)) * width);
  for (let from = 0, to = 0; from + width < rows.length; from += width + 1, to += width)
    for (let i = 0; i < width; i++) {
      const left = i >= step ? (out[to + i - step] as number) : 0;
      const up = to > 0 ? (out[to + i - width] as number) : 0;
      const upLeft = to > 0 && i >= step ? (out[to + i - width - step] as number) : 0;
      out[to + i] = (rows[from + 1 + i] as number) + predicted(rows[from] as number, left, up, upLeft);
    }
  return out;
}

// PNG (ISO/IEC 15948), 9.2
function predicted(kind: number, left: number, up: number, upLeft: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const [a, b, c] = [Math.abs(up - upLeft), Math.abs(left - upLeft), Math.abs(left + up - 2 * upLeft)];
  return a <= b && a <= c ? left : b <= c ? up : upLeft;
}
