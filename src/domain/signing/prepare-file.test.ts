import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { prepareFile } from './prepare-file.ts';

const words = { name: 'UBND phường An Phú', reason: 'Kết quả', location: 'An Phú', at: new Date(0) };

async function prepared(pdf: Buffer) {
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-prepare-'));
  const path = join(folder, 'ket-qua.pdf');
  await writeFile(path, pdf);
  const outcome = await prepareFile({ path, words });
  const after = await readFile(path);
  await rm(folder, { recursive: true });
  return { outcome, isSame: after.equals(pdf), text: after.toString('latin1') };
}

test('a result of which a second page stands where no reader looks is not prepared for a signature, and stays as it is', async () => {
  const doc = await PDFDocument.create();
  const { ref } = doc.addPage();
  const pdf = Buffer.from(await doc.save({ useObjectStreams: false }));
  const [table = ''] = /startxref\s+\d+\s+%%EOF/.exec(pdf.toString('latin1')) ?? [];
  const evil = `\n${ref.objectNumber} 0 obj\n<< /Type /Page /Contents 6 0 R >>\nendobj\n${table}\n`;
  expect(await prepared(Buffer.concat([pdf, Buffer.from(evil)]))).toMatchObject({
    outcome: 'cannot',
    isSame: true,
  });
  const { outcome, text } = await prepared(pdf);
  expect([outcome, text.includes('/ETSI.CAdES.detached')]).toEqual(['prepared', true]);
});
