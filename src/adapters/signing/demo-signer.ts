import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AgencySigner, SigningAgency } from '#domain/signing';
import { type KeyAndCertificate, makeAgencyCertificate, makeIssuer } from './demo-certificates.ts';

const YEAR_MS = 365 * 24 * 3600_000;
const YEARS = 10;
const ISSUER = 'issuer';
const CODE = /^[A-Z0-9]{1,10}(\.[A-Z0-9]{1,10}){0,5}$/;

/**
 * Signs with keys of its own, which it makes when they are first needed and keeps in a folder that nobody but this program may read. Their
 * certificates are issued by an invented authority: they show how signing goes and are worth nothing. Refused in production by the config.
 */
export function demoSigner(o: { folder: string; now: () => Date }): AgencySigner {
  const validity = () => ({
    // the clock of a demo may be put back to where it was
    from: new Date(o.now().getTime() - YEAR_MS),
    until: new Date(o.now().getTime() + YEARS * YEAR_MS),
  });
  const issuer = () => kept(o.folder, ISSUER, () => makeIssuer(validity()));
  const ofAgency = async (agency: SigningAgency) => {
    if (!CODE.test(agency.code)) throw new Error('not the code of an agency');
    return kept(o.folder, `agency-${agency.code}`, async () =>
      makeAgencyCertificate(await issuer(), { ...validity(), agency }),
    );
  };
  const known = new Map<string, Promise<KeyAndCertificate>>();
  return {
    async credentialOf(agency) {
      const own = known.get(agency.code) ?? ofAgency(agency);
      known.set(agency.code, own);
      own.catch(() => known.delete(agency.code));
      const { key, certificate } = await own;
      const opened = createPrivateKey(key);
      return {
        certificates: [certificate, (await issuer()).certificate],
        sign: async ({ bytes }) => sign('sha256', bytes, { key: opened, dsaEncoding: 'der' }),
      };
    },
  };
}

// Two processes may need it at the same time: it is written aside and gets its name only where nobody was first.
async function kept(
  folder: string,
  name: string,
  make: () => Promise<KeyAndCertificate>,
): Promise<KeyAndCertificate> {
  const path = join(folder, `${name}.json`);
  const there = await read(path);
  if (there) return there;
  const { key, certificate } = await make();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const aside = `${path}.${randomUUID()}`;
  const text = JSON.stringify({ key, certificate: certificate.toString('base64') });
  await writeFile(aside, text, { mode: 0o600, flag: 'wx', flush: true });
  try {
    await link(aside, path);
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code !== 'EEXIST') throw e;
  } finally {
    await rm(aside, { force: true });
  }
  const first = await read(path);
  if (!first) throw new Error(`${name} is gone as soon as it was written`);
  return first;
}

async function read(path: string): Promise<KeyAndCertificate | undefined> {
  const text = await readFile(path, 'utf8').catch((e: NodeJS.ErrnoException) => {
    if (e.code === 'ENOENT') return undefined;
    throw e;
  });
  if (text === undefined) return undefined;
  const { key, certificate } = JSON.parse(text) as { key: string; certificate: string }; // written by kept
  return { key, certificate: Buffer.from(certificate, 'base64') };
}
