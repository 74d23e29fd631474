import { generateKeyPairSync } from 'node:crypto';
import { PDFDict, PDFDocument, PDFHexString, PDFName, StandardFonts } from 'pdf-lib';
import { type Certificate, ContentInfo, SignedData } from 'pkijs';
import { expect, test } from 'vitest';
import { signedWith, someCredential } from '#testing/certificates.ts';
import { pdfA } from '#testing/pdf-a.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { sampleSlips } from '#testing/sample-slips.ts';
import { documentRenderer } from '#views/print/document-renderer.ts';
import { SIGNING_CERTIFICATE_V2 } from './cms-signature.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { hasOneMeaning } from './one-meaning.ts';
import { readLastSignature, readSignatures } from './read-signatures.ts';
import { type Credential, signPdf } from './sign-pdf.ts';

const AT = new Date('2026-11-19T09:30:15+07:00');
const WORDS = {
  name: 'Ủy ban nhân dân phường An Phú',
  reason: 'Cấp Giấy tiếp nhận hồ sơ và hẹn trả kết quả số 12/2026',
  location: 'Phường An Phú, đặc khu Ở Đẩu',
  at: AT,
};
const credential = await someCredential({ name: WORDS.name });
const form = await documentRenderer({ templatesDir: '' }).slip(sampleSlips.receipt);
const signed = await signPdf(form, credential, WORDS);

const signatureIn = async (pdf: Buffer) => {
  const doc = await PDFDocument.load(pdf, { updateMetadata: false });
  const dicts = doc.context.enumerateIndirectObjects().map(([, object]) => object);
  const found = dicts.find(
    (d) => d instanceof PDFDict && d.get(PDFName.of('Type'))?.toString() === '/Sig',
  ) as PDFDict;
  const text = (key: string) => found.lookup(PDFName.of(key), PDFHexString).decodeText();
  return { found, text };
};
/** The place that a signature leaves out of what it signs, and what stands in it. */
const gapOf = (pdf: Buffer) => {
  const [, from = 0, to = 0, rest = 0] = (
    /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)/.exec(pdf.toString('latin1')) ?? []
  )
    .slice(1)
    .map(Number);
  return { from, to, rest, cms: Buffer.from(pdf.subarray(from + 1, to - 1).toString('latin1'), 'hex') };
};
/** The signature checked by another library than that which the program checks it with. */
const holds = async (pdf: Buffer) => {
  const { from, to, rest, cms } = gapOf(pdf);
  const data = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(cms)).content });
  const bytes = new Uint8Array(Buffer.concat([pdf.subarray(0, from), pdf.subarray(to, to + rest)]));
  const ok = await data.verify({ signer: 0, data: bytes.buffer }).catch(() => false);
  return { ok, data };
};

test('a signed paper is the paper and behind it a signature that another library finds right', async () => {
  expect(signed.subarray(0, form.length).equals(form)).toBe(true);
  const { ok, data } = await holds(signed);
  expect(ok).toBe(true);
  const attributes = data.signerInfos[0]?.signedAttrs?.attributes.map((a) => a.type) ?? [];
  expect(attributes).toContain(SIGNING_CERTIFICATE_V2);
  expect(attributes).not.toContain('1.2.840.113549.1.9.5'); // the time stands in the PDF alone
  const { certificates = [] } = data;
  expect(certificates).toHaveLength(2);
  expect(await (certificates[0] as Certificate).verify(certificates[1] as Certificate)).toBe(true);
});

test('its words have every letter of Vietnamese, and it says how it is signed and when', async () => {
  const { found, text } = await signatureIn(signed);
  expect([text('Name'), text('Reason'), text('Location')]).toEqual([
    WORDS.name,
    WORDS.reason,
    WORDS.location,
  ]);
  expect(found.get(PDFName.of('SubFilter'))?.toString()).toBe('/ETSI.CAdES.detached');
  expect(await readSignatures(signed)).toMatchObject([{ isIntact: true, isWhole: true, at: AT }]);
});

test('it stays PDF/A, has as many pages as before, and nothing in it is active', async () => {
  expect(await pdfA(signed)).toEqual(await pdfA(form));
  expect(await inspectPdf(signed)).toEqual(await inspectPdf(form));
});

