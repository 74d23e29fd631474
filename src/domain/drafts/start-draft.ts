import { getFilingAccount } from '#domain/accounts';
import { type Answers, compileStoredForm, prefillAnswers } from '#domain/forms';
import type { Citizen } from '#domain/journal';
import { getProcedure, receivingAgencies } from '#domain/procedures';
import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { countDrafts, insertDraft, lockDrafts } from './draft.store.ts';
import { type Draft, type DraftContent, emptyContent } from './draft.ts';
import { fitting, withCaseAnswers } from './with-case-answers.ts';

/** So many drafts that are not sent one person keeps; they take room that nobody pays for. */
export const MOST_UNSENT = 100;

/**
 * Starts a draft with the current version of the procedure, with the answers that the account already knows filled in, and with the office
 * of the commune where its person lives, where it is one of those that may decide.
 * @param o.answers what the person answered before they began, on the procedure's page (`readCase`).
 * @param o.filed what they filed before with another version of it perhaps: what of it still fits is taken over.
 * Refuses 'procedure.not-fileable' when the procedure cannot be filed here, 'draft.too-many', and an account that has lost its number.
 */
export async function startDraft(
  tx: Tx,
  keys: Keys,
  o: { citizen: Citizen; procedureCode: string; answers?: Answers; filed?: Partial<DraftContent>; now: Date },
): Promise<Draft> {
  const procedure = await getProcedure(tx, o.procedureCode);
  if (!procedure.fileable || !procedure.formSchema)
    throw new Refusal('procedure.not-fileable', { code: procedure.code });
  const account = await getFilingAccount(tx, keys, o.citizen.accountId);
  await lockDrafts(tx, o.citizen.partyId);
  if ((await countDrafts(tx, o.citizen.partyId)) >= MOST_UNSENT)
    throw new Refusal('draft.too-many', { most: MOST_UNSENT });
  const { cases, delivery } = procedure.content;
  const agencies = await receivingAgencies(tx, procedure.code, o.now);
  const nearest = agencies.filter((a) => a.communeCode && a.communeCode === account.address?.communeCode);
  const form = compileStoredForm(procedure.formSchema);
  // their own words in their own form
  const known = { ...account, email: account.email ?? account.unprovenEmail };
  const caseAnswers = o.answers ?? {};
  const { filed } = o;
  const prefilled = { ...prefillAnswers(form, known), ...fitting(form, filed?.answers ?? {}) };
  const draft: Draft = {
    id: newId(o.now.getTime()),
    partyId: o.citizen.partyId,
    procedureCode: procedure.code,
    procedureName: procedure.content.name,
    versionId: procedure.versionId,
    step: 'info',
    content: {
      ...emptyContent,
      agencyId: oneOf(idsOf(agencies), filed?.agencyId) ?? onlyOne(idsOf(nearest)) ?? '',
      caseId: oneOf(idsOf(cases), filed?.caseId) ?? onlyOne(idsOf(cases)) ?? '',
      delivery: oneOf(delivery, filed?.delivery) ?? onlyOne(delivery) ?? '',
      ...(filed?.onBehalf && filed.owner ? { onBehalf: true, owner: { ...filed.owner } } : {}),
      answers: withCaseAnswers(form, prefilled, { caseAnswers, account: known }),
    },
    revision: 1,
    createdAt: o.now,
    updatedAt: o.now,
    ownerAgencyId: null,
    dossierId: null,
    code: null,
  };
  await insertDraft(tx, keys, draft);
  return draft;
}

function idsOf(things: readonly { id: string }[]): string[] {
  return things.map(({ id }) => id);
}

function oneOf<T>(values: readonly T[], wanted: unknown): T | undefined {
  return values.find((value) => value === wanted);
}

function onlyOne<T>(values: readonly T[]): T | undefined {
  return values.length === 1 ? values[0] : undefined;
}
