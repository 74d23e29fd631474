import { readFileSync } from 'node:fs';
import { importAbbreviations, importSynonyms } from '#domain/procedures';
import type { RecordedFor } from '#domain/security';
import { systemClock } from '#platform/clock.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Command, CommandContext } from './command.ts';
import { withDatabase } from './with-database.ts';
import { importSearchTermsWords as words } from './words/import-search-terms.ts';

/** Takes in the list of what people say for official words; what is not in the file is gone. A faulty file changes nothing. */
export const importSynonymList = listCommand(
  words.synonyms,
  { term: 'say', meanings: 'official' },
  (tx, list, recordedFor) =>
    importSynonyms(
      tx,
      list.map(({ term, meanings }) => ({ say: term, official: meanings })),
      recordedFor,
    ),
);

/** The same for short forms and what they stand for. */
export const importAbbreviationList = listCommand(
  words.abbreviations,
  { term: 'short', meanings: 'long' },
  (tx, list, recordedFor) =>
    importAbbreviations(
      tx,
      list.map(({ term, meanings }) => ({ short: term, long: meanings })),
      recordedFor,
    ),
);

function listCommand(w: { usage: string; does: string; how: string }, keys: Keys, store: Store): Command {
  return {
    usage: w.usage,
    does: w.does,
    run: (args, c) => takeIn(args, c, { ...keys, how: w.how }, store),
  };
}

async function takeIn(
  args: string[],
  c: CommandContext,
  o: Keys & { how: string },
  store: Store,
): Promise<number> {
  const [file, ...more] = args;
  if (!file || more.length > 0) {
    c.say(o.how);
    return 2;
  }
  const read = readList(file, o);
  if ('wrong' in read) {
    for (const line of read.wrong) c.say(line);
    c.say(words.nothing);
    return 2;
  }
  return withDatabase(c, async ({ db, keys }) => {
    const who = { kind: 'system', id: 'import-search-terms' } as const;
    await db.tx((tx) => store(tx, read.list, { keys, clock: systemClock, who }));
    c.say(words.done(read.list.length));
    return 0;
  });
}

function readList(file: string, keys: Keys): { list: Entry[] } | { wrong: string[] } {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch {
    return { wrong: [words.noFile(file)] };
  }
  if (!Array.isArray(raw) || raw.length === 0) return { wrong: [words.noList] };
  const list = raw.map((each) => entryOf(each, keys));
  const lineOfTerm = new Map<string, number>();
  const wrong = list.flatMap((entry, i) => {
    if (!entry) return [words.badEntry(i + 1, keys.term, keys.meanings)];
    const before = lineOfTerm.get(entry.term.toLowerCase());
    lineOfTerm.set(entry.term.toLowerCase(), i + 1);
    return before === undefined ? [] : [words.termTwice(i + 1, entry.term, before)];
  });
  return wrong.length > 0 ? { wrong } : { list: list.filter((entry) => entry !== undefined) };
}

function entryOf(raw: unknown, keys: Keys): Entry | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { [keys.term]: term, [keys.meanings]: meanings } = raw as Record<string, unknown>; // an object; each value is looked at
  if (typeof term !== 'string' || term.trim() === '' || !Array.isArray(meanings) || meanings.length === 0)
    return undefined;
  const right = meanings.every((each): each is string => typeof each === 'string' && each.trim() !== '');
  return right ? { term: term.trim(), meanings } : undefined;
}

type Store = (tx: Tx, list: Entry[], recordedFor: RecordedFor) => Promise<void>;

interface Keys {
  term: string;
  meanings: string;
}

interface Entry {
  term: string;
  meanings: string[];
}
