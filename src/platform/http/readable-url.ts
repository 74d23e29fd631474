import { inLanguage, languageOf } from './address-language.ts';

// an address that no page has
const NOWHERE = '/%25';
// longer than any address of ours; Node itself takes 16 KB for all of a request's head
const LONGEST = 8_000;
const ORIGIN = /^https?:\/\/[^/?#]*/i; // a proxy may ask for the whole address
const ESCAPED = /%([2-7][0-9a-f])/gi;
const UNRESERVED = /[\w.~-]/; // RFC 3986: the same address with and without its escape

/**
 * The address as every step reads it: its path alone, with no escape that needs none, so that '/%65n/thu-tuc' is '/en/thu-tuc' to
 * all of them. When it is too long, or not spelled like an address, one that no page has in its language, so that the answer is a page
 * too.
 */
export function readableUrl(url = '/'): string {
  const ownPart = url.slice(0, LONGEST).replace(ORIGIN, '');
  const at = ownPart.search(/[?#]/);
  const [path, rest] = at < 0 ? [ownPart, ''] : [ownPart.slice(0, at), ownPart.slice(at)];
  const plain = path.replace(ESCAPED, (escaped, hex: string) => {
    const letter = String.fromCharCode(Number.parseInt(hex, 16));
    return UNRESERVED.test(letter) ? letter : escaped;
  });
  const address = `${plain.startsWith('/') ? '' : '/'}${plain}${rest}`;
  return url.length <= LONGEST && isSpelled(plain) ? address : inLanguage(NOWHERE, languageOf(address));
}

function isSpelled(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
