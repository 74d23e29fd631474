import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { newId } from '../ids.ts';
import type { Answered } from './answered.ts';
import { acceptedCodings, type Coded } from './content-coding.ts';
import { type CachedPage, isKnown, type PageCache } from './page-cache.ts';
import { keptBody, keptHeaders } from './send.ts';

/**
 * Sends a page that is kept for everybody before anything is made for the request: most of what such an answer costs is the way to the
 * page, not the page. What is not kept, and whoever may be signed in, goes on to `handler`, which sends the same page with the same headers.
 */
export function keptFirst(o: KeptFirst, handler: RequestListener): RequestListener {
  const headers = keptHeaders(o.everywhere);
  // of each body that was sent: as long as its page is kept, nothing in them changes
  const heads = new WeakMap<Buffer, string[]>();
  const headOf: HeadOf = ({ tag }, { coding, body }) => {
    let head = heads.get(body);
    if (!head) {
      const own = coding ? ['content-encoding', coding] : [];
      head = [...headers, 'etag', tag, ...own, 'content-length', String(body.length)];
      heads.set(body, head);
    }
    return head;
  };
  return (request, response) => {
    const page = o.open() ? keptFor(o.pages, request) : undefined;
    if (page) send(page, request, response, { headers, headOf, onAnswered: o.onAnswered });
    else handler(request, response);
  };
}

// the address as it was sent: only plain ones are kept (people-entry.ts), and those have one spelling
function keptFor(pages: PageCache, { method, url = '', headers }: IncomingMessage): CachedPage | undefined {
  const page = method === 'GET' ? pages.get(url) : undefined;
  return page && !headers.cookie?.includes(page.of.cookie) ? page : undefined;
}

function send(
  page: CachedPage,
  request: IncomingMessage,
  response: ServerResponse,
  {
    headers,
    headOf,
    onAnswered,
  }: { headers: readonly string[]; headOf: HeadOf; onAnswered: KeptFirst['onAnswered'] },
): void {
  const began = performance.now();
  const tellAs = (status: number) => () =>
    onAnswered({ id: newId(), method: 'GET', route: page.of.route, status, ms: performance.now() - began });
  if (isKnown(page, request.headers['if-none-match'])) {
    response.writeHead(304, [...headers, 'etag', page.tag]);
    response.end(tellAs(304));
    return;
  }
  const coded = keptBody(page, acceptedCodings(request.headers['accept-encoding']));
  response.writeHead(200, headOf(page, coded));
  response.end(coded.body, tellAs(200));
}

/** The headers of a page in one of its codings, as Node writes them. */
type HeadOf = (page: CachedPage, coded: Coded) => string[];

interface KeptFirst {
  pages: PageCache;
  /** The headers of every answer. */
  everywhere: Readonly<Record<string, string>>;
  /** Whether pages are sent here at all: not any more when the server takes no new connection, for its last answers close theirs. */
  open: () => boolean;
  onAnswered: (answered: Answered) => void;
}
