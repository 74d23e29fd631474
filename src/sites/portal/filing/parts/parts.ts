import { addDraftFile, removeDraftFile, saveDraft } from '#domain/drafts';
import { type CheckedFile, checkFile } from '#domain/files';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { json, page, piece, redirect } from '#platform/http/answer.ts';
import { sentenceFor } from '#platform/refusal-words.ts';
import { fileRefusalWords } from '#views/words/files.ts';
import type { C } from '../../../../deps.ts';
import { partsWords } from '../../words/filing.ts';
import { stepPath } from '../filing.paths.ts';
import { filesNoLongerRequired, NO_LONGER_REQUIRED } from '../info/no-longer-required.tsx';
import { leadsTo } from '../leads-to.ts';
import { type AtDraft, type Filing, ofDraft, openFiling } from '../open-filing.ts';
import { PartBox, PartsView, partAnchor } from './parts.view.tsx';

const BUSY_SECONDS = 60;

/** Step 2: a row for each paper that the case and the answers need. */
export const get = ofDraft(
  (c, f) => page(PartsView({ c, f, errors: c.query.has('thieu') ? missingParts(f) : {} })),
  { step: 'parts' },
);

/** "Tiếp tục" goes on when every required part has a file. Nothing is saved here, since files are saved as they come. */
export const post = ofDraft(
  async (c, f) => {
    const { draft } = f;
    const action = c.form.get('_action');
    if (action === 'close') return redirect(leadsTo.mine());
    if (action === 'save') return redirect(stepPath('parts', draft.id, { 'da-luu': '1' }));
    const errors = missingParts(f);
    if (Object.keys(errors).length > 0) return page(PartsView({ c, f, errors }), { status: 422 });
    return c.change(async (tx) => {
      const { citizen } = f;
      await saveDraft(tx, c.deps.keys, {
        citizen,
        id: draft.id,
        from: '',
        change: {},
        reached: 'fee',
        now: c.now,
      });
      return stepPath('fee', draft.id);
    });
  },
  { step: 'parts' },
);

/**
 * The form of one part: adds the chosen files or removes one. Each file is checked before the transaction; a refused one does not affect
 * the others. The same file sent again is stored once, so no key of repetition is needed.
 */
export const postPart = ofDraft<'part'>(
  async (c, f) => {
    const part = f.parts.find((p) => p.id === c.params.part);
    const removed = /^remove:(.+)$/.exec(c.form.get('_action'))?.[1];
    if (!part && removed && filesNoLongerRequired(f).some((file) => file.id === removed)) {
      return c.change(async (tx) => {
        await takeAway(tx, c, f, removed);
        return `${stepPath('parts', f.draft.id)}#${NO_LONGER_REQUIRED}`;
      });
    }
    if (!part) throw new NotFound('part');
    const anchor = `${stepPath('parts', f.draft.id)}#${partAnchor(part.id)}`;
    if (removed && !c.wantsJson) {
      return c.change(async (tx) => {
        await takeAway(tx, c, f, removed);
        return anchor;
      });
    }
    const refused: Refused = { sentences: [], busy: false };
    if (removed) await c.deps.db.tx((tx) => takeAway(tx, c, f, removed));
    else if (c.uploads.length === 0) refused.sentences.push(partsWords.notChosen(part.name));
    const accepted = await keepAll(c, f, part.id, refused);
    const now = await openFiling(c);
    const error = refused.sentences.join(' ') || undefined;
    const status = refused.busy ? 503 : 422;
    if (refused.busy) c.header('retry-after', String(BUSY_SECONDS));
    if (c.wantsJson) {
      if (error && accepted === 0) return json({ ok: false, error }, status);
      return piece(PartBox({ c, f: now, part, error }));
    }
    return error
      ? page(PartsView({ c, f: now, errors: { [part.id]: error } }), { status })
      : redirect(anchor);
  },
  { step: 'parts' },
);

/** The box of the part of the address; none when this draft does not need it. */
export async function boxesOfPart(c: AtDraft<'part'>): Promise<string[]> {
  const { parts } = await openFiling(c);
  return parts.some((p) => p.id === c.params.part) ? [`file:${c.params.part}`] : [];
}

/** Part → sentence, for required parts that have no file. */
function missingParts(f: Filing): Record<string, string> {
  const filled = new Set(f.files.map((file) => file.partId));
  return Object.fromEntries(
    f.parts.filter((p) => p.required && !filled.has(p.id)).map((p) => [p.id, partsWords.missing(p.name)]),
  );
}

async function keepAll(c: C, f: Filing, partId: string, refused: Refused): Promise<number> {
  const part = f.parts.find((p) => p.id === partId);
  if (!part) return 0;
  let accepted = 0;
  for (const upload of c.uploads) {
    const checked = await orRefused(refused, () => checkFile(upload, part, f.citizen));
    if (!checked) continue;
    const file = await orRefused(refused, () => keep(c, f, partId, part.maxFiles, checked));
    if (file) accepted += 1;
  }
  return accepted;
}

function keep(c: C, f: Filing, partId: string, maxFiles: number, checked: CheckedFile) {
  return c.deps.db.tx((tx) =>
    addDraftFile(tx, c.deps, {
      citizen: f.citizen,
      draftId: f.draft.id,
      partId,
      checked,
      maxFiles,
      now: c.now,
    }),
  );
}

function takeAway(tx: Tx, c: C, f: Filing, fileId: string): Promise<void> {
  return removeDraftFile(tx, c.deps, { citizen: f.citizen, draftId: f.draft.id, fileId, now: c.now });
}

async function orRefused<T>(refused: Refused, f: () => Promise<T>): Promise<T | undefined> {
  try {
    return await f();
  } catch (e) {
    const sentence = e instanceof Refusal && sentenceFor(fileRefusalWords, e);
    if (!sentence) throw e;
    refused.sentences.push(sentence);
    refused.busy ||= e.is('file.busy');
    return undefined;
  }
}

/** Why files were not taken; `busy` when one may be taken a minute later. */
interface Refused {
  sentences: string[];
  busy: boolean;
}
