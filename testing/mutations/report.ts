import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { reasons } from './survivors.ts';

export const REPORT = 'docs/mutations.md';
const HEAD = `# Planted faults

What happens when somebody breaks a rule by a slip: each fault below was planted alone, and the tests that should notice were run. Made by \`node --import tsx testing/mutations/run.ts\`; the lists stand in \`testing/mutations/\`.
`;

/** Writes one room's part of the report; the parts of the others stay as they are. */
export function writeReport(room: string, outcomes: Outcome[]): void {
  const before = existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : HEAD;
  const [, ...parts] = before.split(/^(?=## )/m);
  const others = parts.map((p) => p.trimEnd()).filter((p) => !p.startsWith(`## domain/${room}\n`));
  const all = [...others, partOf(room, outcomes)].sort();
  writeFileSync(REPORT, `${HEAD}\n${all.join('\n\n')}\n`);
}

function partOf(room: string, outcomes: Outcome[]): string {
  const real = outcomes.filter((o) => o.state !== 'equivalent');
  const killed = real.filter((o) => o.state === 'killed').length;
  const lines = [...Map.groupBy(outcomes, (o) => o.file)].flatMap(([file, of]) => [
    `### ${file}`,
    '',
    '| what stands there | what it became | |',
    '| --- | --- | --- |',
    ...of.map((o) => `| ${code(o.from)} | ${code(o.to)} | ${told(o)} |`),
    '',
  ]);
  const count = `${killed} of ${real.length} killed${outcomes.length > real.length ? `; ${outcomes.length - real.length} change nothing` : ''}.`;
  return [`## domain/${room}`, '', count, '', ...lines].join('\n').trimEnd();
}

function told(o: Outcome): string {
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
