// Completes package-lock.json after an `npm install`, so that `npm ci` passes on a fresh clone of any machine:
// a registry that lacks some platform's binary makes npm leave that optional package out of the lock, and `npm ci` then refuses the
// whole lock; and the lock names no registry, so that everybody installs from their own.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../package-lock.json', import.meta.url);
const EXACT = /^\d+\.\d+\.\d+/;
const SYSTEMS = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
  openharmony: 'openharmony',
  linux: 'linux',
};
const PROCESSORS = [
  'arm64',
  'x64',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
  'arm',
];

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
let added = 0;
let stripped = 0;
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    if (lock.packages[path] || !EXACT.test(version)) continue;
    lock.packages[path] = {
      version,
      ...platformOf(name),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    };
    added += 1;
  }
}
for (const entry of Object.values(lock.packages)) {
  if (entry.resolved && !entry.link) {
    delete entry.resolved;
    stripped += 1;
  }
}
const [root, ...others] = Object.keys(lock.packages);
lock.packages = Object.fromEntries([root, ...others.sort(byPath)].map((path) => [path, lock.packages[path]]));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} optional packages added, ${stripped} addresses removed`);

// '@biomejs/cli-linux-arm64-musl' → { cpu: ['arm64'], libc: ['musl'], os: ['linux'] }
function platformOf(name) {
  const words = name.split('/').at(-1).split('-');
  const cpu = PROCESSORS.find((p) =>
    words.some((w) => w === p || (p === 'arm' && w.startsWith('arm') && w !== 'arm64')),
  );
  const system = words.map((w) => SYSTEMS[w]).find(Boolean);
  const libc = words.some((w) => w.startsWith('musl'))
    ? 'musl'
    : words.some((w) => w.startsWith('gnu'))
      ? 'glibc'
      : undefined;
  return {
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc && system === 'linux' ? { libc: [libc] } : {}),
    ...(system ? { os: [system] } : {}),
  };
}

function byPath(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
