const PARTS = /^(postgres(?:ql)?:\/\/(?:[^/?#]*@)?)([^/?#@]*)([/?#].*)?$/;
const TARGET = 'target_session_attrs';

/**
 * The addresses that a DATABASE_URL names, one for each host, as libpq writes several: `postgres://user:password@a:5432,b:5432/name?
 * target_session_attrs=read-write`. With several hosts the one that can be written to is meant, always.
 * @returns undefined when it is not such an address, or asks for another kind of server.
 */
export function hostsOf(databaseUrl: string): string[] | undefined {
  const [, before, hosts, after = ''] = PARTS.exec(databaseUrl) ?? [];
  if (before === undefined || hosts === undefined) return undefined;
  const all = hosts.split(',').map((host) => URL.parse(before + host + after));
  const urls: string[] = [];
  for (const url of all) {
    if (!url || (all.length > 1 && url.hostname === '')) return undefined;
    const target = url.searchParams.get(TARGET);
    if (target !== null && target !== 'read-write') return undefined;
    if (target !== null) url.searchParams.delete(TARGET);
    urls.push(url.href);
  }
  return urls;
}
