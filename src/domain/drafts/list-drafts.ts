import { compileStoredForm, formIn } from '#domain/forms';
import type { Citizen } from '#domain/journal';
import { getVersion, type ProcedureContent } from '#domain/procedures';
import type { Keys } from '#platform/crypto.ts';
import type { Reader } from '#platform/db/db.ts';
import type { Language } from '#platform/language.ts';
import { aboutDraft, type DraftAbout } from './about-draft.ts';
import { openContent, type SealedDraft, selectUnsent, type UnsentDrafts } from './draft.store.ts';
import type { DraftStep } from './draft.ts';
import { deletionTime } from './sweep-drafts.ts';

/**
 * The person's unsent drafts, of one procedure or of all, last changed first, with keyset paging. Each carries what distinguishes it
 * from the others, in the language of its reader; only the content of the drafts on the page is opened for that.
 */
export async function listDrafts(
  db: Reader,
  keys: Keys,
  citizen: Citizen,
  o: UnsentDrafts & { language: Language },
): Promise<{ drafts: DraftItem[]; more: boolean }> {
  const rows = await selectUnsent(db, citizen.partyId, { ...o, limit: o.limit + 1 });
  const drafts: DraftItem[] = [];
  for (const row of rows.slice(0, o.limit)) drafts.push(await itemOf(db, keys, citizen, row, o.language));
  return { drafts, more: rows.length > o.limit };
}

async function itemOf(
  db: Reader,
  keys: Keys,
  citizen: Citizen,
  row: SealedDraft,
  language: Language,
): Promise<DraftItem> {
  const { formSchema, content } = await getVersion(db, row.versionId);
  const about = formSchema
    ? aboutDraft(formIn(compileStoredForm(formSchema), language), openContent(keys, row), citizen.name)
    : { owner: '', mainAnswers: [] };
  const { id, procedureCode, procedureName, versionId, step, updatedAt } = row;
  return {
    id,
    procedureCode,
    procedureName,
    commonName: content.commonName,
    versionId,
    step,
    updatedAt,
    untouched: row.revision === 1,
    keptUntil: deletionTime(updatedAt),
    ...about,
  };
}

export interface DraftItem extends DraftAbout {
  id: string;
  procedureCode: string;
  procedureName: string;
  /** What people call the procedure; none where nobody gave it a short name. */
  commonName: ProcedureContent['commonName'] | undefined;
  versionId: string;
  /** The furthest step reached. */
  step: DraftStep;
  updatedAt: Date;
  /** Nothing has been saved since it was started. */
  untouched: boolean;
  /** When it is deleted, unless it is changed before. */
  keptUntil: Date;
}
