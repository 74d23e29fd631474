import type { DossierRef, Status } from '#domain/ledger';
import type { Reader, Writer } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { fold } from '#platform/text.ts';

/** So many days whoever had a withdrawn dossier in hand finds it in a list of its own. */
export const WITHDRAWN_DAYS = 7;

/**
 * Puts the dossier on the worklist of the agency that must act next, or that waits for the filer to answer or to collect the result, and
 * removes it from the list it was on before. An accepted one that was withdrawn stays for some days with the agency that had it; one that is
 * over stays with the desk that received it for as long as its person is to get something back.
 */
export async function projectWork(tx: Writer, d: WorkOf, before: Placed | undefined): Promise<void> {
  const from = before && placeOf(before);
  const to = placeOf(d) ?? (before && lastPlace(d, before));
  if (!to && before?.status === d.status) return moveHandBack(tx, d);
  const back = backPlace(d, to ?? from);
  const stands = [to?.agencyId, back?.agencyId];
  for (const agencyId of new Set([from?.agencyId, before?.toHandBack && before.receiverAgencyId]))
    if (agencyId && !stands.includes(agencyId))
      await tx.run(
        sql`delete from worklist where holder_agency_id = ${agencyId} and owner_agency_id = ${d.ownerAgencyId} and dossier_id = ${d.id}`,
      );
  if (to) await putWork(tx, d, to);
  if (back && back.agencyId !== to?.agencyId) await putWork(tx, d, back);
}

async function putWork(tx: Writer, d: WorkOf, to: Place): Promise<void> {
  await tx.run(sql`insert into worklist (holder_agency_id, owner_agency_id, dossier_id, code, procedure_code, procedure_name, owner_name, status, step_name, role,
      unit, officer_id, officer_name, due_at, law_due_at, decision, answer_until, supplemented_at, extension, received_at, promised_at, to_hand_back, search_text, receiver_agency_id)
    values (${to.agencyId}, ${d.ownerAgencyId}, ${d.id}, ${d.code}, ${d.procedureCode}, ${d.procedureName}, ${d.ownerName}, ${d.status}, ${d.stepName}, ${to.role},
      ${to.unit}, ${to.officerId}, ${to.officerName}, ${to.at}, ${d.lawDueAt}, ${d.resolvedAt && d.decision},
      ${answerUntilOf(d)}, ${d.supplementedAt}, ${d.extensionState}, ${d.submittedAt}, ${d.promisedAt}, ${handBackAt(d, to.agencyId)}, ${searchTextOf(d, to)}, ${d.receiverAgencyId})
    on conflict (holder_agency_id, owner_agency_id, dossier_id) do update set procedure_code = excluded.procedure_code, status = excluded.status, step_name = excluded.step_name,
      role = excluded.role, unit = excluded.unit, officer_id = excluded.officer_id, officer_name = excluded.officer_name, due_at = excluded.due_at, law_due_at = excluded.law_due_at, decision = excluded.decision, answer_until = excluded.answer_until,
      supplemented_at = excluded.supplemented_at, extension = excluded.extension, promised_at = excluded.promised_at, to_hand_back = excluded.to_hand_back,
      search_text = excluded.search_text, receiver_agency_id = excluded.receiver_agency_id`);
}

/** What is looked for in a list: as the row names things, folded. */
export function searchTextOf(
  d: Pick<WorkOf, 'code' | 'ownerName' | 'procedureName'>,
  to: Pick<Place, 'officerName'>,
): string {
  return fold([d.code, d.ownerName, d.procedureName, to.officerName].join(' '));
}

/** Of a dossier that was over before: what its person still gets back, or that nothing waits for them any more. */
async function moveHandBack(tx: Writer, d: WorkOf): Promise<void> {
  const back = handBackAt(d, d.receiverAgencyId);
  // one that was withdrawn may still stand in the list of what was
  if (back || d.status === 'withdrawn')
    await tx.run(
      sql`update worklist set to_hand_back = ${back}
        where holder_agency_id = ${d.receiverAgencyId} and owner_agency_id = ${d.ownerAgencyId} and dossier_id = ${d.id}`,
    );
  else
    await tx.run(
      sql`delete from worklist where holder_agency_id = ${d.receiverAgencyId} and owner_agency_id = ${d.ownerAgencyId} and dossier_id = ${d.id}`,
    );
}

/** Writes the times of some dossiers of one agency where they stand already: nobody else holds them now than before. */
export async function moveWork(tx: Writer, ownerAgencyId: string, dossiers: readonly Timed[]): Promise<void> {
  const rows = dossiers.flatMap((d) => {
    const place = placeOf(d);
    return place
      ? [
          {
            holder: place.agencyId,
            id: d.id,
            at: place.at,
            law: d.lawDueAt,
            until: answerUntilOf(d),
            extension: d.extensionState,
            promised: d.promisedAt,
          },
        ]
      : [];
  });
  await tx.run(sql`update worklist w set due_at = r.at, law_due_at = r.law, answer_until = r.until, extension = r.extension,
      promised_at = r.promised
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(holder uuid, id uuid, at timestamptz, law timestamptz, until date,
      extension text, promised timestamptz)
    where w.holder_agency_id = r.holder and w.owner_agency_id = ${ownerAgencyId} and w.dossier_id = r.id`);
}

/**
 * The place of a dossier on a worklist: with whoever holds its step or, without a role, with the agency that asked the filer for
 * something, or at which the filer collects the result.
 */
