import { createHash } from 'node:crypto';
import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newToken } from '../crypto.ts';
import type { Tx } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { type Formats, formats } from '../formats.ts';
import { newId } from '../ids.ts';
import { LANGUAGES, type Language } from '../language.ts';
import type { Session } from '../session.ts';
import type { NoParams } from './address.ts';
import { inLanguage, languageOf } from './address-language.ts';
import { type Answer, redirect } from './answer.ts';
import { Call } from './call.ts';
import { cookieName } from './cookie-name.ts';
import { CSRF_COOKIE, csrfToken } from './csrf.ts';
import type { DoorDeps } from './door-deps.ts';
import { Form } from './form.ts';
import type { ChosenFile } from './left-out.ts';
import { AGAIN_FIELD, forgetMoot, forgetSent, type Unsent } from './unsent.ts';
import type { Upload } from './upload.ts';
import { whosePage } from './whose-page.ts';

/**
 * Everything that a page's handler may know of its request, and what it may say besides its answer: `A` is the actor that its row
 * lets in, `P` the parameters of its row's path.
 */
export class Ctx<D extends DoorDeps, A, P extends object = NoParams> extends Call<D, A, P> {
  form: Form = Form.empty;
  uploads: Upload[] = [];
  /** The files that had been chosen for boxes that the page does not have: they were not stored. */
  filesThrownAway: readonly ChosenFile[] = [];
  /**
   * Whether files had been chosen in a form whose files were not taken: its words are then as they are sent back into it alone. Null
   * where nothing was left out.
   */
  filesLeft: 'chosen' | 'none' | null = null;
  /** Whether `form` has the words of one that was kept before, on the page where they are looked at again (fill-again.ts). */
  filledAgain = false;
  /** The forms that are kept for who asks, and were not sent since: what pages lead back to. */
  unsent: readonly Unsent[] = [];
  session: Session | undefined;
  /** Whether it was found out who is signed in: not while the database is away, nor for an address that no row has. */
  sessionIsKnown = false;
  readonly #reply: FastifyReply;
  /** How many pieces of the path stand after that of the page. */
  readonly #toPage: number;
  #csrf: string | undefined;
  #browser: string | undefined;
  #setsCookies = false;
  #language: Language | undefined;

  constructor(o: { deps: D; actor: A; request: FastifyRequest; reply: FastifyReply; toPage?: number }) {
    super(o);
    this.#reply = o.reply;
    this.#toPage = o.toPage ?? 0;
  }

  /** Path and query as requested. */
  get url(): string {
    return this.request.url;
  }

  /** The path as every language has it. */
  get path(): string {
    return inLanguage(this.url.split('?', 1)[0] ?? '/', LANGUAGES[0]);
  }

  /** This page's address in a language, with its query; of a form that posts elsewhere, the page that it stands on. */
  pageIn(language: Language): string {
    const address = inLanguage(this.request.url, language);
    if (this.#toPage === 0) return address;
    const pieces = (address.split('?', 1)[0] ?? '').split('/');
    return pieces.slice(0, -this.#toPage).join('/') || '/';
  }

  /** The language that the address asks for. */
  get language(): Language {
    this.#language ??= languageOf(this.request.url);
    return this.#language;
  }

  /** A words file in the language of the request. */
  words<W>(both: Readonly<Record<Language, W>>): W {
    return both[this.language];
  }

  /** How dates, numbers and money are written in the language of the request. */
  get formats(): Formats {
    return formats[this.language];
  }

  get userAgent(): string {
    return this.request.headers['user-agent'] ?? '';
  }

  /** A script asks (autosave, upload with progress, suggestions), not a page load. */
  get wantsJson(): boolean {
    return this.request.headers.accept?.includes('application/json') ?? false;
  }

  /** The cookie of this name that was set for `path`; over https its name in the browser depends on both. */
  cookie(name: string, path = '/'): string | undefined {
    return this.request.cookies[this.#nameOf(name, path)];
  }

  setCookie(name: string, value: string, o: { maxAge?: number; path?: string } = {}): void {
    this.#setsCookies = true;
    const path = o.path ?? '/';
    this.#reply.setCookie(this.#nameOf(name, path), value, {
      path,
      httpOnly: true,
      sameSite: 'lax',
      secure: this.deps.config.secureCookies,
      ...(o.maxAge === undefined ? {} : { maxAge: o.maxAge }),
    });
  }

  clearCookie(name: string, path = '/'): void {
    this.#setsCookies = true;
    // a browser takes the end of such a cookie too only from a safe answer
    this.#reply.clearCookie(this.#nameOf(name, path), { path, secure: this.deps.config.secureCookies });
  }

  #nameOf(name: string, path: string): string {
    return cookieName(name, path, this.deps.config.secureCookies);
  }

