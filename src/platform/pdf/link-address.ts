const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);
// endings of hosts and letters' addresses that are not endings of programs, as .com is one
const HOST_ALONE = /^(?:[\w.+-]+@)?(?:[a-z0-9-]+\.)+(?:vn|org|net|edu|info)\/?$/i;
// what leads up and out of the folder that a viewer may take such an address for
const LEADS_UP = /\\|\.\.|%(?:2e|2f|5c)/i;

/**
 * Whether the address of a link leads to something else than a web page, a letter or a call: to a file of the reader's, or a server of
 * files. Without a scheme it is a place next to the document, "x.exe" too, but for what viewers make a web page of ("www."), a host or
 * a letter's address alone, and a place within the document.
 */
export function leadsElsewhere(address: string): boolean {
  // viewers leave out what cannot be seen, and the mark and zeros of text of two bytes
  const visible = address.replace(/[^\u0021-\u007e]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(visible)?.[1];
  if (scheme !== undefined) return !SCHEMES.has(scheme.toLowerCase());
  if (visible.startsWith('#') || HOST_ALONE.test(visible)) return false;
  if (/^www\./i.test(visible)) return LEADS_UP.test(visible);
  return address.replace(/^(?:\u00fe\u00ff|\ufeff)/, '').replace(/[\0-\u0020]/g, '') !== '';
}
