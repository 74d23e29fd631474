import { isDiskFull } from '../disk-space.ts';
import { Refusal } from '../errors.ts';
import { CSRF_COOKIE, csrfHolds, writerOf } from './csrf.ts';
import type { DoorDeps } from './door-deps.ts';
import type { Form } from './form.ts';
import { USUAL_FORM } from './form-size.ts';
import { keepParked, type LOST, type ParkedForm } from './parked-form.ts';
import type { Visit } from './people-visit.ts';
import { readForm } from './read-form.ts';
import { readWordsAlone } from './read-parts.ts';

/**
 * Keeps the words of a form whose sender's session had ended: the id under which they are kept, or what was lost. Only of a form that was
 * made for an account: rows that let in nobody else are sent from pages that nobody else is shown, and whoever never had a session has
 * written nothing there. No file is read before that is known, and none is stored.
 */
export async function parkForm<D extends DoorDeps, A>(v: Visit<D, A>): Promise<{ id: string } | NotKept> {
  const { c, row } = v;
  const { db, keys, disk } = c.deps;
  const browser = c.cookie(CSRF_COOKIE);
  if (!browser) return NOT_KEPT;
  const writerIn = (token: string) =>
    csrfHolds(keys, browser, token) ? writerOf(keys, browser, token) : undefined;
  const isOurs = (token: string) => {
    if (!writerIn(token)) throw new Refusal('form.stale', {}, 403);
  };
  const read = await wordsOf(v, isOurs).catch(notOurs);
  const writer = read && writerIn(read.form.get('_csrf'));
  if (!writer) return NOT_KEPT;
  if (row.uploads?.wordsAlone === 'none' && read.files === 'chosen') return { lost: 'files' };
  if (await disk.isLow()) return NOT_KEPT;
  c.form = read.form; // for the page that says that the database is away
  const [path, page] = [c.url, c.pageIn(c.language)];
  const { form, files } = read;
  const kept = { browser, address: c.ip, writer, path, page, form, files, now: c.now };
  const id = await keepParked(db, keys, kept).catch(notWritten);
  return id ? { id } : NOT_KEPT;
}

// Those of a form that takes files come as they are sent back into it.
async function wordsOf<D extends DoorDeps, A>(
  { row, request }: Pick<Visit<D, A>, 'row' | 'request'>,
  isOurs: (token: string) => void,
): Promise<{ form: Form; files: ParkedForm['files'] }> {
  const most = row.maxBytes ?? USUAL_FORM;
  const { uploads } = row;
  if (!uploads) return { form: await readForm(request, most, isOurs), files: null };
  const { form, hadFiles } = request.isMultipart()
    ? await readWordsAlone(request, { ...uploads, maxWords: most, isOurs })
    : { form: await readForm(request, most, isOurs), hadFiles: false };
  const { wordsAlone } = uploads;
  if (wordsAlone === 'none') return { form, files: hadFiles ? 'chosen' : null };
  return { form: form.with(wordsAlone), files: hadFiles ? 'chosen' : 'none' };
}

function notWritten(e: unknown): undefined {
  if (!isDiskFull(e)) throw e;
}

// what is not this browser's, or cannot have come from its form, is not kept; its sender is sent to sign in all the same
function notOurs(e: unknown): undefined {
  if (!(e instanceof Refusal)) throw e;
}

const NOT_KEPT = { lost: 'words' } as const;

interface NotKept {
  lost: keyof typeof LOST;
}