test('one byte that is another anywhere in what is signed breaks it, and one of the signature too', async () => {
  for (let i = 0; i < 60; i++) {
    const at = Math.floor((signed.length * (i + 0.5)) / 60);
    const changed = Buffer.from(signed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    const found = await readSignatures(changed);
    const isPadding = signed[at] === 0x30 && signed[at + 1] === 0x30 && signed[at - 1] === 0x30;
    if (!isPadding)
      expect(
        found.some((s) => s.isIntact),
        `byte ${at}`,
      ).toBe(false);
  }
  const early = Buffer.from(signed);
  early[20] = (early[20] ?? 0) ^ 1;
  expect((await holds(early)).ok).toBe(false);
});

test('nothing but its own digits may stand in the place that it does not sign, and of one signer alone', async () => {
  const end = signed.indexOf('>', gapOf(signed).from + 1);
  const hiding = Buffer.from(signed);
  hiding.write('><', end - 40, 'latin1'); // among the zeros that fill the place up
  expect((await readSignatures(hiding)).some((s) => s.isIntact)).toBe(false);

  const { from, cms } = gapOf(signed);
  const data = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(cms)).content });
  data.signerInfos.push(...data.signerInfos);
  const both = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: data.toSchema(true) });
  const twoSigners = Buffer.from(signed);
  twoSigners.write(Buffer.from(both.toSchema().toBER()).toString('hex'), from + 1, 'latin1');
  expect(await readSignatures(twoSigners)).toMatchObject([{ isIntact: false }]);
});

test('what is written behind it is seen, and what was signed is still known', async () => {
  const more = Buffer.concat([signed, Buffer.from('\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF')]);
  expect(await readSignatures(more)).toMatchObject([
    { isIntact: true, isWhole: false, until: signed.length },
  ]);
});

test('a file that has two meanings is told from one that has one: what an officer saw would not be what is signed', async () => {
  const written = await PDFDocument.create();
  const page = written.addPage();
  page.drawText('one', { font: await written.embedFont(StandardFonts.Helvetica) });
  const pdf = Buffer.from(await written.save({ useObjectStreams: false }));
  const [, start = ''] = /startxref\s+(\d+)/.exec(pdf.toString('latin1')) ?? [];
  // behind the end of what its table names, which every viewer passes over
  const besides = (words: string) =>
    Buffer.concat([pdf, Buffer.from(`\n${words}\nstartxref\n${start}\n%%EOF\n`)]);
  const root = written.context.trailerInfo.Root;
  for (const words of [
    `${page.ref.objectNumber} 0 obj\n<< /Type /Page /Contents 6 0 R >>\nendobj`,
    `${String(root).split(' ')[0]} 0 obj\n<< /Type /Catalog /Pages 9 0 R >>\nendobj`,
    'trailer\n<< /Root 99 0 R /Size 5 >>',
  ])
    expect(await hasOneMeaning(besides(words)).catch(() => false), words).toBe(false);
  expect(await hasOneMeaning(besides(''))).toBe(true);
  for (const ordinary of [pdf, form, await samplePdf()]) expect(await hasOneMeaning(ordinary)).toBe(true);
});

test('what looks like signatures in a file is none of the one that was made now', async () => {
  const marks = Buffer.from('%PDF-1.7\n% /ByteRange [0 10 20 30]\n');
  expect(await readLastSignature(Buffer.concat([signed, marks]))).toBeUndefined();
  expect(await readLastSignature(form)).toBeUndefined();
  expect(await readLastSignature(signed)).toMatchObject({ isIntact: true, isWhole: true });
});

test('a second signature leaves the first as it was', async () => {
  const other = await someCredential({ name: 'Sở Xây dựng' });
  const twice = await signPdf(signed, other, { ...WORDS, name: 'Sở Xây dựng' });
  expect(await readSignatures(twice)).toMatchObject([
    { isIntact: true, isWhole: false, until: signed.length },
    { isIntact: true, isWhole: true },
  ]);
});

test('a signer with another key than its certificate has makes no signed paper, nor one that answers with nothing', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const liars: Credential['sign'][] = [
    signedWith(key),
    async () => Buffer.alloc(0),
    async () => Buffer.alloc(70, 1),
  ];
  for (const sign of liars)
    await expect(signPdf(form, { certificates: credential.certificates, sign }, WORDS)).rejects.toThrow(
      'not its certificate’s',
    );
});

test('a signer is given the digest of what it signs, and may take its time', async () => {
  const given: number[] = [];
  const slow: Credential = {
    certificates: credential.certificates,
    async sign(what) {
      await new Promise((r) => setTimeout(r, 20));
      given.push(what.digest.length);
      return credential.sign(what);
    },
  };
  const [last] = await readSignatures(await signPdf(form, slow, WORDS));
  expect(last?.isIntact).toBe(true);
  expect(given).toEqual([32]);
});

test('a PDF whose objects are packed, and one of two pages with text, are signed as well', async () => {
  const written = await PDFDocument.create();
  const font = await written.embedFont(StandardFonts.Helvetica);
  for (const word of ['one', 'two']) written.addPage().drawText(word, { font });
  const plain = Buffer.from(await written.save({ useObjectStreams: false }));
  for (const pdf of [await samplePdf(), plain]) {
    const made = await signPdf(pdf, credential, WORDS);
    expect((await holds(made)).ok).toBe(true);
    expect(await inspectPdf(made)).toEqual(await inspectPdf(pdf));
    expect((await signatureIn(made)).text('Name')).toBe(WORDS.name);
  }
});
