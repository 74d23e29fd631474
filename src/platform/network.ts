import { isIP } from 'node:net';

const GROUPS = 8;
const OF_NETWORK = 4;
const OF_WIDER = 3;

/**
 * What a limit counts as one sender: of an IPv6 address the first 64 bits, because whoever has one address has all 2^64 of that
 * network; an IPv4 address as it is, however it is written. Anything else comes back unchanged.
 */
export function networkOf(who: string): string {
  return networksOf(who)[0];
}

/** The same, and of an IPv6 address the network of 48 bits around it: providers give as much to who asks for it. */
export function networksOf(who: string): [network: string, wider?: string] {
  if (isIP(who) !== 6) return [who];
  const address = who.split('%', 1)[0] ?? ''; // without the zone of a link
  const v4 = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (v4) return [v4];
  const [head = '', tail = ''] = address.split('::');
  const [before, after] = [groupsOf(head), groupsOf(tail)];
  const between = Array<string>(Math.max(0, GROUPS - before.length - after.length)).fill('0');
  const groups = [...before, ...between, ...after].map((g) => Number.parseInt(g, 16).toString(16));
  return [`${groups.slice(0, OF_NETWORK).join(':')}::/64`, `${groups.slice(0, OF_WIDER).join(':')}::/48`];
}

// the last 32 bits may be written as an IPv4 address: two groups, of no meaning here
function groupsOf(part: string): string[] {
  return part === '' ? [] : part.split(':').flatMap((g) => (g.includes('.') ? ['0', '0'] : [g]));
}
