import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from '#testing/source-files.ts';

const ROOMS = [
  'units',
  'journal',
  'security',
  'agencies',
  'calendar',
  'files',
  'signing',
  'notices',
  'parties',
  'accounts',
  'forms',
  'procedures',
  'cash',
  'fees',
  'ledger',
  'drafts',
  'worklists',
  'registers',
  'dossiers',
  'payments',
  'tickets',
  'questions',
  'statistics',
];
const MIGRATIONS = new URL('../migrations/', import.meta.url).pathname;
const LAYERS = ['platform', 'domain', 'views', 'sites'] as const;
// what measures and tries the program, and no part of it
const BESIDE = ['bench', 'testing', 'e2e'];

// a table of another room, and why it is named nevertheless
const BORROWED = new Map([
  [
    'domain/dossiers/notice-claims.store.ts dossier_events',
    'marks what happened to a dossier of the demonstration as told',
  ],
]);

const all = sourceFiles();
const files = all.filter((f) => !f.isTest && !isBeside(f.path));

test('arrows go one way: sites, views, domain, platform; windows only to ports; sites never to one another', () => {
  expect(arrows(files, layerAllows)).toEqual([]);
});

test('the program does not know what measures and tries it', () => {
  expect(arrows(files, (_, to) => !isBeside(to) && !/\.test\.tsx?$/.test(to))).toEqual([]);
});

test('a room is opened only through its index, and only by rooms written after it', () => {
  expect(arrows(files, roomAllows)).toEqual([]);
});

