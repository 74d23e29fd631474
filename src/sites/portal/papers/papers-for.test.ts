import { expect, test } from 'vitest';
import type { OwnPaper } from '#domain/dossiers';
import type { FileInfo } from '#domain/files';
import type { PartSpec } from '#domain/procedures';
import { papersFor } from './take-over.ts';

const part = { id: 'giay-chung-sinh', accepts: ['pdf'], maxBytes: 1000 } as unknown as PartSpec;
const paper = (id: string, more: Partial<FileInfo> = {}): OwnPaper => ({
  file: { id, partId: 'khac', type: 'pdf', bytes: 1000, sha256: `of ${id}`, ...more } as FileInfo,
  isResult: false,
  dossier: { code: '', procedureName: '', commonName: undefined },
});
const offered = (papers: OwnPaper[], there: FileInfo[] = []) =>
  papersFor(part, papers, there).map(({ file }) => file.id);

test('only what the part takes is offered, up to its last byte', () => {
  expect(offered([paper('whole'), paper('large', { bytes: 1001 }), paper('photo', { type: 'jpg' })])).toEqual(
    ['whole'],
  );
});

test('what was given as the same part stands first, else the order stays', () => {
  const same = { partId: part.id };
  expect(offered([paper('a'), paper('b', same), paper('c'), paper('d', same)])).toEqual(['b', 'd', 'a', 'c']);
});

test('what the part has already is not offered, and of many only the first eight', () => {
  expect(offered([paper('there'), paper('new')], [paper('there').file])).toEqual(['new']);
  expect(offered(Array.from({ length: 12 }, (_, i) => paper(String(i))))).toHaveLength(8);
});