  /** Whether this answer is one browser's own: a cookie goes with it. The reply itself has it only when it is sent. */
  get setsCookies(): boolean {
    return this.#setsCookies;
  }

  header(name: string, value: string): void {
    this.#reply.header(name, value);
  }

  /** The token for this browser's forms; its cookie is set when the first form is shown. */
  csrf(): string {
    this.#csrf ??= csrfToken(this.deps.keys, this.browser(), this.session?.subjectId);
    return this.#csrf;
  }

  /** What this browser is known by, as long as it keeps it; one that is not known yet is from now on. */
  browser(): string {
    this.#browser ??= this.cookie(CSRF_COOKIE);
    if (!this.#browser) {
      this.#browser = newToken(16);
      this.setCookie(CSRF_COOKIE, this.#browser);
    }
    return this.#browser;
  }

  /** Whom this page is made for, as its script may know it: '' for nobody who is signed in, undefined where that is not known. */
  whose(): string | undefined {
    if (!this.sessionIsKnown) return undefined;
    return this.session ? whosePage(this.deps.keys, this.session.subjectId) : '';
  }

  /** Under which id the words of `form` were kept, where they stand in their page again, or come from there; else ''. */
  get parkedId(): string {
    return this.form.get(AGAIN_FIELD);
  }

  /**
   * The revision that a form carries: what its person saw. Words that come back into a page are sent on top of what the page shows now;
   * it says what has changed meanwhile.
   */
  revisionSeen(now: number): string {
    return (this.filledAgain ? '' : this.form.get('revision')) || String(now);
  }

  /** Whether the thing has changed since the words that come back into this page were written. */
  hasMoved(now: number): boolean {
    return this.filledAgain && this.form.get('revision') !== String(now);
  }

  /** A fresh idempotency key for a form. */
  newKey(): string {
    return newId(this.now.getTime());
  }

  /**
   * Runs a change in one transaction, exactly once for this form's key: the same form sent again, at the same time or later,
   * waits for the first and gets its answer. `f` gives where to go next. With other content it counts as another form: a page that
   * the browser shows again still has its key, and what is written there later must not be ignored.
   */
  async change(f: (tx: Tx) => Promise<string>): Promise<Answer> {
    const key = this.#formKey();
    const changeAndForget = async (tx: Tx) => {
      const next = await f(tx);
      await this.forgetKept(tx);
      return next;
    };
    if (!key) return redirect(await this.deps.db.tx(changeAndForget));
    const location = await this.deps.db.tx(async (tx) => {
      const first = await tx.run(
        sql`insert into request_keys (key, at) values (${key}, ${this.now}) on conflict do nothing`,
      );
      if (!first) {
        const before = await tx.one<{ location: string | null }>(
          sql`select location from request_keys where key = ${key}`,
        );
        if (before?.location) return before.location;
      }
      const next = await changeAndForget(tx);
      await tx.atCommit.run(sql`update request_keys set location = ${next} where key = ${key}`);
      return next;
    });
    return redirect(location);
  }

  /** Where this same form led when it was sent before; undefined when it never arrived, or was refused. */
  async answeredBefore(): Promise<string | undefined> {
    const key = this.#formKey();
    const before =
      key &&
      (await this.deps.db.one<{ location: string | null }>(
        sql`select location from request_keys where key = ${key}`,
      ));
    return before?.location ?? undefined;
  }

  /**
   * What was kept of this form is not unsent any more: its words are where they belong. A change (`change`) does it itself; what only
   * saves them does it in its own transaction.
   */
  async forgetKept(tx: Tx): Promise<void> {
    const [id, browser, account] = [this.parkedId, this.cookie(CSRF_COOKIE), this.session?.subjectId];
    if (!id || !browser || !account) return;
    await forgetSent(tx, this.deps.keys, { browser, account, now: this.now, id, path: this.url });
  }

  /** What is kept to be sent to these addresses, or below them, is moot: what it would do was done, by this form or another. */
  async forgetMoot(tx: Tx, addresses: readonly string[]): Promise<void> {
    const account = this.session?.subjectId;
    if (account) await forgetMoot(tx, this.deps.keys, { account, addresses });
  }

  // a key belongs to one browser, one address and one content: the same key from somebody else, or for another thing, is another key
  #formKey(): Buffer | undefined {
    const sent = this.form.get('_key');
    if (!sent) return undefined;
    const who = this.session?.id.toString('base64') ?? this.cookie(CSRF_COOKIE) ?? '';
    const where = JSON.stringify([this.request.routeOptions.url, this.params]);
    const key = createHash('sha256').update(`${who}|${where}|${sent}`);
    for (const name of this.form.names())
      if (name !== '_csrf') key.update(JSON.stringify([name, ...this.form.all(name)]));
    for (const upload of this.uploads) key.update(upload.sha256);
    return key.digest();
  }
}
