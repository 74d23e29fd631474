import { expect, test } from 'vitest';
import { Refusal } from '#platform/errors.ts';
import { makeLog } from '#platform/log.ts';
import { readSignatures } from '#platform/pdf/read-signatures.ts';
import type { Credential } from '#platform/pdf/sign-pdf.ts';
import { someCredential } from '#testing/certificates.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signPaper } from './sign-paper.ts';

const AGENCY = { id: '0190a1b2-0000-7000-8000-000000000001', code: 'H99.21.01', name: 'UBND phường An Phú' };
const paper = await samplePdf();
const credential = await someCredential({
  from: new Date('2026-01-01T00:00:00Z'),
  until: new Date('2026-12-31T00:00:00Z'),
});
const signedAt = (iso: string, by: Credential | Error | undefined = credential) =>
  signPaper(
    {
      log: makeLog({ level: 'silent' }),
      signer: {
        credentialOf: async () => {
          if (by instanceof Error) throw by;
          return by;
        },
      },
    },
    paper,
    { agency: AGENCY, reason: 'Cấp giấy', location: 'Phường An Phú', at: new Date(iso) },
  ).catch((e) => (e instanceof Refusal ? e.code : String(e)));

test('a paper is signed while the certificate of its agency holds, and neither before nor after', async () => {
  for (const iso of ['2026-01-01T00:00:00Z', '2026-11-19T09:00:00Z', '2026-12-31T00:00:00Z']) {
    const signed = await signedAt(iso);
    if (!signed || typeof signed === 'string') throw new Error(`not signed at ${iso}: ${signed}`);
    expect(await readSignatures(signed.pdf)).toMatchObject([{ isIntact: true, isWhole: true }]);
    expect(signed.by).toEqual({ agencyId: AGENCY.id, certificate: credential.certificates[0] });
  }
  expect(await signedAt('2025-12-31T23:59:59Z')).toBe('signing.not-yet');
  expect(await signedAt('2026-12-31T00:00:01Z')).toBe('signing.ended');
});

test('no paper is given out as signed when the signer fails or answers with something else', async () => {
  const certificates = credential.certificates;
  const broken: (Credential | Error)[] = [
    new Error('not reached'),
    { certificates, sign: () => Promise.reject(new Error('wrong PIN')) },
    { certificates, sign: async () => Buffer.from('no signature') },
    { certificates: [Buffer.from('no certificate')], sign: credential.sign },
  ];
  for (const by of broken) expect(await signedAt('2026-11-19T09:00:00Z', by)).toBe('signing.failed');
});

test('where an agency has no certificate, or nobody signs, a paper is not signed and not said to be', async () => {
  const o = { agency: AGENCY, reason: '', location: '', at: new Date('2026-11-19T09:00:00Z') };
  const log = makeLog({ level: 'silent' });
  expect(await signPaper({ log, signer: undefined }, paper, o)).toBeUndefined();
  const none = { credentialOf: async () => undefined };
  expect(await signPaper({ log, signer: none }, paper, o)).toBeUndefined();
});
