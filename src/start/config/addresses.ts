import { isIP } from 'node:net';
import { configWords as words } from '../words.ts';
import { type GivenSettings, refuse } from './given-settings.ts';

/** PUBLIC_URL, without a slash at its end. */
export function publicUrlOf({ text, isGiven }: GivenSettings, o: { mode: string; port: number }): string {
  const url = (isGiven('PUBLIC_URL') ? text('PUBLIC_URL') : `http://localhost:${o.port}`).replace(/\/+$/, '');
  if (!isSite(url)) refuse('PUBLIC_URL', words.publicUrl(url));
  if (o.mode === 'production' && !url.startsWith('https:') && !isHere(url))
    refuse('PUBLIC_URL', words.publicUrlNotSafe);
  return url;
}

/** TRUST_PROXY. "true" would believe an address that anybody can write into a header, so it is not offered. */
export function proxiesOf({ text }: GivenSettings): false | string[] {
  const value = text('TRUST_PROXY');
  if (value === 'false') return false;
  const list = value.split(',').map((a) => a.trim());
  const named = ['loopback', 'linklocal', 'uniquelocal'];
  for (const a of list) {
    const [address = '', bits = '0', ...more] = a.split('/');
    const most = isIP(address) === 6 ? 128 : 32;
    const ofRange = a.includes('/') ? /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most : true; // "/0" would be everybody
    const holds = named.includes(a) || (isIP(address) > 0 && ofRange && more.length === 0);
    if (!holds) refuse('TRUST_PROXY', words.trustProxy(a));
  }
  return list;
}

export function isUrl(value: string, protocols: string[]): boolean {
  const url = URL.parse(value);
  return !!url && protocols.includes(url.protocol) && url.host !== '';
}

// paths are put after it, so it must not have one of its own
function isSite(value: string): boolean {
  const url = URL.parse(value);
  const more = url && (url.pathname !== '/' || url.search || url.hash || url.username || url.password);
  return isUrl(value, ['http:', 'https:']) && !more;
}

function isHere(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}
