import type { Refused } from '../errors.ts';

declare module '../errors.ts' {
  interface RefusalCodes {
    /** Not a refusal: what went wrong was logged under this reference. */
    bug: Refused<503, { reference: string }>;
    'form.foreign': Refused<403>;
    'form.stale': Refused<403>;
    /** Of a page that was made for another account than the one that is signed in now, and it could not be kept for that one. */
    'form.anothers': Refused<409>;
    /** A body longer than all that the row's form can hold. */
    'form.too-long': Refused<413>;
    'request.malformed': Refused<400>;
    'upload.too-much': Refused<413>;
    /** All files of one form together. */
    'upload.too-much-at-once': Refused<413, { megabytes: number }>;
    /** More files in one form than its row takes. */
    'upload.too-many-at-once': Refused<413, { files: number }>;
    'upload.others-under-way': Refused<429>;
    /** Too many send files who are not signed in, and this one came slowly. */
    'upload.gave-way': Refused<503>;
    'upload.not-here': Refused<415>;
    /** A machine brought no key or signature, or one that does not hold. */
    'caller.unknown': Refused<403>;
  }
}
