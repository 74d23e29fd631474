import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { templates } from '../../../build-templates.ts';
import { ROOT } from '../root.ts';

const asTheyAre = await drawn([]);
const asTemplates = await drawn([templates]);

test.each(Object.keys(asTheyAre.pages))('drawn by a template is the same to the byte: %s', (name) => {
  expect(asTemplates.pages[name]).toBe(asTheyAre.pages[name]);
});

test('the samples are drawn by templates, and what a stranger wrote is escaped in each', () => {
  expect(asTemplates.code.match(/\btemplate\(\$\d/g)?.length).toBeGreaterThan(20);
  expect(asTheyAre.code).not.toContain('template($');
  const html = Object.values(asTemplates.pages).join('');
  expect(html).toContain(`&lt;script>&quot;&amp;'`);
  expect(html).not.toMatch(/<script|"<|&amp;amp;lt/);
});

async function drawn(
  plugins: (typeof templates)[],
): Promise<{ code: string; pages: Record<string, string> }> {
  const { outputFiles } = await build({
    stdin: {
      resolveDir: ROOT,
      contents: `
        import { renderToString } from 'preact-render-to-string';
        import { samples } from ${JSON.stringify(join(ROOT, 'testing/markup-samples.tsx'))};
        export const pages = Object.fromEntries(Object.entries(samples).map(([name, draw]) => [name, renderToString(draw())]));`,
    },
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins,
    write: false,
  });
  const code = outputFiles[0]?.text ?? '';
  const { pages } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  return { code, pages };
}
