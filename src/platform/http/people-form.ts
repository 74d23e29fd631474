import { mustHaveSpace } from '../disk-space.ts';
import { Refusal } from '../errors.ts';
import type { Answer } from './answer.ts';
import { countedAs } from './counted-as.ts';
import { CSRF_COOKIE, csrfHolds } from './csrf.ts';
import type { DoorDeps } from './door-deps.ts';
import { USUAL_FORM } from './form-size.ts';
import { isAnothers, isOwnStale, parkForAnother, parkStale } from './park-form.ts';
import type { Visit } from './people-visit.ts';
import { readForm } from './read-form.ts';
import { openStrangersShare } from './strangers-uploads.ts';
import { readMultipart, uploadFolder } from './upload.ts';
import { openShare } from './uploads-under-way.ts';
import { giveBack, wordsThatCame } from './words-alone.ts';

/** Nothing large is taken while the disk is almost full. */
export async function hasSpace<D extends DoorDeps, A>({ c, row, request }: Visit<D, A>): Promise<void> {
  if (row.needsSpace || request.isMultipart()) await mustHaveSpace(c.deps.disk);
}

/**
 * Reads the form and its files; its token must be this browser's, and is looked at before the first byte of a file. Of a page that was
 * made for another account, or of a browser that is not known any more, no file is taken. Where its files are refused, the page that says so gives the words back.
 */
export async function formIsOurs<D extends DoorDeps, A>(v: Visit<D, A>): Promise<void> {
  const { c, row, request } = v;
  v.formRead = true;
  const most = row.maxBytes ?? USUAL_FORM;
  if (!request.isMultipart()) {
    c.form = await readForm(request, most, (token) => mustHold(v, token));
    return;
  }
  const { uploads } = row;
  if (!uploads) throw new Refusal('upload.not-here', {}, 415);
  v.share = c.session ? openShare(countedAs(c)) : openStrangersShare(c.ip);
  let takesNone = false;
  const read = await readMultipart(request, {
    ...uploads,
    boxes: async () => new Set(takesNone ? [] : await uploads.boxes(c)),
    beforeFile: () => mustHaveSpace(c.deps.disk),
    take: v.share.take,
    gaveWay: v.share.gaveWay,
    maxWords: most,
    dir: uploadFolder(c.deps.config.dataDir),
    isOurs(token) {
      mustHold(v, token);
      takesNone = v.stale || isAnothers(v, token);
    },
  });
  v.share.isIn();
  c.form = read.form;
  c.uploads = read.uploads;
  c.filesThrownAway = read.thrownAway;
  if (!read.refused) return;
  giveBack(v, { form: read.form, hadFiles: true });
  throw read.refused;
}

/**
 * The cookie by which a browser is known can be lost, and the session stay: nothing is done then, and what was written is kept for who is
 * signed in.
 */
export async function formIsFresh<D extends DoorDeps, A>(v: Visit<D, A>): Promise<Answer | undefined> {
  if (!v.stale) return undefined;
  const explanation = await parkStale(v, wordsThatCame(v));
  if (!explanation) throw new Refusal('form.stale', {}, 403);
  return explanation;
}

/**
 * A page can outlive the account that it was made for: at a shared computer, or when another account signs in in another tab. What is
 * sent from it is not done in the name of who is signed in now; it is kept for who wrote it, and its sender is told so.
 */
export async function formIsTheirs<D extends DoorDeps, A>(v: Visit<D, A>): Promise<Answer | undefined> {
  const { c } = v;
  if (!isAnothers(v, c.form.get('_csrf'))) return undefined;
  // what a page's script sends stays on the page, whose button brings it here
  const explanation = c.wantsJson ? undefined : await parkForAnother(v, wordsThatCame(v));
  if (!explanation) throw new Refusal('form.anothers');
  return explanation;
}

function mustHold<D extends DoorDeps, A>(v: Visit<D, A>, token: string): void {
  const { c } = v;
  if (csrfHolds(c.deps.keys, c.cookie(CSRF_COOKIE), token)) return;
  // what a page's script sends stays on the page
  if (c.wantsJson || !isOwnStale(v, token)) throw new Refusal('form.stale', {}, 403);
  v.stale = true;
}
