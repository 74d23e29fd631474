import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { statuses } from '#domain/ledger';
import { type Transition, transitions, verbs } from './state-table.ts';

const ARCHITECTURE = new URL('../../../ARCHITECTURE.md', import.meta.url);

test('the diagram in ARCHITECTURE.md is the state table', () => {
  const drawn = /```mermaid\n([\s\S]*?)```/.exec(readFileSync(ARCHITECTURE, 'utf8'))?.[1];
  expect(drawn).toBe(diagram(transitions));
});

test('every verb stands in the table under its own name, with at least one row', () => {
  for (const [name, verb] of Object.entries(verbs)) {
    expect(verb.name).toBe(name);
    expect(verb.rows.length, name).toBeGreaterThan(0);
  }
});

test('an event says by which row it went: rows of a verb between the same statuses tell and print the same', () => {
  const rows = Map.groupBy(transitions, (t) => `${t.verb} ${t.from} ${t.to}`);
  for (const [way, same] of rows) expect(new Set(same.map((t) => `${t.notice} ${t.form}`)).size, way).toBe(1);
});

function called({ verb, when }: Transition): string {
  return when ? `${verb} (${when})` : verb;
}

/** One arrow for each two statuses, with the verbs that lead from one to the other. */
function diagram(rows: readonly Transition[]): string {
  const arrows = Map.groupBy(rows, (t) => `${t.from === 'draft' ? '[*]' : t.from} --> ${t.to}`);
  const ends = Object.entries(statuses).filter(
    ([status, { final }]) => final && rows.some((t) => t.to === status),
  );
  return [
    'stateDiagram-v2',
    ...[...arrows].map(([arrow, by]) => `  ${arrow}: ${[...new Set(by.map(called))].join(', ')}`),
    ...ends.map(([status]) => `  ${status} --> [*]`),
    '',
  ].join('\n');
}
