// no page has it
const NOWHERE = '/%25';

/** The address as it is, or one of no page when it is not spelled as an address: then the answer is a page too. */
export function readableUrl(url = '/'): string {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return url;
  } catch {
    return NOWHERE;
  }
}
