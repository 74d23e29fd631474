import { checkKeptFiles } from '#domain/files';
import { uploadFolder } from '#platform/http/upload.ts';
import { isId } from '#platform/ids.ts';
import { blobStore } from '../start/adapters.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';
import { cliWords } from './words/commands.ts';

const words = cliWords.checkFiles;
const TELL_EVERY = 500;

/**
 * Reads every uploaded file again, as if it came today, and says which would not be kept as it is. Nothing is changed. Whoever stops it
 * goes on behind the last id that it said. The exit code is 1 when it found one.
 */
export const checkFiles: Command = {
  usage: words.usage,
  does: words.does,
  async run([after], c) {
    if (after !== undefined && !isId(after)) {
      c.say(words.how);
      return 2;
    }
    return withDatabase(c, async ({ db, keys }) => {
      const deps = { keys, blobs: blobStore(c.config.dataDir) };
      const o = { folder: uploadFolder(c.config.dataDir), ...(after ? { after } : {}) };
      let [checked, faulty] = [0, 0];
      for await (const { id, subject, found } of checkKeptFiles(db, deps, o)) {
        checked += 1;
        if (found) {
          faulty += 1;
          c.say(words.found(id, words.subjects[subject.kind](subject.id), words.faults[found]));
        }
        if (checked % TELL_EVERY === 0) c.say(words.progress(checked, id));
      }
      c.say(words.done(checked, faulty));
      return faulty > 0 ? 1 : 0;
    });
  },
};
