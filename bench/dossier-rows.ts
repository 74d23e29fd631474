import { cameBackAt, lawDueAt, type People } from '#domain/dossiers';
import { placeOf, searchTextOf } from '#domain/worklists';
import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import { termsOf } from '../src/domain/dossiers/testing.ts';
import { bytea, copyRows, type Row } from './copy-rows.ts';
import type { Life } from './living.ts';

/** Writes generated dossiers with everything that the verbs write beside them. */
export async function writeLives(tx: Tx, keys: Keys, lives: readonly Life[]): Promise<void> {
  await copyRows(tx, 'dossiers', lives.map(dossierRow));
  await copyRows(tx, 'dossier_events', lives.flatMap(eventRows));
  await copyRows(tx, 'dossier_agencies', lives.flatMap(agencyRows));
  await copyRows(
    tx,
    'agency_dossiers',
    lives.flatMap((life) => listedRows(keys, life)),
  );
  await copyRows(tx, 'worklist', lives.flatMap(workRow));
  await copyRows(tx, 'party_dossiers', lives.map(partyRow));
  await copyRows(tx, 'fees', lives.map(feeRow));
  await copyRows(tx, 'payments', lives.flatMap(paymentRow));
  await copyRows(tx, 'dossier_notified', lives.flatMap(notifiedRows));
}

function dossierRow({ dossier: d, ownerIdIndex }: Life): Row {
  const { people, answers, eventHash, ...plain } = d;
  const row: Row = {
    owner_id_index: bytea(ownerIdIndex),
    people: bytea(people),
    answers: bytea(answers),
    event_hash: bytea(eventHash),
    listed_revision: d.revision,
  };
  for (const [name, value] of Object.entries(plain)) row[snake(name)] = value;
  return row;
}

function eventRows({ dossier, events }: Life): Row[] {
  return events.map(({ hash, noteSalt, noteCommitment, ...plain }) => {
    const row: Row = {
      owner_agency_id: dossier.ownerAgencyId,
      recorded_in: '0', // like events from before any reader
      hash: bytea(hash),
      note_salt: noteSalt && bytea(noteSalt),
      note_commitment: noteCommitment && bytea(noteCommitment),
    };
    for (const [name, value] of Object.entries(plain)) row[snake(name)] = value;
    return row;
  });
}

function agencyRows({ dossier: d, seenBy }: Life): Row[] {
  return [...seenBy].map((agency_id) => ({ owner_agency_id: d.ownerAgencyId, dossier_id: d.id, agency_id }));
}

function listedRows(keys: Keys, { dossier: d, seenBy }: Life): Row[] {
  const people = JSON.parse(keys.open('people', d.people)) as People; // sealed by newDossier
  return [...seenBy].map((agency_id) => ({
    agency_id,
    dossier_id: d.id,
    owner_agency_id: d.ownerAgencyId,
    terms: termsOf(keys, agency_id, { ...d, people }),
    procedure_code: d.procedureCode,
    status: d.status,
    holder_officer_id: d.holderOfficerId,
    submitted_at: d.submittedAt,
    promised_at: d.promisedAt,
  }));
}

function workRow({ dossier: d }: Life): Row[] {
  const place = placeOf(d);
  if (!place) return [];
  return [
    {
      holder_agency_id: place.agencyId,
      owner_agency_id: d.ownerAgencyId,
      dossier_id: d.id,
      code: d.code,
      procedure_code: d.procedureCode,
      procedure_name: d.procedureName,
      owner_name: d.ownerName,
      status: d.status,
      step_name: d.stepName,
      role: place.role,
      unit: place.unit,
      officer_id: place.officerId,
      officer_name: place.officerName,
      due_at: place.at,
      law_due_at: lawDueAt(d),
      supplemented_at: cameBackAt(d),
      decision: d.resolvedAt && d.decision,
      answer_until: d.status === 'awaiting_supplement' ? (d.supplementRequest?.answerUntil ?? null) : null,
      received_at: d.submittedAt,
      promised_at: d.promisedAt,
      search_text: searchTextOf(d, place),
      receiver_agency_id: d.receiverAgencyId,
    },
  ];
}

function partyRow({ dossier: d, events }: Life): Row {
  return {
    party_id: d.partyId,
    dossier_id: d.id,
    owner_agency_id: d.ownerAgencyId,
    code: d.code,
    procedure_name: d.procedureName,
    status: d.status,
    submitted_at: d.submittedAt,
    answer_by: d.answerBy,
    originals_first: d.originalsFirst,
    promised_at: d.promisedAt,
    awaits_opinions: false,
    changed_at: events.at(-1)?.at,
  };
}

function feeRow({ dossier: d, fee, payment }: Life): Row {
  return {
    owner_agency_id: d.ownerAgencyId,
    id: fee.id,
    dossier_id: d.id,
    lines: fee.lines,
    total: fee.total,
    stated: 0,
    state: fee.state,
    assessed_at: d.submittedAt,
    settled_at: payment?.at ?? null,
  };
}

function paymentRow({ dossier: d, fee, payment: p, filerName }: Life): Row[] {
  if (!p) return [];
  return [
    {
      owner_agency_id: d.ownerAgencyId,
      id: newId(p.at.getTime()),
      fee_id: fee.id,
      method: 'cash',
      amount: p.amount,
      receipt_year: p.year,
      receipt_number: p.receipt,
      paid_at: p.at,
      taken_by: p.officer.officerId,
      taken_by_name: p.officer.name,
      payer_name: filerName,
    },
  ];
}

// The message counts as sent, because these dossiers left no jobs.
function notifiedRows({ dossier: d, events }: Life): Row[] {
  return events.map((e) => ({ owner_agency_id: d.ownerAgencyId, dossier_id: d.id, seq: e.seq }));
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
}
