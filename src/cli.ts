import { type Config, readConfig } from '#config';
import { errorFields } from '#platform/error-fields.ts';
import { makeLog } from '#platform/log.ts';
import { backup } from './cli/backup.ts';
import { checkFiles } from './cli/check-files.ts';
import { cleanFiles } from './cli/clean-files.ts';
import type { Command } from './cli/command.ts';
import { createAdmin } from './cli/create-admin.ts';
import { doctor } from './cli/doctor.ts';
import { importCatalogue } from './cli/import-catalogue.ts';
import { importAbbreviationList, importSynonymList } from './cli/import-search-terms.ts';
import { restore } from './cli/restore.ts';
import { rotateKey } from './cli/rotate-key.ts';
import { seed } from './cli/seed.ts';
import { verify } from './cli/verify.ts';
import { cliWords as words } from './cli/words/commands.ts';
import { refusalSentence } from './start/refuse.ts';

/** Every command by the words one types; the longest that fits is meant. */
const commands: Record<string, Command> = {
  seed,
  doctor,
  backup,
  restore,
  verify,
  'files check': checkFiles,
  'files clean': cleanFiles,
  'rotate-key': rotateKey,
  'create-admin': createAdmin,
  'import catalogue': importCatalogue,
  'import synonyms': importSynonymList,
  'import abbreviations': importAbbreviationList,
};

const typed = process.argv.slice(2);
const name = [typed.slice(0, 2).join(' '), typed[0] ?? ''].find((n) => Object.hasOwn(commands, n));
const command = name === undefined ? undefined : commands[name];

if (!command) {
  const list = Object.entries(commands).map(([n, c]) => `  mot-cua ${n} ${c.usage}\n      ${c.does}`);
  console.log([words.usage, ...list].join('\n'));
  process.exit(typed.length === 0 || typed[0] === 'help' || typed[0] === '--help' ? 0 : 2);
}

process.exitCode = await run(command, typed.slice(name?.split(' ').length));

async function run(c: Command, args: string[]): Promise<number> {
  try {
    const config: Config = readConfig();
    return await c.run(args, { config, log: makeLog({ level: 'warn' }), say: (line) => console.log(line) });
  } catch (e) {
    const sentence = refusalSentence(e);
    console.error(sentence ?? words.failed);
    if (!sentence) console.error(errorFields(e).stack);
    return 1;
  }
}
