import type { Keys } from '#platform/crypto.ts';
import type { BlobStore } from './blob-store.ts';
import type { UploadQuota } from './upload-quota.ts';

export const MIME = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' } as const;

/** The key under which a subject's files are kept: the id of its agency, or the id of a draft itself, which has no agency until it is sent. */
export function ownerOf(subject: FileSubject): string {
  return 'ownerAgencyId' in subject ? subject.ownerAgencyId : subject.id;
}

export type FileType = keyof typeof MIME;

/** What a file belongs to. A file is found only through its subject, so that a guessed id opens nothing. */
export type FileSubject =
  | { kind: 'draft' | 'template'; id: string }
  | { kind: 'dossier' | 'result' | 'form'; id: string; ownerAgencyId: string };

export type PictureCheck = 'portrait-4x6' | 'id-card-front' | 'id-card-back';

/**
 * Something that a person should look at again; never a refusal. The sentence for `code` is in the words of the views. The code is kept
 * with the file: one that was ever used stays.
 */
export interface FileWarning {
  code: PortraitWarning | CardWarning;
  params?: Readonly<Record<string, number>>;
}

export type PortraitWarning =
  | 'portrait.ratio'
  | 'portrait.small'
  | 'portrait.ground'
  | 'portrait.nobody'
  | 'portrait.touches-top'
  | 'portrait.too-low'
  | 'portrait.several'
  | 'portrait.off-centre'
  | 'portrait.head-small'
  | 'portrait.head-large';

type CardWarning = 'card.upright' | 'card.ratio' | 'card.small' | 'card.blurred' | 'card.no-code';

export interface FileInfo {
  id: string;
  subject: FileSubject;
  partId: string;
  /** Cleaned, with the ending of its real type. */
  name: string;
  type: FileType;
  bytes: number;
  /** Hex, of the content as it is kept: a picture without what was written beside it. */
  sha256: string;
  pages: number | undefined;
  width: number | undefined;
  height: number | undefined;
  madeByProgram: boolean;
  uploadedBy: { kind: string; id: string | undefined; name: string };
  warnings: FileWarning[];
  createdAt: Date;
}

/** A file with where its bytes lie and the key that opens them. Only `openFile` needs the key; it is never shown. */
export interface StoredFile extends FileInfo {
  blob: string;
  sealedKey: Buffer;
}

/** What a door hands over: `Upload` of the platform has this shape. */
export interface IncomingFile {
  filename: string;
  /** A temporary file. It is read here, a picture in it cleaned, and removed by whoever made it. */
  path: string;
  size: number;
  /** Hex. */
  sha256: string;
  /** The file was longer than the door's limit and is not whole. */
  truncated: boolean;
  /** The name that the browser sent had a path or hidden characters in it. */
  hostileName?: boolean;
}

export interface FileDeps {
  keys: Keys;
  blobs: BlobStore;
}

/** What keeping a file needs beside. */
export interface KeepDeps extends FileDeps {
  config: { uploadQuota: UploadQuota };
}