test('every room has its place in the order', () => {
  const rooms = files.flatMap((f) => /^domain\/([^/]+)\//.exec(f.path)?.[1] ?? []);
  expect([...new Set(rooms)].filter((room) => !ROOMS.includes(room))).toEqual([]);
});

test('what measures and tries the program opens a room through its index or its testing entry', () => {
  const beside = all.filter((f) => f.isTest || isBeside(f.path));
  expect(arrows(beside, testAllows)).toEqual([]);
});

test('rooms and views know nothing of HTTP, and rooms nothing of HTML', () => {
  const http = /^platform\/http\/|^(fastify$|@fastify\/|node:https?$)/;
  const html = /^platform\/ui\/|^preact/;
  const broken = files.flatMap(({ path, imports, packages }) =>
    [...imports, ...packages]
      .filter(
        (to) =>
          (/^(domain|views)\//.test(path) && http.test(to)) || (path.startsWith('domain/') && html.test(to)),
      )
      .map((to) => `${path} → ${to}`),
  );
  expect(broken).toEqual([]);
});

test('no file imports itself over others', () => {
  expect(cyclesIn(new Map(all.map((f) => [f.path, f.imports])))).toEqual([]);
});

test('SQL stands in stores and in the platform only', () => {
  const speaking = files.filter(
    ({ path, text }) =>
      !path.endsWith('.store.ts') &&
      !path.startsWith('platform/') &&
      /\bsql`\s*(select|insert|update|delete|with)\b/i.test(text),
  );
  // the seed marks its own run in the platform's settings
  expect(speaking.map((f) => f.path).filter((p) => !['seed.ts'].includes(p))).toEqual([]);
});

test('every table has one owner, and nobody else names it', () => {
  const tables = tablesOfMigrations();
  const uses = files.flatMap((f) =>
    [...namedTables(f.text)]
      .filter(([table]) => tables.includes(table))
      .map(([table, writes]) => ({ ...f, table, writes })),
  );
  const ownersOf = (table: string) => [
    ...new Set(
      uses
        .filter((u) => u.table === table && u.writes && !BORROWED.has(`${u.path} ${table}`))
        .map((u) => ownerOf(u.path)),
    ),
  ];
  expect(tables.filter((table) => ownersOf(table).length !== 1)).toEqual([]);
  const others = uses
    .filter((u) => ownerOf(u.path) !== ownersOf(u.table)[0])
    .map((u) => `${u.path} ${u.table}`);
  expect(others.sort()).toEqual([...BORROWED.keys()].sort());
});

test('vendors are chosen in one place', () => {
  const choosing = files.filter((f) => f.imports.some((to) => to.startsWith('adapters/')));
  expect(choosing.map((f) => f.path).filter((path) => !path.startsWith('adapters/'))).toEqual([
    'start/adapters.ts',
  ]);
});

test('the environment is read in one place', () => {
  const reading = files.filter(
    ({ path, text }) => text.includes('process.env') && !['config.ts', 'main.ts', 'cli.ts'].includes(path),
  );
  expect(reading.map((f) => f.path)).toEqual([]);
});

test('markup that is not escaped comes from two components, for icons and for a sheet of the build', () => {
  const raw = files.filter((f) => /dangerouslySetInnerHTML\s*=/.test(f.text));
  expect(raw.map((f) => f.path)).toEqual(['platform/ui/raw-svg.tsx', 'platform/ui/sheet-in-page.tsx']);
});

test('no file is a drawer for everything', () => {
  expect(
    all.map((f) => f.path).filter((p) => /(^|\/)(utils?|helpers?|common|shared|types)(\/|\.tsx?$)/.test(p)),
  ).toEqual([]);
});

function arrows(from: SourceFile[], allows: (from: string, to: string) => boolean): string[] {
  return from.flatMap(({ path, imports }) =>
    imports.filter((to) => !allows(path, to)).map((to) => `${path} → ${to}`),
  );
}

function layerAllows(from: string, to: string): boolean {
  const [layer = '', site] = from.split('/');
  const [toLayer = '', toSite] = to.split('/');
  if (!from.includes('/') || layer === 'start' || layer === 'cli') return true; // the composition root
  if (to === 'deps.ts' || to === 'config.ts')
    return layer === 'sites' || (to === 'config.ts' && layer === 'adapters');
  if (layer === 'adapters') return ['adapters', 'domain', 'platform'].includes(toLayer);
  if (toLayer === 'adapters' || toLayer === 'start' || toLayer === 'cli' || !to.includes('/')) return false;
  if (layer === 'sites' && toLayer === 'sites') return site === toSite;
  return (
    LAYERS.indexOf(layer as (typeof LAYERS)[number]) >= LAYERS.indexOf(toLayer as (typeof LAYERS)[number])
  );
}

function roomAllows(from: string, to: string): boolean {
  if (!to.startsWith('domain/')) return true;
  const [, toRoom = ''] = to.split('/');
  const [layer, room = ''] = from.split('/');
  if (layer === 'domain' && room === toRoom) return true;
  if (to !== `domain/${toRoom}/index.ts`) return false;
  return layer !== 'domain' || ROOMS.indexOf(toRoom) < ROOMS.indexOf(room);
}

function testAllows(from: string, to: string): boolean {
  const room = /^domain\/([^/]+)\//.exec(to)?.[1];
  if (!room || from.startsWith(`domain/${room}/`)) return true;
  return [`domain/${room}/index.ts`, `domain/${room}/testing.ts`].includes(to);
}

function tablesOfMigrations(): string[] {
  const texts = readdirSync(MIGRATIONS).map((name) => readFileSync(join(MIGRATIONS, name), 'utf8'));
  const first = (way: RegExp) => texts.flatMap((text) => [...text.matchAll(way)]);
  const renamed = new Map(first(/^alter table (\w+) rename to (\w+)/gim).map(([, from, to]) => [from, to]));
  return first(/^create (?:unlogged )?table (\w+)/gim).map(([, table = '']) => renamed.get(table) ?? table);
}

// By name, and whether the file writes it.
function namedTables(text: string): Map<string, boolean> {
  const named = new Map<string, boolean>();
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const list = /\b(delete from|from|join|into|update|using|lock table)\s+(ITEM(?:\s*,\s*ITEM)*)/.source;
  const item = /(?:only\s+)?\w+(?:\s+(?:as\s+)?\w+)?/.source;
  for (const [, word = '', items = ''] of code.matchAll(new RegExp(list.replaceAll('ITEM', item), 'gi')))
    for (const one of items.split(',')) {
      const table = /^\s*(?:only\s+)?(\w+)/i.exec(one)?.[1] ?? '';
      named.set(table, named.get(table) || /^(delete|into|update)/i.test(word));
    }
  return named;
}

// a room, or the part of the program outside the rooms
function ownerOf(path: string): string {
  const [layer = '', room = ''] = path.split('/');
  return layer === 'domain' ? room : layer === 'platform' ? 'platform' : path;
}

function isBeside(path: string): boolean {
  return BESIDE.includes(path.split('/')[0] ?? '');
}

function cyclesIn(graph: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (at: string, way: string[]): void => {
    if (way.includes(at)) {
      cycles.push([...way.slice(way.indexOf(at)), at].join(' → '));
      return;
    }
    if (done.has(at)) return;
    for (const to of graph.get(at) ?? []) walk(to, [...way, at]);
    done.add(at);
  };
  for (const path of graph.keys()) walk(path, []);
  return cycles;
}
