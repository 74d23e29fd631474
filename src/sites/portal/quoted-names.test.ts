import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { vi as ui } from '#platform/ui/ui-words.vi.ts';
import * as client from '../../client/client-words.vi.ts';

const HERE = new URL('words/', import.meta.url);
const VIEWS = new URL('../../views/words/', import.meta.url);

/** Every text of a words file in its Vietnamese half: as it is written out, and, where `filled`, as it is filled with what is told. */
function texts(words: unknown, filled: boolean): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return filled ? [String(words)] : [];
  if (!words || typeof words !== 'object') return [];
  if ('vi' in words) return texts(words.vi, filled);
  return Object.values(words).flatMap((one) => texts(one, filled));
}

async function read(folder: URL, filled = false): Promise<{ file: string; text: string }[]> {
  const files = readdirSync(folder).filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'));
  const all = await Promise.all(
    files.map(async (file) =>
      texts({ ...(await import(new URL(file, folder).href)) }, filled).map((text) => ({ file, text })),
    ),
  );
  return all.flat();
}

test('every button and page that a sentence names in quotes is called so', async () => {
  const written = [...(await read(HERE)), ...(await read(VIEWS))];
  const names = new Set([...written.map(({ text }) => text), ...texts(ui, false)]);
  const quoted = written.flatMap(({ file, text }) =>
    [...text.matchAll(/“([^”]+)”/g)].map(([, name = '']) => ({ file, name })),
  );
  expect(quoted.length).toBeGreaterThan(20);
  expect(quoted.filter(({ name }) => !names.has(name))).toEqual([]);
});

test('number and secret have one name each on every page, message and form, and in the page’s script', async () => {
  const script = texts({ ...client }, true).map((text) => ({ file: 'client-words.vi.ts', text }));
  const written = [...(await read(HERE, true)), ...(await read(VIEWS, true)), ...script];
  const others =
    /mã (?:số(?! thuế)|tra cứu|bí mật|khóa|truy cập|bảo vệ|kiểm tra)|số hồ sơ(?! sơ)|số biên nhận|khóa tra cứu/iu;
  expect(written.filter(({ text }) => others.test(text))).toEqual([]);
});
