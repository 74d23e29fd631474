import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { settings } from '#config';
import { projectFiles, ROOT, readDocument } from '#testing/documents.ts';

/** What every folder of a kind has, so that the name alone says enough. */
const IN_EVERY_FOLDER = ['index.ts', 'refusals.ts', 'testing.ts'];
/** Folders that the program makes. */
const MADE = /^(\.\/)?(dist|data|backup|\.cache|DATA_DIR)(\/|$)/;
const FILE = /\.(tsx?|mjs|js|scss|sql|jsonl?|md)$/;
/** Names in backticks that are nobody's here, and why they are named. */
const OF_OTHERS = new Map([
  ['openssl', 'the machine’s'],
  ['children._rows', 'of an example'],
  ['citus.enable_unsafe_triggers', 'of Citus'],
  ['SameSite', 'of HTTP'],
  ['Lax', 'of HTTP'],
  ['pg_dump', 'PostgreSQL’s'],
  ['pg_restore', 'PostgreSQL’s'],
  ['ts_rank', 'PostgreSQL’s, which decision 10 does without'],
  ['tsquery', 'PostgreSQL’s, which decision 10 does without'],
]);

const files = projectFiles().filter((f) => f !== 'src/documents.test.ts');
const documents = files.filter((f) => f.endsWith('.md')).map(readDocument);
const source = files
  .filter((f) => /\.(tsx?|mjs|scss|sql|json|jsonl)$/.test(f) && f !== 'package-lock.json')
  .map((f) => readFileSync(join(ROOT, f), 'utf8'))
  .join('\n');
const words = new Set(`${source} ${files.join(' ')}`.match(/[\p{L}\p{N}_$]+/gu));
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

test('every link of a document leads to a file and to a heading that is there', () => {
  const broken = documents.flatMap(({ path, links }) =>
    links
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [file = '', anchor] = link.split('#');
        const to = file ? normalize(join(dirname(path), file)) : path;
        if (!existsSync(join(ROOT, to))) return true;
        return anchor !== undefined && !documents.find((d) => d.path === to)?.anchors.includes(anchor);
      })
      .map((link) => `${path}: ${link}`),
  );
  expect(broken).toEqual([]);
});

test('every file and folder that a document names is there, and no other can be meant', () => {
  const wrong = documents.flatMap(({ path, code }) =>
    code
      .filter((c) => isPath(c) && !IN_EVERY_FOLDER.includes(c))
      .filter((c) => placesOf(c, dirname(path)).length !== 1)
      .map((c) => `${path}: ${c} (${placesOf(c, dirname(path)).length})`),
  );
  expect(wrong).toEqual([]);
});

test('every command that a document tells one to type exists', () => {
  const known = [
    ...readFileSync(join(ROOT, 'src/cli.ts'), 'utf8').matchAll(/^ {2}'?([a-z][a-z -]*)'?(?:,|: \w+,)$/gm),
  ].map((m) => m[1] ?? '');
  expect(known).toContain('import catalogue');
  const wrong = documents.flatMap(({ path, code, shell }) =>
    [...code, ...shell].flatMap((line) => {
      const npm = [...line.matchAll(/\bnpm (?:run )?([a-z]\S*)/g)]
        .map((m) => m[1] ?? '')
        .filter((name) => !Object.hasOwn(scripts, name));
      const own = [...line.matchAll(/\bmot-cua ([a-z-]+(?: [a-z]+)?)/g)]
        .map((m) => m[1] ?? '')
        .filter((name) => !known.includes(name) && !known.includes(name.split(' ')[0] ?? ''));
      return [...npm, ...own].map((name) => `${path}: ${name}`);
    }),
  );
  expect(wrong).toEqual([]);
});

