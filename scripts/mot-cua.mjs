#!/usr/bin/env node
// npx mot-cua <command>: the program's commands, with the Node that came with it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment, isBuilt, prepare, ROOT } from './prepare.mjs';

const node = prepare();
const program = isBuilt()
  ? ['--enable-source-maps', join(ROOT, 'dist/cli.js')]
  : ['--import', import.meta.resolve('tsx'), join(ROOT, 'src/cli.ts')];
const child = spawn(node, [...program, ...process.argv.slice(2)], { stdio: 'inherit', env: environment() });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
