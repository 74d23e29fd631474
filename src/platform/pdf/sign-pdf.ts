import { Signer, SignPdf } from '@signpdf/signpdf';
import { type Credential, cmsSignature, sha256 } from './cms-signature.ts';
import { readLastSignature } from './read-signatures.ts';
import { type SignatureWords, withSignaturePlace } from './signature-place.ts';

/**
 * A PDF with a signature over all of it (PAdES-B-B). It is read again before it is given: a signer that answers with anything but the
 * signature of its certificate makes no signed paper. @throws NotUpdatable, and whatever the signer throws
 */
export async function signPdf(pdf: Buffer, by: Credential, words: SignatureWords): Promise<Buffer> {
  return signPrepared(await withSignaturePlace(pdf, words), by);
}

/** The same of one that has its place already. */
export async function signPrepared(prepared: Buffer, by: Credential): Promise<Buffer> {
  const signed = await new SignPdf().sign(prepared, new DetachedSigner(by));
  const last = await readLastSignature(signed);
  const own = by.certificates[0];
  if (!last?.isIntact || !last.isWhole || !own || !last.certificate?.equals(own))
    throw new Error('the signer gave a signature that is not its certificate’s');
  return signed;
}

class DetachedSigner extends Signer {
  readonly #by: Credential;

  constructor(by: Credential) {
    super();
    this.#by = by;
  }

  override sign(bytes: Buffer): Promise<Buffer> {
    return cmsSignature(sha256(bytes), this.#by);
  }
}

export type { Credential, ToSign } from './cms-signature.ts';
export { NotUpdatable, type SignatureWords, withSignaturePlace } from './signature-place.ts';
