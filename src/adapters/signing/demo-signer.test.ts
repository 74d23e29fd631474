import { X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSignatures } from '#platform/pdf/read-signatures.ts';
import { signPdf } from '#platform/pdf/sign-pdf.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { demoSigner } from './demo-signer.ts';

const folder = join(await mkdtemp(join(tmpdir(), 'mot-cua-signing-')), 'signing');
afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));
const now = () => new Date('2026-11-19T09:00:00+07:00');
const AN_PHU = { id: '1', code: 'H99.21.01', name: 'UBND phường An Phú' };
const certificateOf = async (signer: ReturnType<typeof demoSigner>, agency = AN_PHU) => {
  const [own, issuer] = (await signer.credentialOf(agency))?.certificates ?? [];
  if (!own || !issuer) throw new Error('no certificate');
  return { own: new X509Certificate(own), issuer: new X509Certificate(issuer) };
};

test('several processes that need a certificate at once get the same, which is theirs after a restart too', async () => {
  const several = await Promise.all(
    Array.from({ length: 6 }, () => certificateOf(demoSigner({ folder, now }))),
  );
  const again = await certificateOf(demoSigner({ folder, now }));
  expect(new Set([...several, again].map((c) => c.own.fingerprint256)).size).toBe(1);
  expect(new Set([...several, again].map((c) => c.issuer.fingerprint256)).size).toBe(1);
});

test('each agency has its own, with its name, issued by an authority that says that it is worth nothing', async () => {
  const signer = demoSigner({ folder, now });
  const { own, issuer } = await certificateOf(signer);
  const other = await certificateOf(signer, { id: '2', code: 'H99.05', name: 'Sở Xây dựng' });
  expect(own.subject.split('\n')).toContain('CN=UBND phường An Phú');
  expect(own.subject).toContain('không có giá trị pháp lý');
  expect(issuer.subject).toContain('không có giá trị pháp lý');
  expect(own.verify(issuer.publicKey)).toBe(true);
  expect(own.ca).toBe(false);
  expect(other.own.fingerprint256).not.toBe(own.fingerprint256);
  expect(other.issuer.fingerprint256).toBe(issuer.fingerprint256);
});

test('the keys lie where only the program reads them, and nothing else is left there', async () => {
  await certificateOf(demoSigner({ folder, now }));
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  const names = await readdir(folder);
  expect(names.every((name) => /^(issuer|agency-[A-Z0-9.]+)\.json$/.test(name))).toBe(true);
  for (const name of names) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
});

test('it signs a paper, and no folder is reached by the code of an agency', async () => {
  const signer = demoSigner({ folder, now });
  const credential = await signer.credentialOf(AN_PHU);
  if (!credential) throw new Error('no certificate');
  const words = { name: AN_PHU.name, reason: 'Cấp giấy', location: 'Phường An Phú', at: now() };
  expect(await readSignatures(await signPdf(await samplePdf(), credential, words))).toMatchObject([
    { isIntact: true, isWhole: true },
  ]);
  await expect(signer.credentialOf({ ...AN_PHU, code: '../../x' })).rejects.toThrow('code of an agency');
});
