import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Refusal } from '#platform/errors.ts';
import type { Log } from '#platform/log.ts';
import { type Credential, signPdf, signPrepared } from '#platform/pdf/sign-pdf.ts';
import type { AgencySigner, SigningAgency } from './agency-signer.ts';
import { prepareApart } from './prepare-apart.ts';

// whoever asks for the paper waits; a job that does not get it in time tries again
const ANSWER_MS = 30_000;

/**
 * A paper of an agency with its signature over all of it (Luật Giao dịch điện tử 20/2023/QH15 Đ22–23), by the certificate that it signs by
 * now. Undefined where it has none, or nobody signs in this installation: the paper is then unsigned, and nothing says otherwise. Needs no
 * transaction, and must not be called in one. Refuses 'signing.ended' and 'signing.not-yet' where the certificate does not hold at `at`,
 * 'signing.failed' where no signature comes; nothing is changed then.
 */
export async function signPaper(d: Signing, pdf: Buffer, o: PaperToSign): Promise<SignedPaper | undefined> {
  const by = await signerAt(d, o);
  if (!by) return undefined;
  const signed = await answered(d, o.agency, () => signPdf(pdf, by.credential, wordsOf(o)));
  return { pdf: signed, by: by.signedBy };
}

/**
 * The same of a paper that an officer has uploaded, which lies readable at `path` and may be written anew there. One that somebody has
 * signed already is left as it is, and said to be whole or broken. Refuses 'signing.not-possible' where nothing can be added to it, or it is
 * too complex to be read. `who` asks.
 */
export async function signUploaded(
  d: Signing,
  path: string,
  o: PaperToSign & { who: string },
): Promise<UploadedPaper> {
  const prepared = await prepareApart({ path, words: wordsOf(o) }, o.who);
  if (prepared === 'whole') return { signature: 'before' };
  if (prepared === 'broken') return { signature: 'broken' };
  if (prepared === 'busy') throw new Refusal('signing.failed', { agency: o.agency.name }, 503);
  const notPossible = () => new Refusal('signing.not-possible', { agency: o.agency.name }, 422);
  if (prepared === 'too-complex') throw notPossible();
  const by = await signerAt(d, o);
  if (!by) return { signature: 'none' };
  if (prepared === 'cannot') throw notPossible();
  const signed = await answered(d, o.agency, async () => signPrepared(await readFile(path), by.credential));
  return { signature: 'agency', paper: { pdf: signed, by: by.signedBy } };
}

async function signerAt(d: Signing, { agency, at }: PaperToSign): Promise<Signer | undefined> {
  const credential = await answered(d, agency, async () => {
    const found = await d.signer?.credentialOf(agency);
    const [certificate] = found?.certificates ?? [];
    return found && certificate && { found, certificate, dates: new X509Certificate(certificate) };
  });
  if (!credential) return undefined;
  const { found, certificate, dates } = credential;
  if (at < dates.validFromDate) throw new Refusal('signing.not-yet', { agency: agency.name }, 503);
  if (at > dates.validToDate) throw new Refusal('signing.ended', { agency: agency.name }, 503);
  return { credential: found, signedBy: { agencyId: agency.id, certificate } };
}

function wordsOf({ agency, reason, location, at }: PaperToSign) {
  return { name: agency.name, reason, location, at };
}

async function answered<T>(d: Signing, agency: SigningAgency, f: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ANSWER_MS} ms`)), ANSWER_MS);
  });
  try {
    return await Promise.race([f(), late]);
  } catch (e) {
    d.log.error({ err: e, agency: agency.code }, 'a paper could not be signed');
    throw new Refusal('signing.failed', { agency: agency.name }, 503);
  } finally {
    clearTimeout(timer);
  }
}

export interface Signing {
  /** Undefined where nobody signs. */
  signer: AgencySigner | undefined;
  log: Log;
}

export interface PaperToSign {
  agency: SigningAgency;
  /** What the signature says why, and where. */
  reason: string;
  location: string;
  at: Date;
}

export interface SignedPaper {
  pdf: Buffer;
  by: SignedBy;
}

/**
 * agency: signed by the agency now · before: somebody had signed it, and that signature is whole · broken: it has one that is not · none: it
 * has none, and nobody signs for the agency.
 */
export type UploadedPaper =
  | { signature: 'agency'; paper: SignedPaper }
  | { signature: Exclude<PaperSignature, 'agency'> };

export type PaperSignature = 'agency' | 'before' | 'broken' | 'none';

export interface SignedBy {
  agencyId: string;
  /** DER. */
  certificate: Buffer;
}

interface Signer {
  credential: Credential;
  signedBy: SignedBy;
}
