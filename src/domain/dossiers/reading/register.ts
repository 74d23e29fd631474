import { listAgencies } from '#domain/agencies';
import { type Officer, type Post, writeJournal } from '#domain/journal';
import { readActors } from '#domain/ledger';
import type { Keys } from '#platform/crypto.ts';
import type { Reader } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { addDays, instantOf } from '#platform/time.ts';
import type { Dossier, People } from '../dossier.ts';
import { selectAccepted } from './register.store.ts';

/** So many days in one look at most: a quarter of a year. */
export const MOST_REGISTER_DAYS = 92;
const MOST_TAKEN_AWAY = 20_000;

/**
 * The register of an agency (TT 03/2025/TT-VPCP, form 07): what its desk accepted on some days, and what was accepted for it to decide, in
 * the order of acceptance. Its leaders and the clerks of its desk read it; that they did is journalled. @throws NotFound for everybody else.
 */
export async function readRegister(db: Reader, keys: Keys, o: RegisterQuery): Promise<RegisterLine[]> {
  await recordReading(db, o, 'register.read');
  return linesOf(db, keys, o);
}

/** The same for taking away: the first 20,000 at most. @throws NotFound */
export async function exportRegister(
  db: Reader,
  keys: Keys,
  o: Omit<RegisterQuery, 'limit' | 'after'>,
): Promise<RegisterLine[]> {
  await recordReading(db, o, 'register.exported');
  return linesOf(db, keys, { ...o, limit: MOST_TAKEN_AWAY });
}

/** The posts in whose agencies an officer may read the register, one for each agency. */
export function registerPosts(officer: Officer): Post[] {
  const entitled = officer.posts.filter((p) => p.role === 'leader' || p.role === 'clerk');
  return entitled.filter((p, i) => entitled.findIndex((q) => q.agencyId === p.agencyId) === i);
}

async function recordReading(
  db: Reader,
  { officer, agencyId, from, to, now }: Omit<RegisterQuery, 'limit'>,
  verb: 'register.read' | 'register.exported',
): Promise<void> {
  if (!registerPosts(officer).some((p) => p.agencyId === agencyId)) throw new NotFound('register');
  const thing = { kind: 'officer', id: officer.officerId } as const;
  await writeJournal(db, { at: now, actor: officer, verb, thing, agencyId, detail: { from, to } });
}

async function linesOf(db: Reader, keys: Keys, o: RegisterQuery): Promise<RegisterLine[]> {
  const { agencyId, after, limit } = o;
  const [from, until] = [instantOf(o.from), instantOf(addDays(o.to, 1))];
  // also those that were there at the beginning and are no more
  const agencies = [...(await listAgencies(db, from)), ...(await listAgencies(db, until))];
  const owners = new Set([agencyId, ...agencies.filter((a) => a.receivedAtId === agencyId).map((a) => a.id)]);
  const dossiers = await selectAccepted(db, { agencyId, owners: [...owners], from, until, after, limit });
  const acceptedBy = await readActors(db, dossiers, 'accept');
  return dossiers.map((dossier) => {
    const people = JSON.parse(keys.open('people', dossier.people)) as People; // sealed by submitDossier
    const { address, phone } = people.owner;
    const { submitter } = people;
    return {
      dossier,
      address: address || submitter.address,
      phone: phone || submitter.phone,
      acceptedBy: acceptedBy.get(dossier.id) ?? '',
    };
  });
}

export interface RegisterLine {
  dossier: Dossier;
  /** The owner's; the filer's where the owner has none. */
  address: string;
  phone: string;
  acceptedBy: string;
}

export interface RegisterQuery {
  officer: Officer;
  agencyId: string;
  /** The first and the last day, 'YYYY-MM-DD'. */
  from: string;
  to: string;
  after?: { at: Date; id: string } | undefined;
  limit: number;
  now: Date;
}
