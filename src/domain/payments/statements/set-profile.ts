import { type Officer, writeJournal } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { faultOfProfile, type StatementProfile, type WantedProfile } from './profile.ts';
import { insertProfile, lockProfile, updateProfile } from './profiles.store.ts';

/**
 * Adds a profile or changes it, with who and why in the journal.
 * @throws NotFound unless an administrator asks, or where there is no such profile. Refuses 'profile.changed' {by} and 'profile.not-possible'.
 */
export async function setStatementProfile(tx: Tx, officer: Officer, o: SetProfile): Promise<string> {
  if (!officer.admin) throw new NotFound('setting');
  const { id, wanted, seen, now } = o;
  if (faultOfProfile(wanted)) throw new Refusal('profile.not-possible', {}, 422);
  const was = id ? await lockProfile(tx, id) : undefined;
  if (id && !was) throw new NotFound('profile');
  if (was && was.revision !== seen) throw new Refusal('profile.changed', { by: was.changedBy });
  const is: StatementProfile = {
    ...wanted,
    id: was?.id ?? newId(now.getTime()),
    revision: (was?.revision ?? 0) + 1,
    changedBy: officer.name,
  };
  await (was ? updateProfile(tx, is, now) : insertProfile(tx, is, now));
  await writeJournal(tx, {
    at: now,
    actor: officer,
    verb: 'payments.profile-set',
    thing: { kind: 'setting', id: 'payments.profile' },
    detail: { profile: is.id, revision: is.revision, verified: is.isVerified, why: is.name },
  });
  return is.id;
}

interface SetProfile {
  /** Undefined: a new one. */
  id: string | undefined;
  wanted: WantedProfile;
  /** The revision that was looked at; 0 for a new one. */
  seen: number;
  now: Date;
}
