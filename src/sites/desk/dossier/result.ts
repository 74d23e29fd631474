import { recordResult } from '#domain/dossiers';
import { checkFile, keepFile, removeFile } from '#domain/files';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { json, page } from '#platform/http/answer.ts';
import { fileRefusalSentence } from '#views/words/files.ts';
import type { C } from '../../../deps.ts';
import { deskWords } from '../words/dossier.ts';
import { officerOf, openFor, seen } from './acting.ts';
import { deskPaths } from './dossier.paths.ts';
import { ResultView } from './result.view.tsx';

export const RESULT_FILES = { maxBytes: 20_000_000, maxFiles: 5 } as const;
const w = deskWords.result;

export async function get(c: C) {
  return page(ResultView({ c, open: await openFor(c, 'record-result'), errors: {} }));
}

/** Records the result; the signed paper was uploaded before and stays whatever is wrong here. */
export async function post(c: C) {
  const open = await openFor(c, 'record-result');
  if (open.results.length === 0)
    return page(ResultView({ c, open, errors: { file: w.needFile } }), { status: 422 });
  const number = c.form.get('number').trim().slice(0, 60);
  const note = c.form.get('note').trim().slice(0, 1000);
  return c.change(async (tx) => {
    const d = await recordResult(tx, { ...seen(c, open), number, note });
    return deskPaths.dossier({ code: d.code }, { xong: 'record-result' });
  });
}

/** Uploads the signed paper, or takes one away. The file is looked at before the transaction opens. A script gets its answer as JSON. */
export async function postFile(c: C) {
  const open = await openFor(c, 'record-result');
  const { ownerAgencyId, id, code } = open.dossier;
  const subject = { kind: 'result', ownerAgencyId, id } as const;
  const officer = officerOf(c);
  const removed = /^remove:(.+)$/.exec(c.form.get('_action'))?.[1];
  if (removed)
    return c.change(async (tx) => {
      await removeFile(tx, subject, removed, c.now);
      return deskPaths.result({ code });
    });
  const upload = c.uploads[0];
  if (!upload) return refused(c, w.chooseFile);
  try {
    const checked = await checkFile(upload, { accepts: ['pdf'], maxBytes: RESULT_FILES.maxBytes });
    const kept = await c.change(async (tx) => {
      await keepFile(tx, c.deps, checked, {
        subject,
        partId: 'result',
        maxFiles: RESULT_FILES.maxFiles,
        uploadedBy: officer,
        now: c.now,
      });
      return deskPaths.result({ code });
    });
    return c.wantsJson ? json({ ok: true }) : kept;
  } catch (e) {
    if (e instanceof Refusal && /^(file|pdf)\./.test(e.code))
      return refused(c, fileRefusalSentence(e.code, e.params));
    throw e;
  }
}

async function refused(c: C, sentence: string) {
  if (c.wantsJson) return json({ ok: false, error: sentence }, 422);
  const errors: FieldErrors = { file: sentence };
  return page(ResultView({ c, open: await openFor(c, 'record-result'), errors }), { status: 422 });
}
