import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { folderOf } from './lists.ts';
import { reasons } from './survivors.ts';

export const REPORT = 'docs/mutations.md';
const HEAD = `# Planted faults

What happens when somebody breaks a rule by a slip: each fault below was planted alone, and the tests that should notice were run. Made by \`node --import tsx testing/mutations/run.ts\`; the lists stand in \`testing/mutations/\`.
`;

/**
 * Writes what came out into one room's part of the report: the sections of the files that were tried are new, and those of other files
 * stay as they are. `files`: all of the room's lists, in their order; what stands in none of them any more is left out.
 */
export function writeReport(room: string, outcomes: Outcome[], files: readonly string[]): void {
  const before = existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : HEAD;
  const [, ...parts] = before.split(/^(?=## )/m);
  const heading = `## ${folderOf(room)}\n`;
  const others = parts.map((p) => p.trimEnd()).filter((p) => !p.startsWith(heading));
  const former = parts.find((p) => p.startsWith(heading))?.split(/^(?=### )/m) ?? [];
  const tried = Map.groupBy(outcomes, (o) => o.file);
  const sections = [...new Set(files)].flatMap((file) => {
    const own = tried.get(file);
    return own ? [sectionOf(file, own)] : former.filter((s) => s.startsWith(`### ${file}\n`));
  });
  const all = [...others, partOf(heading, sections)].sort();
  writeFileSync(REPORT, `${HEAD}\n${all.join('\n\n')}\n`);
}

function partOf(heading: string, sections: string[]): string {
  const rows = sections
    .flatMap((s) => s.split('\n'))
    .filter((line) => / \|$/.test(line) && line.startsWith('| `'));
  const same = rows.filter(
    (row) => row.includes('` | the same: ') || row.includes('(nothing) | the same: '),
  ).length;
  const killed = rows.filter((row) => /(?:`|\(nothing\)) \| killed: /.test(row)).length;
  const count = `${killed} of ${rows.length - same} killed${same > 0 ? `; ${same} change nothing` : ''}.`;
  return [heading, count, '', ...sections.map((s) => `${s.trimEnd()}\n`)].join('\n').trimEnd();
}

function sectionOf(file: string, outcomes: Outcome[]): string {
  return [
    `### ${file}`,
    '',
    '| what stands there | what it became | |',
    '| --- | --- | --- |',
    ...outcomes.map((o) => `| ${code(o.from)} | ${code(o.to)} | ${resultText(o)} |`),
  ].join('\n');
}

function resultText(o: Outcome): string {
  if (o.state === 'equivalent') return `the same: ${o.by}`;
  if (o.state === 'killed') return `killed: ${o.by.replaceAll('|', '\\|')}`;
  return `**${o.state}**: ${reasons[`${o.file}: ${o.from} → ${o.to}`] ?? 'no test'}`;
}

function code(text: string): string {
  const flat = text.replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('`', '´');
  return flat.trim() ? `\`${flat}\`` : '(nothing)';
}

export interface Outcome {
  file: string;
  from: string;
  to: string;
  state: 'killed' | 'survived' | 'equivalent' | 'not found';
  /** The test that noticed, or why nothing changes. */
  by: string;
}
