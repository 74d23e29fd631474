/** What a form's row may be sent unless it says more or less: about 7,000 letters, a few long texts. */
export const USUAL_FORM = 64_000;
/** Of a row with a few short fields: a password, a code, a choice. */
const SHORT_FORM = 8_000;
/** A row that takes a few short fields and no more. */
export function ofFewWords<R extends { method: string; maxBytes?: number }>(row: R): R {
  return row.method === 'POST' ? { ...row, maxBytes: SHORT_FORM } : row;
}

/** No form of ours has more fields. */
export const MOST_FIELDS = 1_000;

const BYTES_OF_LETTER = 9; // three bytes of UTF-8, each written as %E1
const BYTES_OF_FIELD = 80; // its name, and the marks around it
const BYTES_AROUND = 2_000; // token, key, marks, buttons

/** The most bytes that a form takes on its way whose fields hold so many letters altogether. */
export function bytesOfForm(o: { letters: number; fields: number }): number {
  return o.letters * BYTES_OF_LETTER + o.fields * BYTES_OF_FIELD + BYTES_AROUND;
}
