import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { refusalWords as deskSentences } from './desk/words/refusals.ts';
import { refusalWords as portalSentences } from './portal/words/refusals.ts';

const SRC = resolve(import.meta.dirname, '..');
const IMPORT = /(?:import|export)\s+([^'";]*?)\s*from\s*'([^']+)'/g;
// said beside the file itself
const BESIDE_THE_FILE = /^(file|pdf)\.|^supplement\.same-file$/;
// made in a file that the door opens for something else: officers get no code by SMS, and no address is written at the desk
const NEVER_THERE: Record<string, string[]> = { desk: ['accounts.too-many-codes'] };

const sources = new Map(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => [path, readFileSync(join(SRC, path), 'utf8')] as const),
);
const doors = { portal: portalSentences, desk: deskSentences };

test.each(Object.entries(doors))(
  '%s has a sentence for every refusal that can come up there',
  (door, sentences) => {
    const codes = refusalsBehind(door);
    expect(codes).toContain('dossier.changed');
    expect(codes).toContain('too-often');
    const elsewhere = (code: string) => BESIDE_THE_FILE.test(code) || NEVER_THERE[door]?.includes(code);
    expect(codes.filter((code) => !elsewhere(code) && !Object.hasOwn(sentences, code))).toEqual([]);
  },
);

test('no door has a sentence for a refusal that nobody makes', () => {
  const made = new Set(Object.keys(doors).flatMap(refusalsBehind));
  const said = Object.values(doors).flatMap((sentences) => Object.keys(sentences));
  expect(said.filter((code) => code !== 'unknown' && !made.has(code))).toEqual([]);
});

/** The codes in every file that the door's own files lead to; through a room's index only to the files of the names that are taken. */
function refusalsBehind(door: string): string[] {
  const seen = new Set<string>();
  const walk = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const to of reached(path)) walk(to);
  };
  for (const path of sources.keys()) if (path.startsWith(`sites/${door}/`)) walk(path);
  walk('platform/http/door.ts');
  return [...new Set([...seen].flatMap((path) => codesIn(sources.get(path) ?? '')))].sort();
}

function codesIn(text: string): string[] {
  const codes = [...text.matchAll(/new Refusal\(\s*'([^']+)'/g)].map((m) => m[1] ?? '');
  return text.includes('new NotFound(') ? [...codes, 'not-found'] : codes;
}

function reached(path: string): string[] {
  return [...(sources.get(path) ?? '').matchAll(IMPORT)].flatMap(([, names = '', from = '']) => {
    if (names.startsWith('type ')) return [];
    if (from.startsWith('#domain/')) return inRoom(from.slice('#domain/'.length), names);
    if (from.startsWith('#')) return [from.slice(1)];
    return from.startsWith('.') ? [relative(SRC, resolve(SRC, dirname(path), from))] : [];
  });
}

function inRoom(room: string, names: string): string[] {
  const taken = new Set(names.match(/\w+/g));
  const index = sources.get(`domain/${room}/index.ts`) ?? '';
  return [...index.matchAll(IMPORT)]
    .filter(([, given = '']) => given.match(/\w+/g)?.some((name) => name !== 'type' && taken.has(name)))
    .map(([, , from = '']) => join('domain', room, from));
}
