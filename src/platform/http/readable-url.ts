// an address that no page has
const NOWHERE = '/%25';

/** The address as it is; or, when it is not spelled like an address, one that no page has, so that the answer is a page too. */
export function readableUrl(url = '/'): string {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return url;
  } catch {
    return NOWHERE;
  }
}
