/**
 * The build: server bundles, browser bundle, style sheets, fonts; hashed names, a manifest, and .br/.gz copies.
 *
 *   node build.ts                 everything into dist/
 *   node build.ts --assets-only   only what the browser loads
 *   node build.ts --watch         rebuild on change and restart the server
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { compile, SassString, type Value } from 'sass';
import { cutTypeface } from './build-fonts.ts';
import { templates } from './build-templates.ts';

const root = dirname(fileURLToPath(import.meta.url));
const styleSheets = ['styles', 'arrival', 'print', 'officers'];
const tinos = join(root, 'node_modules/@expo-google-fonts/tinos');

/**
 * Builds what the browser loads into `outDir/assets`, and writes `outDir/manifest.json`
 * (stable name → hashed URL path) last, so that a manifest never names a file that is not there yet.
 */
export async function buildAssets(outDir: string): Promise<void> {
  const assetDir = join(outDir, 'assets');
  const sheetDir = join(outDir, '.sheets');
  rmSync(assetDir, { recursive: true, force: true });
  mkdirSync(assetDir, { recursive: true });
  mkdirSync(sheetDir, { recursive: true });
  const typeface = join(sheetDir, 'be-vietnam-pro');
  const letters = await cutTypeface(typeface);
  const functions = {
    'letters-of($part)': ([part]: Value[]) =>
      new SassString(part?.assertString().text === 'first' ? letters.first : letters.rest, { quotes: false }),
  };
  for (const name of styleSheets) {
    const { css } = compile(join(root, `src/styles/${name}.scss`), {
      loadPaths: [root],
      quietDeps: true,
      functions,
    });
    writeFileSync(join(sheetDir, `${name}.css`), css);
  }
  const result = await build({
    absWorkingDir: root,
    entryPoints: {
      app: join(root, 'src/client/app.ts'),
      favicon: join(root, 'src/styles/favicon.svg'),
      ...Object.fromEntries(styleSheets.map((name) => [name, join(sheetDir, `${name}.css`)])),
    },
    outdir: assetDir,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    // only the captcha's library has any, and its part is no more than a question less: what writes them otherwise would be one more
    // file for every page
    supported: { 'class-field': true },
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'copy', '.ttf': 'copy', '.svg': 'copy' },
    publicPath: '/assets',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    plugins: [fonts({ 'be-vietnam-pro': typeface, tinos })],
  });
  rmSync(sheetDir, { recursive: true, force: true });
  compress(assetDir);
  const names = Object.keys(result.metafile.outputs).map((path) => path.split('/').at(-1) ?? '');
  const manifest = Object.fromEntries(names.map((name) => [stableName(name), `/assets/${name}`]).sort());
  writeFileSync(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** Bundles the server's entries, each by the last part of its name, into `outDir`: what is started as a process. */
export async function buildServer(outDir: string): Promise<void> {
  const entries = [
    'main',
    'cli',
    'domain/files/inspector',
    'domain/signing/examiner',
    'domain/signing/preparer',
    'platform/tables/table-reader',
  ];
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries.map((name) => [basename(name), join(root, `src/${name}.ts`)])),
    outdir: outDir,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
    plugins: [icons, templates],
  });
}

/** `/assets/fonts/<family>/<file>` in Sass → the file inside the family's folder. */
function fonts(folders: Record<string, string>): Plugin {
  return {
    name: 'fonts',
    setup(b) {
      b.onResolve({ filter: /^\/assets\/fonts\// }, ({ path }) => {
        const [family = '', ...file] = path.slice('/assets/fonts/'.length).split('/');
        const folder = folders[family];
        return folder
          ? { path: join(folder, ...file) }
          : { errors: [{ text: `no font family for ${path}` }] };
      });
    },
  };
}

/** The icon files are the one package that is bundled: each is one string, and only the named ones come along. */
const icons: Plugin = {
  name: 'icons',
  setup(b) {
    b.onResolve({ filter: /^lucide-static\// }, ({ path }) => ({ path: join(root, 'node_modules', path) }));
  },
};

function compress(dir: string): void {
  for (const name of readdirSync(dir).filter((n) => /\.(css|js|svg|ttf)$/.test(n))) {
    const bytes = readFileSync(join(dir, name));
    const quality = name.endsWith('.ttf') ? 5 : 11;
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    writeFileSync(join(dir, `${name}.br`), brotliCompressSync(bytes, { params }));
    if (!name.endsWith('.ttf')) writeFileSync(join(dir, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

function stableName(name: string): string {
  return name.replace(/-[A-Z0-9]{8}(\.\w+)$/, '$1');
}

async function watchAndServe(outDir: string): Promise<void> {
  const browserFolders = [join('client', ''), join('styles', '')].map((f) => f.replace(/[/\\]?$/, sep));
  let server: ChildProcess | undefined;
  let pending = { assets: true, timer: undefined as NodeJS.Timeout | undefined };
  let running = Promise.resolve();
  const rebuild = async (assets: boolean) => {
    const from = performance.now();
    try {
      if (assets) await buildAssets(outDir);
      await buildServer(outDir);
    } catch (error) {
      console.error(String(error));
      return;
    }
    console.log(`built in ${Math.round(performance.now() - from)} ms`);
    if (!existsSync(join(outDir, 'main.js'))) return;
    await stop(server);
    server = spawn(process.execPath, ['--enable-source-maps', join(outDir, 'main.js')], { stdio: 'inherit' });
  };
  await rebuild(true);
  pending.assets = false;
  watch(join(root, 'src'), { recursive: true }, (_event, file) => {
    pending.assets ||= browserFolders.some((folder) => file?.startsWith(folder));
    clearTimeout(pending.timer);
    pending.timer = setTimeout(() => {
      const { assets } = pending;
      pending = { assets: false, timer: undefined };
      running = running.then(() => rebuild(assets));
    }, 60);
  });
  const quit = () => {
    void stop(server).then(() => process.exit(0));
  };
  process.on('SIGINT', quit).on('SIGTERM', quit);
}

function stop(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const outDir = join(root, 'dist');
  const started = performance.now();
  if (process.argv.includes('--watch')) {
    await watchAndServe(outDir);
  } else {
    await buildAssets(outDir);
    if (!process.argv.includes('--assets-only')) await buildServer(outDir);
    console.log(`built in ${Math.round(performance.now() - started)} ms`);
  }
}
