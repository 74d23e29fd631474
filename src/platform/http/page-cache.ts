import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const MOST_PAGES = 2000;
const KEPT_MS = 60_000; // figures on a page grow old even when no content changes

/** Rendered pages for people who are not signed in, each also compressed. Dropped as a whole when content changes. */
export function pageCache(now: () => number = Date.now): PageCache {
  const pages = new Map<string, CachedPage>();
  let revision = 0;
  return {
    get(key) {
      const page = pages.get(key);
      return page && page.until > now() ? page : undefined;
    },
    revision: () => revision,
    keep(key, html, since, of) {
      const body = Buffer.from(html);
      const page: CachedPage = {
        of,
        tag: tagOf(body),
        body,
        gzip: gzipSync(body),
        br: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
        until: now() + KEPT_MS,
      };
      if (since !== revision) return page; // content changed while the page was being made: serve it once, do not keep it
      if (pages.size >= MOST_PAGES) pages.clear();
      pages.set(key, page);
      return page;
    },
    drop() {
      revision += 1;
      pages.clear();
    },
  };
}

// of the page's words, whatever it is compressed with: a weak one (RFC 9110, 8.8.3)
function tagOf(body: Buffer): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** Whether somebody whose browser says `If-None-Match` has just this page (RFC 9110, 13.1.2). */
export function isKnown(page: CachedPage, ifNoneMatch: string | undefined): boolean {
  return ifNoneMatch?.includes(page.tag) ?? false;
}

export interface CachedPage {
  of: KeptOf;
  tag: string;
  body: Buffer;
  gzip: Buffer;
  br: Buffer;
  until: number;
}

export interface PageCache {
  get(key: string): CachedPage | undefined;
  revision(): number;
  /** Keeps a page rendered since `revision()` said `since`. */
  keep(key: string, html: string, since: number, of: KeptOf): CachedPage;
  drop(): void;
}

/** What must be known of a kept page to send it. */
export interface KeptOf {
  /** The pattern of its row's path. */
  route: string;
  /** Who comes with this cookie may be signed in, and is shown a page of their own. */
  cookie: string;
}
