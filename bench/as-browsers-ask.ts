/** What a browser of today says of itself: a page that is compressed for nobody costs less than it does in use. */
export const asBrowsersAsk = { 'accept-encoding': 'gzip, deflate, br, zstd', accept: 'text/html' };
