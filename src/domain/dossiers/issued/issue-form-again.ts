import { type Officer, writeJournal } from '#domain/journal';
import { type DossierRef, readLedger } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { lockDossier } from '../dossier.store.ts';
import type { Dossier } from '../dossier.ts';
import { postsFor } from '../may.ts';
import { mustGiveReason } from '../reason.ts';
import type { FormName } from '../verb.ts';
import { readBesides } from './form-facts.ts';
import { issueForm } from './issue-form.ts';
import { selectIssuedOf } from './issued-forms.store.ts';
import { undoingOf } from './undoing-of.ts';

/**
 * Issues a form again, of the dossier as it is now, with its own number, day and reason: by a clerk of the desk that received the dossier,
 * who has the person before them. The one that was issued stays as it is. Refuses
 * 'reason.missing', and 'form.replaced' where another stands in its place already. @throws NotFound for everybody else,
 * for a receipt of money, which is no copy of another, for the control sheet, which is never issued, and for what was taken back.
 */
export async function issueFormAgain(tx: Tx, o: IssuedAgain): Promise<void> {
  mustGiveReason(o.reason);
  const dossier = await lockDossier(tx, o.ref);
  if (!dossier || !mayIssueAgain(o.officer, dossier, o.form)) throw new NotFound('form');
  if (undoingOf(await readLedger(tx, dossier), o.eventSeq)) throw new NotFound('form');
  await mustBeTheLast(tx, dossier, o);
  const { ownerAgencyId: agencyId, id, code } = dossier;
  const { form, eventSeq, now, officer: by } = o;
  await issueForm(tx, {
    form,
    dossier,
    besides: await readBesides(tx, dossier),
    eventSeq,
    by,
    now,
    again: { reason: o.reason, replaces: o.replaces ?? null },
  });
  await writeJournal(tx, {
    at: now,
    actor: by,
    verb: 'dossier.form-issued-again',
    thing: { kind: 'dossier', id },
    agencyId,
    detail: { code, form },
  });
}

// of two that were issued in one's place each would be said to hold
async function mustBeTheLast(tx: Tx, dossier: Dossier, { form, replaces }: IssuedAgain): Promise<void> {
  if (!replaces) return;
  const issued = await selectIssuedOf(tx, { ownerAgencyId: dossier.ownerAgencyId, id: dossier.id });
  if (!issued.some((i) => i.id === replaces && i.form === form)) throw new NotFound('form');
  const later = issued.find((i) => i.replaces === replaces);
  if (later) throw new Refusal('form.replaced', { number: later.number, year: later.year }, 409);
}

const NEVER_AGAIN: readonly FormName[] = ['fee-receipt', 'receipt-void', 'control-sheet'];

/** Whether this officer may issue a form of a dossier again. */
export function mayIssueAgain(officer: Officer, d: Dossier, form: FormName): boolean {
  return !NEVER_AGAIN.includes(form) && postsFor(officer, 'receiver', d).length > 0;
}

interface IssuedAgain {
  ref: DossierRef;
  officer: Officer;
  form: FormName;
  /** The event by which the dossier came to have it. */
  eventSeq: number;
  /** The one in whose place it stands, where that was kept. */
  replaces?: string | undefined;
  reason: string;
  now: Date;
}
