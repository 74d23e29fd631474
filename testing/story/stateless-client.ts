import type { FastifyInstance } from 'fastify';
import { inLanguage } from '#platform/http/address-language.ts';
import { csrfToken } from '#platform/http/csrf.ts';
import { newId } from '#platform/ids.ts';
import type { Deps } from '../../src/deps.ts';
import { CAPTCHA_ANSWER } from '../deps.ts';
import { FORM_COOKIE } from './form-cookie.ts';
import type { Person } from './people.ts';

const BOUNDARY = '----story';

/** One request by one person, exactly as written: nothing is remembered between two. */
export function statelessClient(app: FastifyInstance, deps: Deps) {
  const send = async (who: Person, o: RequestOptions): Promise<HttpAnswer> => {
    const cookies = { mc_form: FORM_COOKIE, ...who.cookies };
    const cookie = Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
    const r = await app.inject({
      method: o.method ?? 'GET',
      url: o.url as string, // a test may ask for what is no URL
      headers: { accept: 'text/html', cookie, ...(o.type ? { 'content-type': o.type } : {}), ...o.headers },
      ...(o.body === undefined ? {} : { payload: o.body }),
    });
    return {
      status: r.statusCode,
      html: r.body,
      location: String(r.headers.location ?? ''),
      type: String(r.headers['content-type'] ?? ''),
    };
  };
  return {
    get: (who: Person, url: string, headers: Record<string, string> = {}) => send(who, { url, headers }),
    /** Fields as a browser posts them, before them the tokens of a page that this browser was shown. */
    post: async (who: Person, url: string, fields: Field[], o: PostOptions = {}) => {
      const all = [...(o.tokens ?? tokens(deps)), ...(await freshCaptcha(deps, url, fields))];
      const sent = o.multipart
        ? { type: `multipart/form-data; boundary=${BOUNDARY}`, body: multipart(all) }
        : {
            type: 'application/x-www-form-urlencoded',
            body: all.map(([n, v]) => `${escaped(n)}=${escaped(v)}`).join('&'),
          };
      const answer = await send(who, { method: 'POST', url, headers: o.headers ?? {}, ...sent });
      // the page that refused the form, kept at an address of its own
      return !o.asIs && /[?&]giu=/.test(answer.location) ? send(who, { url: answer.location }) : answer;
    },
    send,
  };
}

export function tokens(deps: Deps): Field[] {
  return [
    ['_csrf', csrfToken(deps.keys, FORM_COOKIE)],
    ['_key', newId()],
  ];
}

// a challenge is used up by its first answer, so every form brings a new one
async function freshCaptcha(deps: Deps, url: string, fields: Field[]): Promise<Field[]> {
  const form = inLanguage(url.split('?', 1)[0] ?? '', 'vi');
  const { token } = await deps.captcha.issue(deps.clock.now(), { form, address: '127.0.0.1' });
  return fields.map(([name, value]) => {
    if (name === 'captchaToken' && value) return [name, token];
    return name === 'captcha' && value === '' ? [name, CAPTCHA_ANSWER] : [name, value];
  });
}

// a lone surrogate has no UTF-8 form: sent as the bytes that a broken client would send
function escaped(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80';
}

function multipart(fields: Field[]): Buffer {
  const parts = fields.map(
    ([name, value]) =>
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name.replace(/["\r\n]/g, '_')}"\r\n\r\n${value}\r\n`,
  );
  return Buffer.from(`${parts.join('')}--${BOUNDARY}--\r\n`);
}

export type Field = [string, string];

interface RequestOptions {
  method?: 'GET' | 'POST';
  url: string;
  type?: string;
  body?: string | Buffer;
  headers?: Record<string, string>;
}

interface PostOptions {
  multipart?: boolean;
  headers?: Record<string, string>;
  /** Instead of good ones. */
  tokens?: Field[];
  /** The answer itself, not the page that it leads to. */
  asIs?: boolean;
}

export interface HttpAnswer {
  status: number;
  html: string;
  location: string;
  type: string;
}

export type StatelessClient = ReturnType<typeof statelessClient>;
