import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { projectFiles, ROOT } from '#testing/documents.ts';

const INDEX = 'docs/coverage.md';
/** How many things each guide names, by its letters. */
const NAMED = { QN: 75, QNg: 41, DB: 109, HD: 163, QNC: 39 };
const MARKS = ['there', 'in part', 'not yet'] as const;

const rows = projectFiles()
  .filter((f) => /^docs\/coverage\/[^/]+\.md$/.test(f))
  .flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .filter((line) => /^\| [A-Z]\w*-\d/.test(line))
      .map((line) => ({ file, ...cellsOf(line) })),
  );

test('every item of every guide stands there once, in its order', () => {
  const expected = Object.entries(NAMED).flatMap(([guide, n]) =>
    Array.from({ length: n }, (_, i) => `${guide}-${String(i + 1).padStart(3, '0')}`),
  );
  expect(expected).toHaveLength(427);
  const found = rows.map((r) => r.item);
  expect(found.toSorted()).toEqual(expected.toSorted());
  const out = found.filter((item, i) => {
    const before = found[i - 1] ?? '';
    return before.split('-')[0] === item.split('-')[0] && before > item;
  });
  expect(out).toEqual([]);
});

test('an item is there, in part or not yet, and says what that rests on', () => {
  const wrong = rows.filter((r) => {
    if (!MARKS.some((m) => m === r.mark) || r.what === '') return true;
    if (r.mark === 'there') return r.pages.length === 0 || r.tests.length === 0;
    const says = /\]\(\.\.\/(coverage\.md#[\w-]+|decisions\/\d{4}-[\w-]+\.md)\)/.test(r.note);
    return !says || (r.mark === 'in part' && r.pages.length === 0);
  });
  expect(wrong.map((r) => r.item)).toEqual([]);
});

test('every address is that of a page', () => {
  const patterns = projectFiles()
    .filter((f) => /^src\/(sites|views)\/.*\.paths\.ts$/.test(f))
    .flatMap((f) => [...readFileSync(join(ROOT, f), 'utf8').matchAll(/\bpath\('([^']+)'\)/g)])
    .map(([, pattern]) => pattern);
  expect(patterns).toContain('/tra-cuu');
  const wrong = rows.flatMap((r) =>
    r.pages.filter((p) => !patterns.includes(p)).map((p) => `${r.item}: ${p}`),
  );
  expect(wrong).toEqual([]);
});

test('every test is in its file, under its name', () => {
  const wrong = rows.flatMap((r) =>
    r.tests.filter((t) => !isThere(t.path, t.name)).map((t) => `${r.item}: ${t.path}: ${t.name}`),
  );
  expect(wrong).toEqual([]);
});

test('the index counts what the tables say', () => {
  const files = [...new Set(rows.map((r) => r.file))];
  const counted = new Map(
    [
      ...readFileSync(join(ROOT, INDEX), 'utf8').matchAll(/^\| (?:\[.*?\]\((.+?)\)|all) \| (\d.*\d) \|$/gm),
    ].map(([, file, figures = '']) => [file ? `docs/${file}` : 'all', figures.split(' | ').map(Number)]),
  );
  const figuresOf = (of: typeof rows) => [
    of.length,
    ...MARKS.map((m) => of.filter((r) => r.mark === m).length),
  ];
  expect(Object.fromEntries(counted)).toEqual({
    ...Object.fromEntries(files.map((f) => [f, figuresOf(rows.filter((r) => r.file === f))])),
    all: figuresOf(rows),
  });
});

function cellsOf(line: string) {
  const [, item = '', what = '', mark = '', where = '', testCell = '', note = ''] = line
    .split('|')
    .map((cell) => cell.trim());
  return {
    item,
    what,
    mark,
    note,
    pages: [...where.matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? ''),
    tests: [...testCell.matchAll(/\[[^\]]+\]\(([^)]+)\): (.+?)(?=<br>|$)/g)].map(
      ([, to = '', name = '']) => ({
        path: normalize(join(dirname('docs/coverage/x.md'), to)),
        name,
      }),
    ),
  };
}

// as it stands behind `test(` or `it(`, also behind the rows of `each`
function isThere(path: string, name: string): boolean {
  if (!/^(src|e2e)\/.*\.test\.tsx?$/.test(path) || !existsSync(join(ROOT, path))) return false;
  const source = readFileSync(join(ROOT, path), 'utf8');
  return ["'", '"', '`'].some((quote) => new RegExp(`\\(\\s*${literal(quote + name + quote)}`).test(source));
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
