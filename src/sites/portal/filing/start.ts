import { type DraftItem, listDrafts, startDraft } from '#domain/dossiers';
import { findProcedure, listProcedures, receivingAgencies } from '#domain/procedures';
import { NotFound } from '#platform/errors.ts';
import { type Answer, page, redirect } from '#platform/http/answer.ts';
import type { C } from '../../../deps.ts';
import { ChooseView, NotFileableView } from './choose.view.tsx';
import { filingPaths } from './filing.paths.ts';
import { citizenOf } from './open-filing.ts';
import { StartView } from './start.view.tsx';

const MOST_DRAFTS = 100;
const SHOWN = 12;

/** What a procedure needs, how long it takes and what it costs, before anything is begun. Without a procedure: which one? */
export async function get(c: C): Promise<Answer> {
  const { db } = c.deps;
  const code = c.query.get('thu-tuc');
  if (!code) {
    const { items } = await listProcedures(db, { fileable: true, size: SHOWN });
    return page(ChooseView({ c, items }));
  }
  const procedure = await findProcedure(db, code);
  if (!procedure) throw new NotFound('procedure');
  if (!procedure.fileable) return page(NotFileableView({ c, procedure }));
  const agencies = await receivingAgencies(db, procedure.code);
  return page(StartView({ c, procedure, agencies, drafts: await draftsOf(c, procedure.code) }));
}

/** Begins a draft. Somebody who has one of this procedure is shown it first, and begins another only by saying so. */
export async function post(c: C): Promise<Answer> {
  const code = c.query.get('thu-tuc') || c.form.get('thu-tuc');
  const another = c.form.has('them');
  if (!another && (await draftsOf(c, code)).length > 0)
    return redirect(filingPaths.start({}, { 'thu-tuc': code }));
  return c.change(async (tx) => {
    const draft = await startDraft(tx, c.deps.keys, {
      citizen: citizenOf(c),
      procedureCode: code,
      now: c.now,
    });
    return filingPaths.info({ draft: draft.id });
  });
}

async function draftsOf(c: C, code: string): Promise<DraftItem[]> {
  if (c.actor.kind !== 'citizen') return [];
  const all = await listDrafts(c.deps.db, c.actor.accountId, { limit: MOST_DRAFTS });
  return all.filter((d) => d.procedureCode === code);
}
