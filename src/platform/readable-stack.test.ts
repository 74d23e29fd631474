import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { readableStack } from './readable-stack.ts';

test("a bundle's error is told by the places in its sources, and a file without a map by its own", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-stack-'));
  const source =
    'interface A {\n a: string }\n\nexport const fail = (a: A): never => {\n  throw new Error(a.a);\n};\n';
  writeFileSync(join(folder, 'fault.ts'), source);
  writeFileSync(
    join(folder, 'main.ts'),
    "import { fail } from './fault.ts';\ntry { fail({ a: 'b' }); } catch (e) { console.log((e as Error).stack); }\n",
  );
  const outfile = join(folder, 'out/main.js');
  await build({
    entryPoints: [join(folder, 'main.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    sourcemap: true,
    minify: true,
  });
  writeFileSync(join(folder, 'out/package.json'), '{"type":"module"}');
  const stack = execFileSync(process.execPath, [outfile], { encoding: 'utf8' });
  expect(stack).toContain('out/main.js:1:');
  expect(readableStack(stack)).toContain(`${folder}/fault.ts:5:9`);
  expect(readableStack(stack)).toContain(`${folder}/main.ts:2:7`);
  rmSync(join(folder, 'out/main.js.map'));
  const other = stack.replaceAll('main.js', 'other.js');
  expect(readableStack(other)).toBe(other);
  rmSync(folder, { recursive: true });
});
