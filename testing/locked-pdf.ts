import { createHash } from 'node:crypto';
import { rc4 } from '#platform/pdf/rc4.ts';

// ISO 32000-1, 7.6.3.3: what stands for a password of no letters
const NO_PASSWORD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const OWNER = Buffer.alloc(32, 7);
const ID = Buffer.alloc(16, 9);
const MAY_NOT_PRINT = -64;

/** A PDF with an encryption of 40 bits (revision 2): one that a password opens, or one that anybody opens and nobody may print. */
export function encryptedPdf(o: { password: boolean; link?: string }): Buffer {
  const user = o.password ? Buffer.alloc(32, 3) : rc4(keyForNoPassword(), NO_PASSWORD);
  return Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Annots[5 0 R]>>endobj',
      `5 0 obj<</Type/Annot/Rect[0 0 9 9]${o.link ?? '/Subtype/Text'}>>endobj`,
      `4 0 obj<</Filter/Standard/V 1/R 2/O<${OWNER.toString('hex')}>/U<${user.toString('hex')}>/P ${MAY_NOT_PRINT}>>endobj`,
      `trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<${ID.toString('hex')}><${ID.toString('hex')}>]>>`,
      'startxref\n0\n%%EOF\n',
    ].join('\n'),
    'latin1',
  );
}

function keyForNoPassword(): Buffer {
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(MAY_NOT_PRINT);
  return createHash('md5')
    .update(Buffer.concat([NO_PASSWORD, OWNER, rights, ID]))
    .digest()
    .subarray(0, 5);
}
