import type { RefusalCode, Refused } from '#platform/errors.ts';

declare module '#platform/errors.ts' {
  interface RefusalCodes {
    'file.name': OfFile;
    'file.empty': OfFile;
    'file.too-big': OfFile<{ maxBytes: number }>;
    /** What the part accepts, in capitals with commas. */
    'file.wrong-type': OfFile<{ accepts: string }>;
    'file.not-decodable': OfFile;
    'file.bomb': OfFile<{ megapixels: number }>;
    'file.two-in-one': OfFile;
    'file.too-many': Refused<422, { max: number }>;
    'pdf.encrypted': OfFile;
    'pdf.active': OfFile;
  }
}

/** Why a file is not taken: said beside the file, whatever the door. */
export type FileRefusal = Extract<RefusalCode, `file.${string}` | `pdf.${string}`>;

/** Said of one file, which is named. */
type OfFile<P = unknown> = Refused<422, { name: string } & P>;
