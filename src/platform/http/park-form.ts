import { isDiskFull } from '../disk-space.ts';
import { Refusal } from '../errors.ts';
import { inLanguage } from './address-language.ts';
import { type Answer, redirect } from './answer.ts';
import { CSRF_COOKIE, csrfHolds, isProvablyHere, isWriter, ownMark, writerOf } from './csrf.ts';
import type { DoorDeps } from './door-deps.ts';
import { askingForAgain, type ChosenFile } from './left-out.ts';
import { ANOTHERS, KEPT_MS, keepParked, type LOST, STALE } from './parked-form.ts';
import type { Visit } from './people-visit.ts';
import { UNSENT_COOKIE } from './unsent.ts';
import { asSentBack, type WordsAlone, wordsOf } from './words-alone.ts';

/**
 * Keeps the words of a form whose sender's session had ended: the id under which they are kept, or what was lost. Only of a form that was
 * made for an account: rows that let in nobody else are sent from pages that nobody else is shown, and whoever never had a session has
 * written nothing there. No file is read before that is known, and none is stored.
 */
export async function parkForm<D extends DoorDeps, A>(v: Visit<D, A>): Promise<ParkedWords | NotParked> {
  const { c } = v;
  const { keys } = c.deps;
  const browser = c.cookie(CSRF_COOKIE);
  if (!browser) return NOT_KEPT;
  const isOurs = (token: string) => {
    if (!csrfHolds(keys, browser, token) || !writerOf(keys, browser, token))
      throw new Refusal('form.stale', {}, 403);
  };
  const read = await wordsOf(v, isOurs).catch(notOurs);
  return read ? keepForWriter(v, read) : NOT_KEPT;
}

/**
 * The same for somebody who is signed in but may not enter, where the page was made for another account: the page that says so. Undefined
 * when it was not, and when nothing could be kept.
 */
export async function parkAnothers<D extends DoorDeps, A>(v: Visit<D, A>): Promise<Answer | undefined> {
  const { c } = v;
  if (c.wantsJson) return undefined;
  const isOurs = (token: string) => {
    const holds = csrfHolds(c.deps.keys, c.cookie(CSRF_COOKIE), token);
    if (!holds || !isAnothers(v, token)) throw new Refusal('form.stale', {}, 403);
  };
  const read = await wordsOf(v, isOurs).catch(notOurs);
  return read && parkForAnother(v, read);
}

/** Keeps the words for who wrote them; the page that says so, or undefined when they could not be kept. */
export async function parkForAnother<D extends DoorDeps, A>(
  v: Visit<D, A>,
  words: WordsAlone,
): Promise<Answer | undefined> {
  return leadsTo(v, await keepForWriter(v, words), ANOTHERS);
}

/**
 * Keeps the words of a form for who is signed in and was shown its page (`isOwnStale`); where they are offered again, or undefined. A form
 * of files alone leads to its page anew, which says that nothing came of it and names the boxes whose files are to be chosen again.
 */
export async function parkStale<D extends DoorDeps, A>(
  v: Visit<D, A>,
  words: WordsAlone,
): Promise<Answer | undefined> {
  const { c, row } = v;
  const mark = c.session && ownMark(c.deps.keys, words.form.get('_csrf'), c.session.subjectId);
  if (mark && row.uploads?.wordsAlone === 'none')
    return redirect(askingForAgain(saying(STALE, c.pageIn(c.language)), words.chosen ?? []));
  return mark && leadsTo(v, await keepForWriter(v, words, mark), STALE);
}

function leadsTo<D extends DoorDeps, A>(
  { c, door }: Visit<D, A>,
  outcome: ParkedWords | NotParked,
  why: string,
): Answer | undefined {
  if (!door.parkedAt || !('id' in outcome)) return undefined;
  return redirect(saying(why, inLanguage(door.parkedAt(outcome.id), c.language)));
}

function saying(why: string, address: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}${why}=1`;
}

/**
 * Whether a form whose token does not hold in this browser was written by who is signed in: its page was made for them, and the browser
 * itself says that it was sent from a page of ours. Of a row that only the signed-in may use. Enough to keep its words for them and show
 * them, and for nothing else.
 */
export function isOwnStale<D extends DoorDeps, A>({ c, row, request }: Visit<D, A>, token: string): boolean {
  const { keys, config } = c.deps;
  if (!c.session || !row.who.signIn) return false;
  if (!isProvablyHere(request.headers, new URL(config.publicUrl).origin)) return false;
  return ownMark(keys, token, c.session.subjectId) !== undefined;
}

/** Whether a form was made for another account, of a row that only the signed-in may use: the others do nothing in anybody's name. */
export function isAnothers<D extends DoorDeps, A>({ c, row }: Visit<D, A>, token: string): boolean {
  const { keys } = c.deps;
  if (!c.session || !row.who.signIn) return false;
  const writer = writerOf(keys, c.cookie(CSRF_COOKIE) ?? '', token);
  return writer !== undefined && !isWriter(keys, writer, c.session.subjectId);
}

async function keepForWriter<D extends DoorDeps, A>(
  { c, row, door }: Visit<D, A>,
  words: WordsAlone,
  mark?: Buffer,
): Promise<ParkedWords | NotParked> {
  const { db, keys, disk } = c.deps;
  const browser = c.browser();
  const writer = mark ?? writerOf(keys, browser, words.form.get('_csrf'));
  if (!writer || !door.parkedAt) return NOT_KEPT;
  const { form, files } = asSentBack(row, words);
  if (row.uploads?.wordsAlone === 'none' && files === 'chosen')
    return { lost: 'files', chosen: words.chosen ?? [] };
  if (await disk.isLow()) return NOT_KEPT;
  // for the page that says that the database is away
  c.form = form;
  c.filesLeft = files;
  const [path, page] = [c.url, c.pageIn(c.language)];
  const parked = { browser, address: c.ip, writer, path, page, form, files, now: c.now };
  const id = await keepParked(db, keys, parked).catch(notWritten);
  if (id) c.setCookie(UNSENT_COOKIE, '1', { maxAge: KEPT_MS / 1000 });
  return id ? { id, ...(files === 'chosen' ? { lost: 'chosen' } : {}) } : NOT_KEPT;
}

function notWritten(e: unknown): undefined {
  if (!isDiskFull(e)) throw e;
}

// what is not this browser's, or cannot have come from its form, is not kept; its sender is sent to sign in all the same
function notOurs(e: unknown): undefined {
  if (!(e instanceof Refusal)) throw e;
}

const NOT_KEPT = { lost: 'words', chosen: [] } as const;

interface NotParked {
  lost: keyof typeof LOST;
  /** The files of a form that has no words. */
  chosen: readonly ChosenFile[];
}

interface ParkedWords {
  id: string;
  /** The words were kept, the files beside them were not. */
  lost?: 'chosen';
}
