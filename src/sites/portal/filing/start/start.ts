import { getAccount } from '#domain/accounts';
import { draftMark, getDraft, listDrafts, saveDraft, startDraft, withCaseAnswers } from '#domain/drafts';
import { compileStoredForm } from '#domain/forms';
import type { Citizen } from '#domain/journal';
import {
  type CaseAnswers,
  findProcedure,
  getVersion,
  listFacts,
  listProcedures,
  type Procedure,
  readCase,
  receivingAgencies,
} from '#domain/procedures';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { type Answer, page, redirect } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { filingPaths } from '../filing.paths.ts';
import { ChooseView, NotFileableView } from './choose.view.tsx';
import { StartView } from './start.view.tsx';
import { TooManyView } from './too-many.view.tsx';

const MOST_DRAFTS = 5;
const SHOWN = 12;

/** What a procedure needs, how long it takes and what it costs, before a draft is begun. Without a procedure, the page asks which one. */
export async function get(c: C): Promise<Answer> {
  const { db } = c.deps;
  const code = c.query.get('thu-tuc') || c.form.get('thu-tuc'); // the latter where the page is filled in again
  if (!code) {
    const { items } = await listProcedures(db, { fileable: true, size: SHOWN });
    const facts = await listFacts(
      db,
      items.map((p) => p.code),
    );
    return page(ChooseView({ c, items, facts }));
  }
  const procedure = await findProcedure(db, code);
  if (!procedure) throw new NotFound('procedure');
  if (!procedure.fileable) return page(NotFileableView({ c, procedure }));
  const agencies = await receivingAgencies(db, procedure.code, c.now);
  const existing = await draftsOf(c, procedure.code);
  return page(StartView({ c, procedure, agencies, existing, caseAnswers: readCaseAnswers(c, procedure) }));
}

/**
 * Begins a draft. Somebody who already has one of this procedure is shown it first, and begins another only by choosing to. A draft that
 * was opened and left empty is reused, so that nobody collects empty ones.
 */
export async function post(c: C<Citizen>): Promise<Answer> {
  const code = c.query.get('thu-tuc') || c.form.get('thu-tuc');
  const { drafts } = await draftsOf(c, code);
  const procedure = await findProcedure(c.deps.db, code);
  const caseAnswers = procedure && readCaseAnswers(c, procedure);
  const back = { 'thu-tuc': code, ...caseAnswers?.address };
  if (drafts.length > 0 && !c.form.has('them')) return redirect(filingPaths.start({}, back));
  const empty = drafts.find((d) => d.untouched && d.versionId === procedure?.versionId);
  if (empty) return c.change((tx) => reuse(c, tx, empty.id, caseAnswers));
  const o = { citizen: c.actor, procedureCode: code, answers: caseAnswers?.answers ?? {}, now: c.now };
  try {
    return await c.change(async (tx) => {
      const draft = await startDraft(tx, c.deps.keys, o);
      return filingPaths.info({ draft: draft.id });
    });
  } catch (e) {
    if (!(e instanceof Refusal && e.is('draft.too-many'))) throw e;
    return page(TooManyView({ c, most: e.params.most }), { status: 409 });
  }
}

/** A draft that was opened and left empty, with what the person has answered meanwhile; with nothing new it stays as it is. */
async function reuse(
  c: C<Citizen>,
  tx: Tx,
  id: string,
  caseAnswers: CaseAnswers | undefined,
): Promise<string> {
  const leads = filingPaths.info({ draft: id });
  if (!caseAnswers || caseAnswers.answered.length === 0) return leads;
  const draft = await getDraft(tx, c.deps.keys, c.actor, id);
  const { formSchema } = await getVersion(tx, draft.versionId);
  const account = await getAccount(tx, c.deps.keys, c.actor.accountId);
  const answers = withCaseAnswers(compileStoredForm(formSchema), draft.content.answers, {
    caseAnswers: caseAnswers.answers,
    account: { ...account, email: account.email ?? account.unprovenEmail },
  });
  const from = draftMark(draft, ['answers']);
  await saveDraft(tx, c.deps.keys, { citizen: c.actor, id, from, change: { answers }, now: c.now });
  return leads;
}

/** What the person has answered on the procedure's page, whose button leads here. */
function readCaseAnswers(c: C, { content }: Procedure): CaseAnswers {
  return readCase(content.questions ?? [], (name) => c.query.get(name) || c.form.get(name));
}

/** The person's own drafts of a procedure, and whether there are more of them. */
async function draftsOf(c: C, procedureCode: string): Promise<Existing> {
  if (c.actor.kind !== 'citizen') return { drafts: [], more: false };
  return listDrafts(c.deps.db, c.deps.keys, c.actor, {
    limit: MOST_DRAFTS,
    procedureCode,
    language: c.language,
  });
}

type Existing = Awaited<ReturnType<typeof listDrafts>>;
