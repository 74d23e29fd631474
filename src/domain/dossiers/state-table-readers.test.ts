import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { statuses } from '#domain/ledger';
import { rowOf, type Transition, transitions, verbs } from './state-table.ts';

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

test('an event says by which row it went: rows of a verb between the same statuses tell and print the same, those of people and those of the program', () => {
  const says = (t: Transition | undefined) => `${t?.notice} ${t?.form}`;
  for (const t of transitions) {
    const byProgram = ['program', 'closer', 'waiter', 'collector'].includes(t.who);
    const actorKind = byProgram ? 'system' : t.who === 'filer' ? 'citizen' : 'officer';
    const went = rowOf({ verb: t.verb, fromStatus: t.from, toStatus: t.to, actorKind });
    expect(says(went), `${t.verb} ${t.from} ${t.to} ${t.who}`).toBe(says(t));
  }
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
