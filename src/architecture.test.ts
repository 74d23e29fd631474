import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const SRC = new URL('.', import.meta.url).pathname;
const ROOMS = [
  'units',
  'journal',
  'agencies',
  'calendar',
  'files',
  'notices',
  'accounts',
  'forms',
  'procedures',
  'fees',
  'ledger',
  'drafts',
  'worklists',
  'dossiers',
  'tickets',
  'questions',
  'statistics',
];
const LAYERS = ['platform', 'domain', 'views', 'sites'] as const;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.tsx?$/.test(f) && !/\.test\.tsx?$|\.d\.ts$/.test(f) && !f.startsWith('client/'))
  .map((path) => ({ path, imports: importsOf(path), packages: packagesOf(path) }));

test('arrows go one way: sites, views, domain, platform; windows only to ports; sites never to one another', () => {
  expect(
    files.flatMap(({ path, imports }) =>
      imports.filter((to) => !layerAllows(path, to)).map((to) => `${path} → ${to}`),
    ),
  ).toEqual([]);
});

test('a room is opened only through its index, and only by rooms written after it', () => {
  const broken = files.flatMap(({ path, imports }) =>
    imports.filter((to) => to.startsWith('domain/') && !roomAllows(path, to)).map((to) => `${path} → ${to}`),
  );
  expect(broken).toEqual([]);
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
  const graph = new Map(files.map((f) => [f.path, f.imports]));
  expect(cyclesIn(graph)).toEqual([]);
});

test('SQL stands in stores and in the platform only', () => {
  const speaking = files.filter(
    ({ path }) =>
      !path.endsWith('.store.ts') &&
      !path.startsWith('platform/') &&
      /\bsql`\s*(select|insert|update|delete|with)\b/i.test(read(path)),
  );
  // the seed marks its own run in the platform's settings
  expect(speaking.map((f) => f.path).filter((p) => !['seed.ts'].includes(p))).toEqual([]);
});

test('the environment is read in one place', () => {
  const reading = files.filter(
    (f) => read(f.path).includes('process.env') && !['config.ts', 'main.ts', 'cli.ts'].includes(f.path),
  );
  expect(reading.map((f) => f.path)).toEqual([]);
});

test('markup that is not escaped comes from one component', () => {
  const raw = files.filter((f) => /dangerouslySetInnerHTML\s*=/.test(read(f.path)));
  expect(raw.map((f) => f.path)).toEqual(['platform/ui/raw-svg.tsx']);
});

test('no file is a drawer for everything', () => {
  expect(
    files.map((f) => f.path).filter((p) => /(^|\/)(utils?|helpers?|common|shared|types)(\/|\.tsx?$)/.test(p)),
  ).toEqual([]);
});

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
  const [, toRoom = ''] = to.split('/');
  const [layer, room = ''] = from.split('/');
  if (layer === 'domain' && room === toRoom) return true;
  if (to !== `domain/${toRoom}/index.ts`) return false;
  return layer !== 'domain' || ROOMS.indexOf(toRoom) < ROOMS.indexOf(room);
}

function importsOf(path: string): string[] {
  return namesIn(path).flatMap((name) => {
    if (name.startsWith('#domain/')) return [`domain/${name.slice(8)}/index.ts`];
    if (name === '#config') return ['config.ts'];
    if (name === '#app') return ['app.ts'];
    if (name.startsWith('#')) return [name.slice(1)];
    if (name.startsWith('.')) return [relative(SRC, resolve(SRC, dirname(path), name))];
    return [];
  });
}

function packagesOf(path: string): string[] {
  return namesIn(path).filter((name) => !/^[.#]/.test(name));
}

function namesIn(path: string): string[] {
  return [...read(path).matchAll(/(?:from|import\(?)\s*'([^']+)'/g)].map((m) => m[1] ?? '');
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

function read(path: string): string {
  return readFileSync(join(SRC, path), 'utf8');
}
