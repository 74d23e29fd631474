import type { FastifyInstance } from 'fastify';

/**
 * A browser without a screen over `app.inject`: keeps cookies, remembers the last page's form tokens, follows nothing by itself but
 * the way from a refused form to the page that shows it again.
 */
export class Browser {
  readonly #app: FastifyInstance;
  readonly #cookies = new Map<string, { value: string; path: string }>();
  #tokens: { _csrf?: string; _key?: string } = {};

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  get(url: string, headers: Record<string, string> = {}, address?: string): Promise<PageAnswer> {
    return this.#send('GET', url, undefined, headers, address);
  }

  /** Posts a form with the tokens of the last page; `fields` may name one field several times by an array; `address` is where it comes from. */
  async post(
    url: string,
    fields: Fields = {},
    headers: Record<string, string> = {},
    address?: string,
  ): Promise<PageAnswer> {
    await this.#needTokens(url);
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...this.#tokens, ...fields }))
      for (const v of Array.isArray(value) ? value : [value]) body.append(name, v ?? '');
    return this.#sendForm(
      url,
      body.toString(),
      {
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      },
      address,
    );
  }

  /** Posts a multipart form: fields first, then the files, then the fields that stand behind them. */
  async upload(
    url: string,
    fields: Fields,
    files: UploadedFile[],
    headers: Record<string, string> = {},
    behind: Fields = {},
  ): Promise<PageAnswer> {
    await this.#needTokens(url);
    const boundary = '----motcua';
    const words = (of: Fields) =>
      Object.entries(of).flatMap(([name, value]) =>
        (Array.isArray(value) ? value : [value]).map((v) =>
          Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${v}\r\n`),
        ),
      );
    const chunks: Buffer[] = words({ ...this.#tokens, ...fields });
    for (const f of files)
      chunks.push(
        Buffer.from(
          `--${boundary}\r\ncontent-disposition: form-data; name="${f.field}"; filename="${f.filename}"\r\ncontent-type: ${f.type ?? 'application/octet-stream'}\r\n\r\n`,
        ),
        f.body,
        Buffer.from('\r\n'),
      );
    chunks.push(...words(behind), Buffer.from(`--${boundary}--\r\n`));
    return this.#sendForm(url, Buffer.concat(chunks), {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      ...headers,
    });
  }

  /** Posts and follows the redirect. */
  async submit(url: string, fields: Fields = {}): Promise<PageAnswer> {
    return this.follow(await this.post(url, fields));
  }

  async follow(response: PageAnswer): Promise<PageAnswer> {
    return response.location ? this.get(response.location) : response;
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name)?.value;
  }

  /** Puts a cookie in, as if a page had set it. */
  setCookie(name: string, value: string, path = '/'): void {
    this.#cookies.set(name, { value, path });
  }

  async #needTokens(url: string): Promise<void> {
    if (!this.#tokens._csrf) await this.get(url);
  }

  async #sendForm(url: string, payload: string | Buffer, headers: Record<string, string>, address?: string) {
    const answer = await this.#send('POST', url, payload, headers, address);
    return showsAgain(url, answer.location) ? this.get(answer.location) : answer;
  }

  async #send(
    method: 'GET' | 'POST',
    url: string,
    payload: string | Buffer | undefined,
    headers: Record<string, string>,
    address?: string,
  ): Promise<PageAnswer> {
    const cookie = [...this.#cookies]
      .filter(([, c]) => url.startsWith(c.path))
      .map(([n, c]) => `${n}=${c.value}`)
      .join('; ');
    const r = await this.#app.inject({
      method,
      url,
      headers: { accept: 'text/html', ...(cookie ? { cookie } : {}), ...headers },
      ...(payload === undefined ? {} : { payload }),
      ...(address ? { remoteAddress: address } : {}),
    });
    for (const c of r.cookies) {
      if (c.maxAge === 0 || c.value === '') this.#cookies.delete(c.name);
      else this.#cookies.set(c.name, { value: c.value, path: c.path ?? '/' });
    }
    const html = r.body;
    const csrf = /name="_csrf" value="([^"]+)"/.exec(html)?.[1];
    const key = /name="_key" value="([^"]+)"/.exec(html)?.[1];
    if (csrf) this.#tokens = { _csrf: csrf, ...(key ? { _key: key } : {}) };
    return {
      status: r.statusCode,
      html,
      body: r.rawPayload,
      headers: r.headers as Record<string, string | undefined>,
      location: (r.headers.location as string | undefined) ?? '',
      json: () => JSON.parse(html),
    };
  }
}

// the form's own page, with what was wrong, with the page that was kept, or with what was done with a file
function showsAgain(posted: string, location: string): boolean {
  const [path = '', query = ''] = location.split('?');
  return /(^|&)(thieu|giu|tep)=/.test(query) && (posted.split('?')[0] ?? '').startsWith(path);
}

export type Fields = Record<string, string | string[] | undefined>;

export interface UploadedFile {
  field: string;
  filename: string;
  body: Buffer;
  type?: string;
}

export interface PageAnswer {
  status: number;
  html: string;
  body: Buffer;
  headers: Record<string, string | undefined>;
  location: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever JSON came
  json: () => any;
}
