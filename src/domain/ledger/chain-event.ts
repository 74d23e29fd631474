import { createHash, randomBytes } from 'node:crypto';
import type { Actor, PostRole } from '#domain/journal';
import type { Status } from './status.ts';
import type { Verb } from './verb.ts';

/**
 * Marks, in an event's detail, that it was addressed to whoever filed the dossier, whose name the ledger does not store. The word in the
 * ledger is of the time when filer and owner were told as one.
 */
export const TO_FILER = { addressee: 'owner' } as const;

/**
 * Makes an event of a dossier's chain. Its hash covers the previous hash and everything in the event except the personal note. The note
 * is covered by a salted commitment, so that it can be erased and the chain can still be proved.
 */
export function chainEvent(before: Buffer, e: EventBody): ChainedEvent {
  const salt = e.note === null ? null : randomBytes(16);
  const commitment = e.note === null || !salt ? null : commit(salt, e.note);
  return {
    ...e,
    noteSalt: salt,
    noteCommitment: commitment,
    hash: hashEvent(before, { ...e, noteCommitment: commitment }),
  };
}

/** The hash that an event must have when the previous hash is `before`. */
export function hashEvent(
  before: Buffer,
  e: Omit<EventBody, 'note'> & { noteCommitment: Buffer | null },
): Buffer {
  return createHash('sha256')
    .update(before)
    .update(
      canonical({
        dossier: e.dossierId,
        seq: e.seq,
        at: e.at.toISOString(),
        verb: e.verb,
        actor: [e.actorKind, e.actorId, e.actorName, e.actorRole, e.actorAgencyId, e.actorAgencyName],
        from: e.fromStatus,
        to: e.toStatus,
        step: e.stepName,
        toName: e.toName,
        until: e.until?.toISOString() ?? null,
        detail: e.detail,
        note: e.noteCommitment?.toString('hex') ?? null,
      }),
    )
    .digest();
}

export function commit(salt: Buffer, note: string): Buffer {
  return createHash('sha256').update(salt).update(note).digest();
}

/** The hash before the first event of a dossier. */
export function genesis(dossierId: string): Buffer {
  return createHash('sha256').update(`dossier:${dossierId}`).digest();
}

// JSON with sorted keys, so that a jsonb value read from the database has the same hash as the value written
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.keys(value)
      .sort()
      .map((k) => `${JSON.stringify(k)}:${canonical((value as Record<string, unknown>)[k])}`)
      .join(',')}}`;
  return JSON.stringify(value) ?? 'null';
}

export interface EventBody {
  dossierId: string;
  seq: number;
  at: Date;
  verb: Verb;
  actorKind: Actor['kind'];
  actorId: string | null;
  /** An officer's name at that time. A citizen's name is not in the ledger, where it could never be corrected or erased. */
  actorName: string;
  /** The role of the post in which an officer acted; '' for everybody else. */
  actorRole: PostRole | '';
  actorAgencyId: string | null;
  actorAgencyName: string;
  fromStatus: Status | 'draft' | null;
  toStatus: Status;
  stepName: string;
  /** The officer or agency it was addressed to, by the name of that time; empty for the filer (TO_FILER). */
  toName: string;
  until: Date | null;
  /** Codes, numbers, ids, and an officer's title and unit as they were then. */
  detail: Record<string, unknown>;
  /** Text by or about a person. */
  note: string | null;
}

export interface ChainedEvent extends EventBody {
  noteSalt: Buffer | null;
  noteCommitment: Buffer | null;
  hash: Buffer;
}
