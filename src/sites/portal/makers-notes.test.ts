import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

// what those who make the program or keep its data still have to find out is for the administrator ("Số liệu cần xác minh"): a citizen is
// told "theo giấy hẹn" and whom to ask
const NOTES =
  /(nguồn|số|mức|thời hạn|mục)[^.;'"]{0,40}đang (được )?(xác minh|kiểm chứng)|cần xác minh(?! thêm)|chưa (rõ|thấy|có) nguồn|is being verified|to be verified|\bTODO\b/i;
/** Of a procedure's file, what is the administrator's alone. */
const FOR_ADMINISTRATORS = ['toVerify'];

const root = new URL('../../../', import.meta.url);
const wordsFiles = ['src/sites/portal/words/', 'src/views/words/'].flatMap((folder) =>
  readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
    .map((file) => `${folder}${file}`),
);
const seedFiles = ['seed/procedures/', 'seed/forms/'].flatMap((folder) =>
  readdirSync(new URL(folder, root)).map((file) => `${folder}${file}`),
);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

describe('no page of a citizen carries a note of its makers', () => {
  test.each(wordsFiles)('in %s', (path) => {
    const said = read(path).split('\n');
    expect(said.filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line) && NOTES.test(line))).toEqual([]);
  });

  test.each([...seedFiles, 'seed/forms-in-english.json'])('in %s', (path) => {
    expect(textsIn(JSON.parse(read(path))).filter((text) => NOTES.test(text))).toEqual([]);
  });

  test('and such a note would be noticed', () => {
    for (const note of [
      'nguồn của con số này đang được xác minh',
      'số ngày đang được xác minh',
      'Cần xác minh',
    ])
      expect(note).toMatch(NOTES);
    expect(wordsFiles.length).toBeGreaterThan(30);
  });
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    FOR_ADMINISTRATORS.includes(key) ? [] : textsIn(each),
  );
}
