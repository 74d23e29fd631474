import type { PdfObjects } from './collect-objects.ts';
import { isEither, isRef, type PdfValue } from './pdf-reader.ts';

const MOST_STEPS = 10;

/** Everything that a value may mean: of several objects of one number, each may be the one that a viewer takes. */
export function meanings(value: PdfValue | undefined, objects: PdfObjects): Meanings {
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

export interface Meanings {
  found: PdfValue[];
  /** It stands, or may stand, behind a reference to an object that was not found. */
  isLost: boolean;
}
