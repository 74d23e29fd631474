import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** Keys for one secret, one derived key a purpose (HKDF-SHA256), so that one leaked key opens one thing. */
export function makeKeys(secret: string): Keys {
  // kept as the library keeps keys: from plain bytes it makes one anew for every use, which costs more than the use
  const derived = new Map<string, KeyObject>();
  const key = (purpose: string) => {
    let k = derived.get(purpose);
    if (!k) {
      k = createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'mot-cua', purpose, 32)));
      derived.set(purpose, k);
    }
    return k;
  };
  return {
    seal(purpose, text) {
      const iv = randomBytes(12);
      const c = createCipheriv('aes-256-gcm', key(`seal:${purpose}`), iv);
      const body = Buffer.concat([c.update(text, 'utf8'), c.final()]);
      return Buffer.concat([Buffer.from([1]), iv, c.getAuthTag(), body]);
    },
    open(purpose, sealed) {
      if (sealed[0] !== 1) throw new Error(`unknown version of a sealed text: ${sealed[0]}`);
      const d = createDecipheriv('aes-256-gcm', key(`seal:${purpose}`), sealed.subarray(1, 13));
      d.setAuthTag(sealed.subarray(13, 29));
      return Buffer.concat([d.update(sealed.subarray(29)), d.final()]).toString('utf8');
    },
    blindIndex: (purpose, text) =>
      createHmac('sha256', key(`index:${purpose}`))
        .update(text)
        .digest(),
    mac: (purpose, text) =>
      createHmac('sha256', key(`mac:${purpose}`))
        .update(text)
        .digest(),
  };
}

/** A secret text for a cookie or a link, 256 bits unless told. */
export function newToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

/** Compares without telling by time where the first difference is. */
export function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

export interface Keys {
  /** AES-256-GCM under the purpose's key. */
  seal(purpose: string, text: string): Buffer;
  /** @throws when the bytes were changed or belong to another purpose. */
  open(purpose: string, sealed: Buffer): string;
  /** The same text gives the same 32 bytes: for finding a sealed value without opening any. */
  blindIndex(purpose: string, text: string): Buffer;
  mac(purpose: string, text: string): Buffer;
}
