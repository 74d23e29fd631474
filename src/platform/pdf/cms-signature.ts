import { createHash, X509Certificate } from 'node:crypto';
import type { AsnType } from 'asn1js';
import type { Attribute } from 'pkijs';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const RSA_WITH_SHA256 = '1.2.840.113549.1.1.11';
export const CONTENT_TYPE = '1.2.840.113549.1.9.3';
export const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
/** ESS signing-certificate-v2 (RFC 5035): says which certificate is meant, so that none with the same key can be put in its place. */
export const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/**
 * A detached CMS signature of what has this SHA-256, as PAdES of the level B-B wants it (ETSI EN 319 142-1, 5.3 and 6.3): content type,
 * digest and signing certificate are signed, the time is not among them and stands in the PDF.
 */
export async function cmsSignature(digest: Buffer, by: Credential): Promise<Buffer> {
  const [pki, asn1] = await Promise.all([import('pkijs'), import('asn1js')]);
  const [own] = by.certificates;
  if (!own) throw new Error('a signer without a certificate');
  const certificates = by.certificates.map((der) => pki.Certificate.fromBER(new Uint8Array(der)));
  const [certificate] = certificates;
  if (!certificate) throw new Error('a signer without a certificate');
  const attribute = (type: string, value: AsnType) => new pki.Attribute({ type, values: [value] });
  const octets = (bytes: Buffer) => new asn1.OctetString({ valueHex: new Uint8Array(bytes) });
  const wrapped = (value: AsnType) => new asn1.Sequence({ value: [value] });
  const attributes = [
    attribute(CONTENT_TYPE, new asn1.ObjectIdentifier({ value: pki.ContentInfo.DATA })),
    attribute(MESSAGE_DIGEST, octets(digest)),
    attribute(SIGNING_CERTIFICATE_V2, wrapped(wrapped(wrapped(octets(sha256(own)))))),
  ].sort((a, b) => Buffer.compare(derOf(a), derOf(b))); // DER has the members of a set in this order
  const bytes = Buffer.from(new asn1.Set({ value: attributes.map((a) => a.toSchema()) }).toBER(false));
  const signature = await by.sign({ bytes, digest: sha256(bytes) });
  const digestAlgorithm = () => new pki.AlgorithmIdentifier({ algorithmId: SHA256 });
  const isElliptic = new X509Certificate(own).publicKey.asymmetricKeyType === 'ec';
  const signed = new pki.SignedData({
    version: 1,
    digestAlgorithms: [digestAlgorithm()],
    encapContentInfo: new pki.EncapsulatedContentInfo({ eContentType: pki.ContentInfo.DATA }),
    certificates,
    signerInfos: [
      new pki.SignerInfo({
        version: 1,
        sid: new pki.IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        digestAlgorithm: digestAlgorithm(),
        signedAttrs: new pki.SignedAndUnsignedAttributes({ type: 0, attributes }),
        signatureAlgorithm: isElliptic
          ? new pki.AlgorithmIdentifier({ algorithmId: ECDSA_WITH_SHA256 })
          : new pki.AlgorithmIdentifier({ algorithmId: RSA_WITH_SHA256, algorithmParams: new asn1.Null() }),
        signature: octets(signature),
      }),
    ],
  });
  const content = new pki.ContentInfo({
    contentType: pki.ContentInfo.SIGNED_DATA,
    content: signed.toSchema(true),
  });
  return Buffer.from(content.toSchema().toBER(false));
}

export function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function derOf(attribute: Attribute): Buffer {
  return Buffer.from(attribute.toSchema().toBER(false));
}

/** A certificate and whatever signs with its key: the key may lie on another machine, or in a token that a person unlocks. */
export interface Credential {
  /** DER, its own first, then those by which that was issued. */
  certificates: readonly Buffer[];
  /** ECDSA as DER or RSA of PKCS #1 v1.5, with SHA-256. It may take long. */
  sign(what: ToSign): Promise<Buffer>;
}

/** What is signed: what it is, and its SHA-256 for a signer that is given no more than that. */
export interface ToSign {
  bytes: Buffer;
  digest: Buffer;
}
