import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { vi as ui } from '#platform/ui/ui-words.vi.ts';

const HERE = new URL('words/', import.meta.url);
const VIEWS = new URL('../../views/words/', import.meta.url);

/** Every text of a words file that is written out, in its Vietnamese half; what has parameters is left out. */
function texts(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (!words || typeof words !== 'object') return [];
  if ('vi' in words) return texts(words.vi);
  return Object.values(words).flatMap(texts);
}

async function read(folder: URL): Promise<{ file: string; text: string }[]> {
  const files = readdirSync(folder).filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'));
  const all = await Promise.all(
    files.map(async (file) =>
      texts({ ...(await import(new URL(file, folder).href)) }).map((text) => ({ file, text })),
    ),
  );
  return all.flat();
}

test('every button and page that a sentence names in quotes is called so', async () => {
  const written = [...(await read(HERE)), ...(await read(VIEWS))];
  const names = new Set([...written.map(({ text }) => text), ...texts(ui)]);
  const quoted = written.flatMap(({ file, text }) =>
    [...text.matchAll(/“([^”]+)”/g)].map(([, name = '']) => ({ file, name })),
  );
  expect(quoted.length).toBeGreaterThan(20);
  expect(quoted.filter(({ name }) => !names.has(name))).toEqual([]);
});

test('number and secret have one name each on every page, message and form', async () => {
  const written = [...(await read(HERE)), ...(await read(VIEWS))];
  const others =
    /mã (?:số hồ sơ|tra cứu|bí mật|khóa|truy cập|bảo vệ|kiểm tra)|số hồ sơ(?! sơ)|số biên nhận|khóa tra cứu/iu;
  expect(written.filter(({ text }) => others.test(text))).toEqual([]);
});
