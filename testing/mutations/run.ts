import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createVitest } from 'vitest/node';
import { rooms, stands } from './lists.ts';
import type { Mutations } from './mutation.ts';
import { type Outcome, REPORT, writeReport } from './report.ts';

// Plants each fault of the lists in turn, runs the tests that should notice, and takes it out again:
//   node --import tsx testing/mutations/run.ts [room …] [--file <part of a path>] …
// What came out is written into docs/mutations.md: of a room, or of the files of it that were tried.

const args = process.argv.slice(2);
const only: string[] = [];
for (let at = args.indexOf('--file'); at >= 0; at = args.indexOf('--file'))
  only.push(args.splice(at, 2)[1] ?? '');
const unknown = args.filter((name) => !rooms[name]);
if (unknown.length > 0) end(`no list for ${unknown.join(', ')}; there are ${Object.keys(rooms).join(', ')}`);
if (execFileSync('git', ['status', '--porcelain', '--', '.', `:!${REPORT}`], { encoding: 'utf8' }) !== '')
  end('commit or stash first: what is planted is taken out by putting back what stood there');

let planted: { file: string; text: string } | undefined;
const takeOut = () => {
  if (planted) writeFileSync(planted.file, planted.text);
  planted = undefined;
};
process.on('exit', takeOut);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

// one process for all: the database and the assets of the tests are made once
const vitest = await createVitest('test', {
  watch: false,
  reporters: [],
  maxWorkers: 1,
  bail: 1,
  isolate: true,
});
let wrong = 0;
for (const [room, lists] of Object.entries(rooms)) {
  if (args.length > 0 && !args.includes(room)) continue;
  const outcomes: Outcome[] = [];
  for (const list of lists.filter((l) => only.length === 0 || only.some((part) => l.file.includes(part))))
    for (const [from, to, equivalent] of list.faults) {
      const outcome = { file: list.file, from, to, ...(await tried(list, from, to, equivalent)) };
      outcomes.push(outcome);
      console.log(
        `${outcome.state.padEnd(10)} ${list.file}: ${from} → ${to}${outcome.by ? `  [${outcome.by}]` : ''}`,
      );
    }
  wrong += outcomes.filter((o) => o.state === 'not found' || o.state === 'survived').length;
  if (outcomes.length > 0)
    writeReport(
      room,
      outcomes,
      lists.map((l) => l.file),
    );
}
await vitest.close();
process.exit(wrong > 0 ? 1 : 0);

async function tried(
  list: Mutations,
  from: string,
  to: string,
  equivalent: string | undefined,
): Promise<Pick<Outcome, 'state' | 'by'>> {
  const text = readFileSync(list.file, 'utf8');
  if (!stands(text, from)) return { state: 'not found', by: '' };
  if (equivalent) return { state: 'equivalent', by: equivalent };
  planted = { file: list.file, text };
  writeFileSync(
    list.file,
    text.replace(from, () => to),
  );
  try {
    for (const tests of list.tests) {
      const by = await failureOf(tests, list.file);
      if (by) return { state: 'killed', by };
    }
    return { state: 'survived', by: '' };
  } finally {
    takeOut();
    vitest.invalidateFile(`${process.cwd()}/${list.file}`);
  }
}

// The name of the first test that fails, or what else went wrong; '' when everything passes.
async function failureOf(tests: string, file: string): Promise<string> {
  vitest.invalidateFile(`${process.cwd()}/${file}`);
  const specifications = await vitest.globTestSpecifications([tests]);
  if (specifications.length === 0) end(`${tests}: there is no such test`);
  // one file at a time: what is not run again would still be told as it ended the last time
  for (const specification of specifications) {
    vitest.state.clearErrors();
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications([specification]);
    const module = testModules.find((m) => m.moduleId === specification.moduleId);
    if (!module) end(`${specification.moduleId} did not run`);
    for (const test of module.children.allTests('failed'))
      return `${module.relativeModuleId}: ${test.fullName.replaceAll(' > ', ', ')}`;
    if (module.state() !== 'passed') return `${module.relativeModuleId}: does not begin`;
    if (unhandledErrors.length > 0) return `${module.relativeModuleId}: an error that no test caught`;
  }
  return '';
}

function end(why: string): never {
  console.error(why);
  process.exit(2);
}