test('every word of the program that a document names stands in the program', () => {
  const wrong = documents.flatMap(({ path, code }) =>
    code
      .map((c) => c.replace(/\(.*\)$/, ''))
      .filter((c) => !isPath(c) && !/[\s<…]/.test(c))
      .flatMap((c) => (/^(\w+\.\w+|#[0-9a-f]+)$/.test(c) ? c : (c.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [])))
      .filter((name) => !(words.has(name) || OF_OTHERS.has(name) || (/[#.]/.test(name) && isWord(name))))
      .map((name) => `${path}: ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('the settings that are explained are those that are read', () => {
  const table = readFileSync(join(ROOT, 'docs/operate/settings.md'), 'utf8');
  const explained = [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((m) => m[1] ?? '');
  expect(explained.sort()).toEqual(Object.keys(settings).sort());
});

test('every decision that the program or a document goes by is written down', () => {
  const text = [source, ...documents.map((d) => readFileSync(join(ROOT, d.path), 'utf8'))].join('\n');
  const named = new Set([...text.matchAll(/\bdecision (\d+)\b/gi)].map((m) => (m[1] ?? '').padStart(4, '0')));
  const written = files.flatMap((f) => /^docs\/decisions\/(\d{4})-/.exec(f)?.[1] ?? []);
  expect(named.size).toBeGreaterThan(0);
  expect([...named].filter((n) => !written.includes(n))).toEqual([]);
});

test('every table stands in decision 3 under the class and the key that its comment says', () => {
  const commented = new Map<string, string>();
  for (const f of files.filter((name) => /^migrations\/.*\.sql$/.test(name)).sort()) {
    const text = readFileSync(join(ROOT, f), 'utf8');
    const comment = /^comment on table (\w+) is 'class: ([^;']+)(?:; key: (\w+))?/gm;
    for (const [, table = '', name = '', key] of text.matchAll(comment))
      commented.set(table, key ? `${name} by ${key}` : name);
    for (const [, from = '', to = ''] of text.matchAll(/^alter table (\w+) rename to (\w+)/gm)) {
      commented.set(to, commented.get(from) ?? '');
      commented.delete(from);
    }
  }
  const written = readFileSync(join(ROOT, 'docs/decisions/0003-classes-of-tables.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, , tables]) => /^[a-z_]+(, [a-z_]+)*$/.test(tables ?? '') && tables !== 'tables')
    .flatMap(([, name = '', tables = '']) => tables.split(', ').map((table) => [table, name]));
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(commented));
});

test('the rooms that the drawing of the architecture names are those that there are', () => {
  const drawing = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
  const named = drawing
    .split('\n')
    .filter((line) => /^│ {3}[a-z]+ · /.test(line))
    .flatMap((line) => line.match(/[a-z]+/g) ?? []);
  const rooms = files.flatMap((f) => /^src\/domain\/([^/]+)\//.exec(f)?.[1] ?? []);
  expect(named.sort()).toEqual([...new Set(rooms)].sort());
});

function isWord(name: string): boolean {
  return new RegExp(`(?<!\\w)${name.replaceAll('.', '\\.')}\\b`).test(source);
}

function isPath(code: string): boolean {
  return /^#?[\w.@-]+(\/[\w.@-]+)*\/?$/.test(code) && (FILE.test(code) || /[a-z]\/|\/[a-z]/.test(code));
}

// A name may leave out where it is clear from: `domain/fees` is src/domain/fees, `may.ts` the one file of that name.
function placesOf(code: string, from: string): string[] {
  if (MADE.test(code)) return [code];
  const name = code.replace(/\/$/, '').replace(/^#/, '');
  for (const base of ['', 'src/', `${from}/`]) if (exists(normalize(base + name))) return [base + name];
  const inside = files.filter((f) => f.endsWith(`/${name}`));
  const folders = files.flatMap((f) => (f.includes(`/${name}/`) ? f.slice(0, f.indexOf(`/${name}/`)) : []));
  return [...new Set([...inside, ...folders])];
}

function exists(path: string): boolean {
  return files.some((f) => f === path || f.startsWith(`${path}/`));
}
