import { expect, test } from 'vitest';
import { signPdf } from '#platform/pdf/sign-pdf.ts';
import { someCredential } from '#testing/certificates.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signatureOfFile } from './file-signature.ts';

const words = { name: 'Nguyễn Văn Ký', reason: 'Duyệt', location: 'An Phú', at: new Date(0) };
const plain = await samplePdf(2);
const one = await signPdf(plain, await someCredential({ name: words.name }), words);
const two = await signPdf(one, await someCredential({ name: 'Trần Thị Duyệt' }), words);

function withText(pdf: Buffer, from: string, to: string): Buffer {
  const text = pdf.toString('latin1');
  expect(text).toContain(from);
  return Buffer.from(text.replace(from, to), 'latin1');
}

test('a file without a signature has none, also where its text speaks of one', async () => {
  expect(await signatureOfFile(plain)).toBe('none');
  expect(await signatureOfFile(Buffer.concat([plain, Buffer.from('% /ByteRange, /Contents\n')]))).toBe(
    'none',
  );
});

test('signatures are whole where each holds and nothing stands behind them but the end of a line', async () => {
  expect(await signatureOfFile(one)).toBe('whole');
  expect(await signatureOfFile(two)).toBe('whole');
  expect(await signatureOfFile(Buffer.concat([two, Buffer.from('\r\n')]))).toBe('whole');
});

test('a whole one over one that is broken, or that cannot be read, makes neither whole', async () => {
  const over = async (pdf: Buffer) => signPdf(pdf, await someCredential({ name: words.name }), words);
  const broken = withText(one, '/Location <FEFF0041', '/Location <FEFF0042');
  expect(await signatureOfFile(await over(broken))).toBe('broken');
  const unreadable = withText(one, '/ByteRange [0 ', '/ByteRange [9 ');
  expect(await signatureOfFile(await over(unreadable))).toBe('broken');
});

test('one that does not hold, cannot be read, or was added to, breaks all', async () => {
  const broken = {
    'a byte that is another': withText(one, '/Location <FEFF0041', '/Location <FEFF0042'),
    'the first of two': withText(two, '/Location <FEFF0041', '/Location <FEFF0042'),
    'a range that cannot be read': withText(one, '/ByteRange [0 ', '/ByteRange [9 '),
    'cut off': one.subarray(0, -1),
    'something behind it': Buffer.concat([one, Buffer.from('% more\n')]),
    'an empty place': withText(one, '/ByteRange [', '/ByteRange [/* '),
    'very many of them': Buffer.concat([one, Buffer.from('/ByteRange [0 1 2 3]\n'.repeat(100_000))]),
  };
  for (const [what, pdf] of Object.entries(broken)) expect(await signatureOfFile(pdf), what).toBe('broken');
});
