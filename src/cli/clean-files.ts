import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cleanKeptPictures } from '#domain/files';
import { systemClock } from '#platform/clock.ts';
import { uploadFolder } from '#platform/http/upload.ts';
import { isId } from '#platform/ids.ts';
import { blobStore } from '../start/adapters.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';
import { cliWords } from './words/commands.ts';

const words = cliWords.cleanFiles;
const TELL_EVERY = 500;

/**
 * Takes out of the pictures of dossiers and results what is taken out when a picture comes today, also beside a running server. Whoever
 * stops it goes on behind the last id that it said, or begins anew: what was done is only read again. The exit code is 1 when a picture
 * could not be cleaned.
 */
export const cleanFiles: Command = {
  usage: words.usage,
  does: words.does,
  async run([after], c) {
    const { dataDir } = c.config;
    if (after !== undefined && !isId(after)) {
      c.say(words.how);
      return 2;
    }
    if (isAnothers(join(dataDir, 'files'))) {
      c.say(words.another(join(dataDir, 'files')));
      return 2;
    }
    return withDatabase(c, async ({ db, keys }) => {
      const deps = { db, keys, blobs: blobStore(dataDir), clock: systemClock };
      const o = { folder: uploadFolder(dataDir), ...(after ? { after } : {}) };
      const { all, pictures } = await cleanKeptPictures(deps, o);
      let [read, cleaned, left] = [0, 0, 0];
      for await (const { id, subject, outcome } of pictures) {
        read += 1;
        if (outcome === 'cleaned') cleaned += 1;
        else if (outcome !== 'clean' && outcome !== 'changed') {
          left += 1;
          c.say(
            words.found(id, cliWords.checkFiles.subjects[subject.kind](subject.id), words.faults[outcome]),
          );
        }
        if (read % TELL_EVERY === 0) c.say(words.progress({ read, all, cleaned, id }));
      }
      c.say(words.done({ read, cleaned, left }));
      return left > 0 ? 1 : 0;
    });
  },
};

// what another user writes there is closed to the server
function isAnothers(folder: string): boolean {
  return existsSync(folder) && process.getuid !== undefined && statSync(folder).uid !== process.getuid();
}
