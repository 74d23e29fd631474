import { Refusal } from '../errors.ts';
import { CSRF_COOKIE, csrfHolds, writerOf } from './csrf.ts';
import type { DoorDeps } from './door-deps.ts';
import { Form } from './form.ts';
import { USUAL_FORM } from './form-size.ts';
import { type ChosenFile, hasLeftOut, withLeftOut } from './left-out.ts';
import type { ParkedForm } from './parked-form.ts';
import type { Visit } from './people-visit.ts';
import { readForm } from './read-form.ts';
import { readWordsAlone } from './read-parts.ts';
import { cleanName, LONGEST_NAME } from './upload.ts';

/** The words of a form that was read, beside files that are not taken after all. */
export function wordsThatCame<D extends DoorDeps, A>({ c }: Visit<D, A>): WordsAlone {
  const taken = c.uploads.map(({ field, filename }) => ({ box: field, name: filename }));
  const chosen = [...taken, ...c.filesThrownAway];
  return { form: c.form, hadFiles: chosen.length > 0, chosen };
}

/** The words of a form, read now unless it was before; none of its files is taken. `isOurs` sees the token first. */
export async function wordsOf<D extends DoorDeps, A>(
  v: Visit<D, A>,
  isOurs: (token: string) => void,
): Promise<WordsAlone> {
  const { c, row, request } = v;
  if (v.formRead) {
    isOurs(c.form.get('_csrf'));
    return wordsThatCame(v);
  }
  v.formRead = true;
  const most = row.maxBytes ?? USUAL_FORM;
  const { uploads } = row;
  if (uploads && request.isMultipart())
    return withNames(await readWordsAlone(request, { ...uploads, maxWords: most, isOurs }));
  return { form: await readForm(request, most, isOurs), hadFiles: false };
}

/** Those of a form that takes files, or that is saved in steps, come as they are sent back into it. */
export function asSentBack<D extends DoorDeps, A>(
  { uploads, savedBy }: Visit<D, A>['row'],
  { form, hadFiles, chosen = [] }: WordsAlone,
): { form: Form; files: ParkedForm['files'] } {
  if (savedBy) return { form: form.with(savedBy), files: 'none' };
  if (!uploads) return { form, files: null };
  const { wordsAlone } = uploads;
  if (wordsAlone === 'none') return { form, files: hadFiles ? 'chosen' : null };
  const back = withLeftOut(form.with(wordsAlone), chosen);
  return { form: back, files: hadFiles || hasLeftOut(back) ? 'chosen' : 'none' };
}

function withNames({ form, chosen }: { form: Form; chosen: ChosenFile[] }): WordsAlone {
  const named = chosen.map(({ box, name }) => ({ box, name: cleanName(name.slice(-LONGEST_NAME)) }));
  return { form, hadFiles: chosen.length > 0, chosen: named };
}

/**
 * The words of a form with files that cannot be taken now, where they can be sent without them: for the page that says no.
 * @throws Refusal when it is not this browser's, or cannot have come from its form
 */
export async function readForPageThatSaysNo<D extends DoorDeps, A>(v: Visit<D, A>): Promise<void> {
  const { c, row } = v;
  if (!row.uploads || row.uploads.wordsAlone === 'none') return;
  const { keys } = c.deps;
  const browser = c.cookie(CSRF_COOKIE);
  const read = await wordsOf(v, (token) => {
    if (!browser || !csrfHolds(keys, browser, token) || !writerOf(keys, browser, token))
      throw new Refusal('form.stale', {}, 403);
  });
  giveBack(v, read);
}

/** Has the page that says no give the words back as they go into their form without the files; nothing of a form that has no words. */
export function giveBack<D extends DoorDeps, A>({ c, row }: Visit<D, A>, words: WordsAlone): void {
  const { form, files } = asSentBack(row, words);
  const hasWords = row.uploads?.wordsAlone !== 'none';
  c.form = hasWords ? form : Form.empty;
  c.filesLeft = hasWords ? files : null;
}

export interface WordsAlone {
  form: Form;
  /** Whether any file had been chosen. */
  hadFiles: boolean;
  /** Which, where it is known. */
  chosen?: ChosenFile[];
}
