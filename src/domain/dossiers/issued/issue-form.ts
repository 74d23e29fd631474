import { type Actor, actorId, actorName } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import { addJob } from '#platform/jobs.ts';
import { localDate } from '#platform/time.ts';
import type { Dossier } from '../dossier.ts';
import type { FormName } from '../verb.ts';
import { type Besides, frozen } from './form-facts.ts';
import { insertNumbered, insertUnder, type NewIssued } from './issued-forms.store.ts';

/**
 * Issues a form of a dossier as it is now: number, day, who and the event, and what it says, which no later change reaches. It is written
 * with the commit, so that its number is taken as briefly as possible; its paper is made afterwards, by a job or by who asks first.
 */
export async function issueForm(tx: Tx, o: ToIssue): Promise<void> {
  const { dossier: d, form, now } = o;
  const row: NewIssued = {
    ownerAgencyId: d.ownerAgencyId,
    id: newId(now.getTime()),
    dossierId: d.id,
    form,
    year: Number(localDate(now).slice(0, 4)),
    eventSeq: o.eventSeq,
    issuedAt: now,
    issuedBy: actorId(o.by),
    issuedByName: o.by.kind === 'officer' ? actorName(o.by) : '', // no filer is named, and the program is nobody
    replaces: o.again?.replaces ?? null,
    reason: o.again?.reason ?? null,
    facts: frozen(d, o.besides),
    people: d.people,
    answers: d.answers,
  };
  const money = form === 'fee-receipt' ? o.besides.payment : undefined;
  if (money) await insertUnder(tx.atCommit, { ...row, year: money.receiptYear }, money.receiptNumber);
  else await insertNumbered(tx.atCommit, row);
  await addJob(tx, 'form.print', { ownerAgencyId: row.ownerAgencyId, id: row.id });
}

interface ToIssue {
  form: FormName;
  dossier: Dossier;
  besides: Besides;
  /** The event by which the dossier came to have it. */
  eventSeq: number;
  by: Actor;
  now: Date;
  /** Of one that is issued again: why, and in the place of which, where that was kept. */
  again?: { reason: string; replaces: string | null };
}
