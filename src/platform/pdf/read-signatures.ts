import { createHash, verify, X509Certificate } from 'node:crypto';
import type { Attribute, SignedData, SignerInfo } from 'pkijs';
import { MESSAGE_DIGEST, SIGNING_CERTIFICATE_V2, sha256 } from './cms-signature.ts';

/** So many signatures of a file are looked at; nobody's paper has more. */
const MOST = 12;
const MOST_DIGITS = 400_000;
const MARK = '/ByteRange';
const CLAIM = /^\/ByteRange\s*\[/;
const RANGE = /^\/ByteRange\s*\[\s*0\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/;
const PLACE = /^<([0-9A-Fa-f\s]*)>$/;
const TIME = /^\s*\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\+07'00'?|\+07)\)/;
const HASHES: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/**
 * The signatures of a PDF in their order, each with whether it holds. It reads the bytes that they name and nothing else of the
 * document, so that nothing in it is unpacked; a file of a stranger is read in a process with bounds nevertheless.
 */
export async function readSignatures(pdf: Buffer): Promise<ReadSignature[]> {
  const found: ReadSignature[] = [];
  for (let at = pdf.indexOf(MARK); at >= 0 && found.length < MOST; at = pdf.indexOf(MARK, at + MARK.length)) {
    const signed = placeOf(pdf, at);
    if (signed) found.push(await readOne(pdf, signed));
  }
  return found;
}

/** How many signatures a PDF says that it has, whether or not they can be read; of very many, one more than are ever looked at. */
export function claimedSignatures(pdf: Buffer): number {
  let claimed = 0;
  for (let at = pdf.indexOf(MARK); at >= 0 && claimed <= MOST; at = pdf.indexOf(MARK, at + MARK.length))
    if (CLAIM.test(pdf.subarray(at, at + 200).toString('latin1'))) claimed += 1;
  return claimed;
}

/** The one of them that stands last in the file, whatever else in it looks like one; undefined where that is none. */
export async function readLastSignature(pdf: Buffer): Promise<ReadSignature | undefined> {
  const at = pdf.lastIndexOf(MARK);
  const signed = at < 0 ? undefined : placeOf(pdf, at);
  return signed && readOne(pdf, signed);
}

// A signature signs everything from the first byte to `until` but its own digits, which stand between angle brackets and are only digits:
// nothing can hide in a place that is not signed.
function placeOf(pdf: Buffer, at: number): Place | undefined {
  const [, first, second, rest] = RANGE.exec(pdf.subarray(at, at + 200).toString('latin1')) ?? [];
  const [from, to, until] = [Number(first), Number(second), Number(second) + Number(rest)];
  if (!(from < to && to - from <= MOST_DIGITS && at < from && until <= pdf.length)) return undefined;
  const [, digits] = PLACE.exec(pdf.subarray(from, to).toString('latin1')) ?? [];
  return digits === undefined ? undefined : { from, to, until, cms: Buffer.from(digits, 'hex') };
}

async function readOne(pdf: Buffer, { from, to, until, cms }: Place): Promise<ReadSignature> {
  const about = { until, isWhole: until === pdf.length, at: timeIn(pdf.subarray(to, to + 100)) };
  try {
    const { info, certificates } = await readCms(cms);
    const hash = HASHES[info.digestAlgorithm.algorithmId];
    const claimed = hash && octetsOf(info, MESSAGE_DIGEST);
    if (!hash || !claimed) return { ...about, isIntact: false, certificate: undefined };
    const certificate = certificates.find((der) => isSignedBy(info, der, hash));
    const digest = createHash(hash).update(pdf.subarray(0, from)).update(pdf.subarray(to, until)).digest();
    return { ...about, certificate, isIntact: certificate !== undefined && digest.equals(claimed) };
  } catch {
    return { ...about, isIntact: false, certificate: undefined };
  }
}

async function readCms(cms: Buffer): Promise<{ info: SignerInfo; certificates: Buffer[] }> {
  const pki = await import('pkijs');
  const content = pki.ContentInfo.fromBER(new Uint8Array(cms));
  const signed: SignedData = new pki.SignedData({ schema: content.content });
  const [info, ...others] = signed.signerInfos;
  if (!info || others.length > 0) throw new Error('a signature of nobody, or of several at once');
  const certificates = (signed.certificates ?? []).flatMap((c) =>
    c instanceof pki.Certificate ? [Buffer.from(c.toSchema().toBER(false))] : [],
  );
  return { info, certificates };
}

// whether the key of a certificate has signed the attributes, and where they name a certificate, this one is meant
function isSignedBy(info: SignerInfo, der: Buffer, hash: string): boolean {
  const attributes = Buffer.from(info.signedAttrs?.encodedValue ?? new ArrayBuffer(0));
  if (attributes.length === 0) return false;
  const named = certificateNamed(info);
  if (named && !named.equals(sha256(der))) return false;
  try {
    const signature = Buffer.from(info.signature.valueBlock.valueHexView);
    return verify(hash, attributes, new X509Certificate(der).publicKey, signature);
  } catch {
    return false;
  }
}

function octetsOf(info: SignerInfo, type: string): Buffer | undefined {
  return bytesIn(attributeOf(info, type)?.values[0]);
}

// SigningCertificateV2 ::= SEQUENCE { SEQUENCE OF SEQUENCE { hash (of SHA-256 where no other is named), … }, … }
function certificateNamed(info: SignerInfo): Buffer | undefined {
  const value = attributeOf(info, SIGNING_CERTIFICATE_V2)?.values[0] as Nested | undefined;
  const first = value?.valueBlock?.value?.[0]?.valueBlock?.value?.[0]?.valueBlock?.value?.[0];
  return bytesIn(first);
}

function attributeOf(info: SignerInfo, type: string): Attribute | undefined {
  return info.signedAttrs?.attributes.find((a) => a.type === type);
}

function bytesIn(value: Nested | undefined): Buffer | undefined {
  const bytes = value?.valueBlock?.valueHexView;
  return bytes && bytes.length > 0 ? Buffer.from(bytes) : undefined;
}

function timeIn(behind: Buffer): Date | undefined {
  const [, year, month, day, hour, minute, second] = TIME.exec(behind.toString('latin1')) ?? [];
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}+07:00`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** As much of an ASN.1 value as is looked at. */
interface Nested {
  valueBlock?: { value?: Nested[]; valueHexView?: Uint8Array };
}

interface Place {
  from: number;
  to: number;
  until: number;
  cms: Buffer;
}

export interface ReadSignature {
  /** How much of the file it signs, its own digits left out. */
  until: number;
  /** Nothing stands behind what it signs. */
  isWhole: boolean;
  /** What it signs is as it was signed, by the key of the certificate. */
  isIntact: boolean;
  /** The certificate, DER, whose key signed; undefined where none of those that came with it did, or it could not be read. */
  certificate: Buffer | undefined;
  /** When, as the file says; undefined where it says it otherwise than ours do. */
  at: Date | undefined;
}
