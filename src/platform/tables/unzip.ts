import type { Readable } from 'node:stream';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { MOST, TableFaultError } from './table.ts';

/** The parts of an archive, by name; each is unpacked when it is asked for, and none to more than the archive says. */
export interface Archive {
  names: ReadonlySet<string>;
  /** The bytes of a part, as they come; undefined where there is none. */
  open(name: string): Promise<Readable | undefined>;
}

/** Opens an archive (ZIP). @throws TableFaultError where it is none, or says that it unpacks to more than is read. */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (e, file) =>
      e || !file ? reject(new TableFaultError('broken')) : resolve(file),
    );
  });
  const parts = await partsOf(zip);
  let left = MOST.unpackedBytes;
  return {
    names: new Set(parts.keys()),
    async open(name) {
      const part = parts.get(name);
      if (!part) return undefined;
      // what it says is held to while it is unpacked
      left -= part.uncompressedSize;
      if (left < 0) throw new TableFaultError('too-big');
      if (part.isEncrypted()) throw new TableFaultError('old-or-locked');
      return new Promise((resolve, reject) => {
        zip.openReadStream(part, (e, stream) =>
          e || !stream ? reject(new TableFaultError('broken')) : resolve(stream),
        );
      });
    },
  };
}

function partsOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const parts = new Map<string, Entry>();
  if (zip.entryCount > MOST.parts) return Promise.reject(new TableFaultError('too-big'));
  return new Promise((resolve, reject) => {
    zip.on('error', () => reject(new TableFaultError('broken')));
    zip.on('end', () => resolve(parts));
    zip.on('entry', (entry: Entry) => {
      parts.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}
