import { places } from './object-places.ts';
import { isEither, isRef, PdfReader, PdfSyntaxError, type PdfValue } from './pdf-reader.ts';
import type { Budget } from './pdf-words.ts';
import { type Ciphers, streamCiphers } from './stream-ciphers.ts';

// an entry of the trailer or of the dictionary of encryption stands there, or behind a reference
const MOST_STEPS = 2;
const MOST_OF_NUMBER = 4;

/** How the streams of these bytes may be encrypted. `trailers`: where the dictionaries begin that say so, or what the file's ids are. */
export function findCiphers(bytes: Buffer, trailers: number[], budget: Budget): Ciphers {
  let areAllLookedAt = true;
  const read = (at: number): PdfValue => {
    try {
      return new PdfReader(bytes, at, budget, { whole: true }).value();
    } catch (e) {
      if (e instanceof PdfSyntaxError) return null;
      throw e;
    }
  };
  const where = new Map<number, number[]>();
  for (const { at, number } of places(bytes)) {
    const same = where.get(number);
    if (same) same.push(at);
    else where.set(number, [at]);
  }
  const look = (value: PdfValue | undefined, steps = MOST_STEPS): PdfValue[] => {
    if (value === undefined) return [];
    if (isEither(value)) return value.either.flatMap((v) => look(v, steps));
    if (!isRef(value)) return [value];
    const found = where.get(value.ref) ?? [];
    if (steps === 0 || found.length > MOST_OF_NUMBER) areAllLookedAt = false;
    return steps > 0 ? found.slice(-MOST_OF_NUMBER).flatMap((at) => look(read(at), steps - 1)) : [];
  };
  const ciphers = streamCiphers(
    trailers.map(read).filter((v) => v instanceof Map),
    (value) => look(value),
  );
  return areAllLookedAt ? ciphers : undefined;
}
