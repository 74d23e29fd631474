import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = new URL('../', import.meta.url).pathname;

/**
 * The TypeScript files of the program (`src/`, whose paths are given without it) and of what measures and tests it (`bench/`,
 * `testing/`, `e2e/`). What runs in the browser (`client/`) has a configuration of its own and is left out.
 */
export function sourceFiles(): SourceFile[] {
  return ['src', 'bench', 'testing', 'e2e'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.d\.ts$/.test(name) && !name.startsWith('client/'))
      .map((name) => read(join(folder, name))),
  );
}

function read(file: string): SourceFile {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const names = [...text.matchAll(/(?:from|import\(?)\s*'([^']+)'/g)].map((m) => m[1] ?? '');
  return {
    path: withoutSrc(file),
    text,
    isTest: /\.test\.tsx?$/.test(file),
    imports: names.filter((name) => /^[.#]/.test(name)).map((name) => fileOf(file, name)),
    packages: names.filter((name) => !/^[.#]/.test(name)),
  };
}

// as `imports` of package.json says
function fileOf(from: string, name: string): string {
  if (name.startsWith('.')) return withoutSrc(relative(ROOT, resolve(ROOT, dirname(from), name)));
  if (name.startsWith('#domain/')) return `domain/${name.slice(8)}/index.ts`;
  if (name === '#config' || name === '#app') return `${name.slice(1)}.ts`;
  return name.slice(1);
}

function withoutSrc(path: string): string {
  return path.replace(/^src\//, '');
}

export interface SourceFile {
  path: string;
  text: string;
  isTest: boolean;
  /** The files of the project that it imports, by path. */
  imports: string[];
  packages: string[];
}
