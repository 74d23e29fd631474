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
    /** A picture that must be decoded as a whole, and is too large for that. */
    'file.progressive': OfFile;
    'file.two-in-one': OfFile;
    /** It takes more time or memory than a file's check may. */
    'file.too-complex': OfFile;
    /** One account sent so many of these within a day that no further file of it is looked at. */
    'file.too-many-complex': Refused<422, { files: number }>;
    'file.animated': OfFile;
    'file.heic': OfFile;
    'file.busy': Refused<503>;
    /** The part has this content already, as the file `existing`. */
    'file.already': OfFile<{ existing: string }>;
    /** It was removed so long ago that its bytes are erased. */
    'file.gone': OfFile;
    'file.too-many': Refused<422, { max: number }>;
    /** What one account may upload on a day. */
    'file.quota': Refused<422, { files: number; megabytes: number }>;
    /** What one account may send to be checked on a day, whether it is taken or not. */
    'file.checks-of-a-day': Refused<422, { files: number; megabytes: number }>;
    'pdf.encrypted': OfFile;
    'pdf.active': OfFile;
    /** Something in it is to be fetched from another file or a server. */
    'pdf.outside': OfFile;
    /** What stands before the document, or its first comments, is or may be a script or a page elsewhere. */
    'pdf.first-lines': OfFile;
  }
}

/** Why a file is not accepted: every door shows it beside the file. */
export type FileRefusal = Extract<RefusalCode, `file.${string}` | `pdf.${string}`>;

/** A refusal of one file, with its name. */
type OfFile<P = unknown> = Refused<422, { name: string } & P>;
