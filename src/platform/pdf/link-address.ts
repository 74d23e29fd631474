const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * Whether the address of a link leads to something else than a web page, a letter or a call: to a file of the reader's, or a server of
 * files. Without a scheme it is one that a viewer makes a web page of, or a place next to the document.
 */
export function leadsElsewhere(address: string): boolean {
  // viewers leave out what cannot be seen, and the mark and zeros of text of two bytes
  const seen = address.replace(/[^\u0021-\u007e]/g, '');
  if (/^[\\/]{2}/.test(seen)) return true;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1];
  return scheme !== undefined && !SCHEMES.has(scheme.toLowerCase());
}
