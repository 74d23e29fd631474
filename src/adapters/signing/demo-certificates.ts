import { createPrivateKey, KeyObject, randomBytes, webcrypto } from 'node:crypto';

const CA_NAME = 'CA bản dùng thử Một Cửa (không có giá trị pháp lý)';
const TRIAL = 'Bản dùng thử, không có giá trị pháp lý';
const COMMON_NAME = '2.5.4.3';
const COUNTRY = '2.5.4.6';
const ORGANISATION = '2.5.4.10';
const UNIT = '2.5.4.11';
const SERIAL_NUMBER = '2.5.4.5';
const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
// the first bit is the highest of the byte: digital signature and content commitment; certificates and lists of those revoked
const SIGNS = 0xc0;
const ISSUES = 0x06;
const ELLIPTIC = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** A new key of an invented issuer of certificates, with a certificate that it gives to itself. */
export function makeIssuer(o: Validity): Promise<KeyAndCertificate> {
  return makeCertificate({ ...o, subject: [[COMMON_NAME, CA_NAME]], usage: ISSUES });
}

/** A new key of an agency with the certificate that the issuer gives to it. Its name says that it is for trying out. */
export function makeAgencyCertificate(
  issuer: KeyAndCertificate,
  { agency, ...validity }: Validity & { agency: { code: string; name: string } },
): Promise<KeyAndCertificate> {
  return makeCertificate({
    ...validity,
    issuer,
    subject: [
      [COUNTRY, 'VN'],
      [ORGANISATION, agency.name],
      [UNIT, TRIAL],
      [SERIAL_NUMBER, agency.code],
      [COMMON_NAME, agency.name],
    ],
    usage: SIGNS,
  });
}

async function makeCertificate(o: NewCertificate): Promise<KeyAndCertificate> {
  const [pki, asn1] = await Promise.all([import('pkijs'), import('asn1js')]);
  const keys = await webcrypto.subtle.generateKey(ELLIPTIC, true, ['sign', 'verify']);
  const issuer = o.issuer && pki.Certificate.fromBER(new Uint8Array(o.issuer.certificate));
  const certificate = new pki.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1.Integer({ valueHex: serialNumber() });
  // each part of the name in a set of its own, as authorities write it; pkijs itself would put all of them into one
  const parts = o.subject.map(([type, value]) => {
    const part = new pki.AttributeTypeAndValue({ type, value: new asn1.Utf8String({ value }) });
    return new asn1.Set({ value: [part.toSchema()] });
  });
  certificate.subject = pki.RelativeDistinguishedNames.fromBER(new asn1.Sequence({ value: parts }).toBER());
  certificate.issuer = issuer ? issuer.subject : certificate.subject;
  certificate.notBefore = new pki.Time({ type: timeType(o.from), value: o.from });
  certificate.notAfter = new pki.Time({ type: timeType(o.until), value: o.until });
  const usage = new asn1.BitString({
    valueHex: new Uint8Array([o.usage]),
    unusedBits: o.usage === SIGNS ? 6 : 1,
  });
  const constraints = new pki.BasicConstraints({ cA: !o.issuer });
  certificate.extensions = [
    extension(BASIC_CONSTRAINTS, constraints.toSchema().toBER(false)),
    extension(KEY_USAGE, usage.toBER(false)),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as CryptoKey); // the same, of which two libraries have each a type
  const signedBy = o.issuer ? await imported(o.issuer.key) : keys.privateKey;
  await certificate.sign(signedBy as CryptoKey, 'SHA-256');
  return {
    key: KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: Buffer.from(certificate.toSchema(true).toBER(false)),
  };

  function extension(extnID: string, extnValue: ArrayBuffer) {
    return new pki.Extension({ extnID, critical: true, extnValue });
  }

  function timeType(at: Date) {
    return at.getUTCFullYear() < 2050 ? pki.TimeType.UTCTime : pki.TimeType.GeneralizedTime;
  }
}

async function imported(pem: string) {
  const der = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
  return webcrypto.subtle.importKey('pkcs8', new Uint8Array(der), ELLIPTIC, false, ['sign']);
}

// positive, and with no byte at its beginning that could be left out
function serialNumber(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes;
}

interface Validity {
  from: Date;
  until: Date;
}

interface NewCertificate extends Validity {
  /** Undefined of one that issues itself. */
  issuer?: KeyAndCertificate;
  /** Type and text of each part of its name. */
  subject: [type: string, value: string][];
  usage: number;
}

export interface KeyAndCertificate {
  /** PKCS #8 as PEM. */
  key: string;
  /** DER. */
  certificate: Buffer;
}
