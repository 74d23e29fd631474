import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIP } from 'node:net';

const NAMED: Record<string, string[]> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/**
 * Leaves of `X-Forwarded-For` what is an address, from the last one back to the first that is none: a proxy of ours writes at the end,
 * and what stands before something that it did not write may be anybody's. Ports and brackets, as some proxies write them, are taken
 * off.
 */
export function readForwarded(headers: IncomingHttpHeaders): void {
  const sent = headers['x-forwarded-for'];
  if (sent === undefined) return;
  const all = (Array.isArray(sent) ? sent.join(',') : sent).split(',').map(addressOf);
  const last = all.lastIndexOf(undefined);
  const known = all.slice(last + 1);
  if (known.length > 0) headers['x-forwarded-for'] = known.join(', ');
  else delete headers['x-forwarded-for'];
}

/** Whether an address belongs to the proxies of a setting, `10.0.0.0/8` or `loopback` each. */
export function proxyList(proxies: false | string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const range of (proxies || []).flatMap((p) => NAMED[p] ?? [p])) {
    const [address = '', bits] = range.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => isIP(address) > 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

// 1.2.3.4, 1.2.3.4:5678, 2001:db8::1, [2001:db8::1], [2001:db8::1]:443
function addressOf(text: string): string | undefined {
  const t = text.trim();
  const bare =
    /^\[([^\]]+)\](?::\d{1,5})?$/.exec(t)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/.exec(t)?.[1] ?? t;
  return isIP(bare) > 0 && !bare.includes('%') ? bare : undefined;
}