export function placeOf(d: Placed): Place | undefined {
  if (d.status === 'resolved' && d.delivery === 'desk' && d.resolvedAt)
    return {
      agencyId: d.receiverAgencyId,
      role: '',
      unit: null,
      officerId: null,
      officerName: '',
      at: d.resolvedAt,
    };
  // it stays with its officer, who has nothing to do before its person has, or before other agencies have answered
  if ((d.status === 'awaiting_payment' || d.status === 'processing') && d.waitsFor)
    return {
      agencyId: d.ownerAgencyId,
      role: '',
      unit: null,
      officerId: null,
      officerName: d.waitsFor.askedBy,
      at: new Date(d.waitsFor.askedAt),
    };
  // nobody can receive it before its person has come with them
  if (d.status === 'submitted' && d.originalsFirst)
    return {
      agencyId: d.receiverAgencyId,
      role: '',
      unit: null,
      officerId: null,
      officerName: '',
      at: d.submittedAt,
    };
  if (d.holderAgencyId && d.stepRole)
    return {
      agencyId: d.holderAgencyId,
      role: d.stepRole,
      unit: d.stepUnit,
      officerId: d.holderOfficerId,
      officerName: d.holderOfficerName,
      at: d.stepDueAt ?? d.promisedAt ?? d.answerBy,
    };
  if (d.status !== 'awaiting_supplement' || !d.supplementRequest) return undefined;
  return {
    agencyId: d.acceptedAt ? d.ownerAgencyId : d.receiverAgencyId,
    role: '',
    unit: null,
    officerId: null,
    officerName: d.supplementRequest.askedBy,
    at: new Date(d.supplementRequest.askedAt),
  };
}

/** With whom an accepted dossier was that its filer has taken back: nobody is to do anything with it, but they are told. */
function lastPlace(d: WorkOf, before: Placed): Place | undefined {
  const held = placeOf(before);
  if (d.status !== 'withdrawn' || !d.acceptedAt || !d.finishedAt || !held) return undefined;
  return { ...held, role: '', unit: null, officerId: null, at: d.finishedAt };
}

/** Lets go of what was withdrawn before a time. @returns how many rows; fewer than `most` when there are no more. */
export function deleteOldWithdrawn(tx: Reader, before: Date, most: number): Promise<number> {
  return tx.run(sql`delete from worklist w using (
      select holder_agency_id, owner_agency_id, dossier_id from worklist
      where status = 'withdrawn' and role = '' and due_at < ${before} and to_hand_back is null order by due_at limit ${most} for update skip locked) old
    where w.holder_agency_id = old.holder_agency_id and w.owner_agency_id = old.owner_agency_id and w.dossier_id = old.dossier_id`);
}

/** The desk that received a dossier which is over, as long as its person is to get something back there. */
function backPlace(d: WorkOf, held: Place | undefined): Place | undefined {
  if (!d.toHandBack || !d.finishedAt) return undefined;
  const officerName = held?.officerName ?? '';
  return {
    agencyId: d.receiverAgencyId,
    role: '',
    unit: null,
    officerId: null,
    officerName,
    at: d.returnedAt ?? d.finishedAt,
  };
}

/** As the column has it: at the desk alone, and of what is over alone. */
function handBackAt(d: WorkOf, agencyId: string): string | null {
  return d.finishedAt && d.toHandBack && agencyId === d.receiverAgencyId
    ? JSON.stringify(d.toHandBack)
    : null;
}

function answerUntilOf({ status, supplementRequest }: Placed): string | null {
  return (status === 'awaiting_supplement' && supplementRequest?.answerUntil) || null;
}

/** The fields of a dossier that a worklist needs. */
export interface WorkOf extends DossierRef {
  code: string;
  status: Status;
  procedureCode: string;
  procedureName: string;
  ownerName: string;
  submittedAt: Date;
  acceptedAt: Date | null;
  answerBy: Date;
  /** Asked for online, and received only with its originals. */
  originalsFirst: boolean;
  promisedAt: Date | null;
  /** When the answer or the result is due in law; null while neither can become late. */
  lawDueAt: Date | null;
  /** When the supplement arrived with which it came back, until somebody has taken it up. */
  supplementedAt: Date | null;
  /** Whether its one new date is proposed and waits for a leader, or was told. */
  extensionState: 'proposed' | 'sent' | null;
  resolvedAt: Date | null;
  returnedAt: Date | null;
  finishedAt: Date | null;
  decision: 'granted' | 'denied' | null;
  delivery: string;
  receiverAgencyId: string;
  supplementRequest: { askedBy: string; askedAt: string; answerUntil?: string } | null;
  /** What its time stands still for, by whom that was asked for and when. */
  waitsFor: { askedBy: string; askedAt: string } | null;
  /** What its person is still to get back of one that is over. */
  toHandBack: { papers?: true; fee?: 'refund' | 'undecided' } | null;
  stepName: string;
  stepRole: string | null;
  stepUnit: string | null;
  stepDueAt: Date | null;
  holderAgencyId: string | null;
  holderOfficerId: string | null;
  holderOfficerName: string;
}

type Placed = Omit<WorkOf, 'lawDueAt' | 'supplementedAt' | 'extensionState' | 'finishedAt'>;
type Timed = Omit<WorkOf, 'supplementedAt' | 'finishedAt'>;

interface Place {
  agencyId: string;
  role: string;
  unit: string | null;
  officerId: string | null;
  /** Who holds it, held it last, or asked its person for something; nobody while originals or a result wait for their person. */
  officerName: string;
  /** When the step is due, or since when the agency has waited for an answer, for the originals, or the result to be collected; when it was withdrawn. */
  at: Date;
}
