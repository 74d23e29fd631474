import type { Post, PostRole } from '#domain/journal';
import type { Reader } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { localDate } from '#platform/time.ts';
import {
  selectAdministrators,
  selectOfficer,
  selectOfficers,
  selectOfficersAt,
  selectPosts,
} from './agencies.store.ts';
import type { OfficerAtPost, OfficerRecord } from './agency.ts';

/** The posts that an officer holds on the day of `at`: their own first, then those lent to them. */
export async function postsOf(db: Reader, officerId: string, at: Date): Promise<Post[]> {
  const rows = await selectPosts(db, officerId, localDate(at));
  return rows.map(({ delegatedBy, ...post }) => (delegatedBy ? { ...post, delegatedBy } : post));
}

/** The officers in post at an agency on the day of `at`, in a unit (by its key) and a role when given; one row for each post. */
export function officersAt(
  db: Reader,
  agencyId: string,
  o: { unit?: string; role?: PostRole },
  at: Date,
): Promise<OfficerAtPost[]> {
  return selectOfficersAt(db, agencyId, { ...o, on: localDate(at) });
}

/** Throws NotFound. */
export async function getOfficer(db: Reader, id: string): Promise<OfficerRecord> {
  const officer = await selectOfficer(db, { id });
  if (!officer) throw new NotFound('officer');
  return officer;
}

/** Several things, each with its officer, in one query. Throws NotFound when an officer does not exist. */
export async function withOfficers<T extends { officerId: string }>(
  db: Reader,
  things: T[],
): Promise<{ thing: T; officer: OfficerRecord }[]> {
  const ids = things.map((t) => t.officerId);
  const found = new Map((await selectOfficers(db, ids)).map((o) => [o.id, o]));
  return things.map((thing) => {
    const officer = found.get(thing.officerId);
    if (!officer) throw new NotFound('officer');
    return { thing, officer };
  });
}

/** Every officer who is an administrator, whether or not they can sign in. */
export function listAdministrators(db: Reader): Promise<OfficerRecord[]> {
  return selectAdministrators(db);
}

/** An officer by staff number, the key of the seed. */
export function findOfficerByCode(db: Reader, code: string): Promise<OfficerRecord | undefined> {
  return selectOfficer(db, { code });
}
