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

const ID_BYTES = 4;
const IV_BYTES = 12;
const TAG_BYTES = 16;
// Sealed bytes begin with how they were sealed: 1, with a key that is not named (written by the first versions); 2, followed by the
// key's id.
const UNNAMED = 1;
const NAMED = 2;

/**
 * Keys for one secret, one derived key per purpose (HKDF-SHA256), so that a leaked key opens only one thing. Everything new is made
 * with `secret`; what was sealed with `former` secrets can still be opened. `kept` are the keys of MACs that are printed on paper
 * and outlive their secret.
 */
export function makeKeys(
  secret: string,
  o: { former?: string[]; lastingKeys?: ReadonlyMap<string, Buffer> } = {},
): Keys {
  const current = derived(secret);
  const former = (o.former ?? []).map(derived);
  const all = [current, ...former];
  const lastingKeys = new Map(
    [...(o.lastingKeys ?? [])].map(([purpose, key]) => [purpose, createSecretKey(key)]),
  );
  const mac = (key: KeyObject, text: string) => createHmac('sha256', key).update(text).digest();
  const prefix = Buffer.concat([Buffer.from([NAMED]), current.id]);
  return {
    prefix,
    seal(purpose, text) {
      const iv = randomBytes(IV_BYTES);
      const c = createCipheriv('aes-256-gcm', current.key(`seal:${purpose}`), iv);
      const body = Buffer.concat([c.update(text, 'utf8'), c.final()]);
      return Buffer.concat([prefix, iv, c.getAuthTag(), body]);
    },
    open(purpose, sealed) {
      if (sealed[0] === UNNAMED) return openWithAny(all, purpose, sealed.subarray(1));
      if (sealed[0] !== NAMED) throw new Error(`unknown version of a sealed text: ${sealed[0]}`);
      const id = sealed.subarray(1, 1 + ID_BYTES);
      const named = all.filter((k) => k.id.equals(id));
      return openWithAny(named, purpose, sealed.subarray(1 + ID_BYTES));
    },
    blindIndex: (purpose, text) => mac(current.key(`index:${purpose}`), text),
    blindIndexes: (purpose, text) => all.map((k) => mac(k.key(`index:${purpose}`), text)),
    mac: (purpose, text) => mac(lastingKeys.get(purpose) ?? current.key(`mac:${purpose}`), text),
    macs: (purpose, text) => {
      const lasting = lastingKeys.get(purpose);
      return lasting ? [mac(lasting, text)] : all.map((k) => mac(k.key(`mac:${purpose}`), text));
    },
  };
}

/** A fingerprint by which a secret can be recognised; nothing can be opened with it. */
export function secretId(secret: string): string {
  return Buffer.from(hkdfSync('sha256', secret, 'mot-cua', 'id', 16)).toString('hex');
}

/** The key of one purpose's MACs, for keeping it beyond its secret. */
export function macKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'mot-cua', `mac:${purpose}`, 32));
}

function derived(secret: string): Derived {
  // kept as a key object: from plain bytes the library makes one at every use, which costs more than the use itself
  const derivedKeys = new Map<string, KeyObject>();
  return {
    id: Buffer.from(secretId(secret), 'hex').subarray(0, ID_BYTES),
    key(purpose) {
      let k = derivedKeys.get(purpose);
      if (!k) {
        k = createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'mot-cua', purpose, 32)));
        derivedKeys.set(purpose, k);
      }
      return k;
    },
  };
}

function openWithAny(keys: Derived[], purpose: string, sealed: Buffer): string {
  let failed: unknown = new Error('sealed with a key that is not among SECRET_KEY and OLD_SECRET_KEYS');
  for (const k of keys)
    try {
      const d = createDecipheriv('aes-256-gcm', k.key(`seal:${purpose}`), sealed.subarray(0, IV_BYTES));
      d.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      const opened = d.update(sealed.subarray(IV_BYTES + TAG_BYTES)); // the whole text: GCM holds nothing back
      d.final(); // throws when a byte was changed
      return opened.toString('utf8');
    } catch (e) {
      failed = e; // another secret's
    }
  throw failed;
}

/** A secret text for a cookie or a link, 256 bits unless told. */
export function newToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

/** Compares in constant time, so that the time does not reveal where the first difference is. */
export function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

interface Derived {
  id: Buffer;
  key(purpose: string): KeyObject;
}

export interface Keys {
  /** The bytes with which everything begins that is sealed with the current secret. */
  prefix: Buffer;
  /** AES-256-GCM under the purpose's key. */
  seal(purpose: string, text: string): Buffer;
  /** @throws when the bytes were changed, belong to another purpose, or to a secret that is not known. */
  open(purpose: string, sealed: Buffer): string;
  /** The same text gives the same 32 bytes: for finding a sealed value without opening any. */
  blindIndex(purpose: string, text: string): Buffer;
  /** All indexes under which a value may still be stored while secrets are being changed; the current one first. */
  blindIndexes(purpose: string, text: string): Buffer[];
  mac(purpose: string, text: string): Buffer;
  /** Any of them may have been made before the secret was changed. */
  macs(purpose: string, text: string): Buffer[];
}
