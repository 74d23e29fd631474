import { type Officer, writeJournal } from '#domain/journal';
import type { ListOrder, Narrowing } from '#domain/worklists';
import type { Keys } from '#platform/crypto.ts';
import type { Reader, Tx } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { agenciesOf } from '../may.ts';
import {
  countListed,
  type ListedDossier,
  type ListKey,
  MOST_FOUND,
  selectListed,
} from './agency-dossiers.store.ts';
import { termsSought, wordsSought } from './terms.ts';

const MOST_OF_A_NUMBER = 50;
const MOST_EXPORTED = 5_000;

/**
 * One page of all dossiers that an officer's agency may see, ended ones too (`seenBy`, as for the page of each), and how many there are,
 * at most 1,000 and `more`. Every word must be one of the owner's name or of the number, whole, with or without accents, in any order.
 * Looking by words is journalled: how many were found, never the words.
 * @throws NotFound for an agency where the officer has no post
 */
export async function searchDossiers(
  db: Reader,
  keys: Keys,
  officer: Officer,
  o: Search & { limit: number; after?: ListKey | undefined },
): Promise<{ rows: ListedDossier[]; count: number; more: boolean }> {
  const sought = soughtIn(keys, officer, o);
  const [rows, count] = await Promise.all([
    selectListed(db, officer, sought, o),
    countListed(db, sought, o.order),
  ]);
  const found = Math.min(count, MOST_FOUND);
  if (sought.terms) await journal(db, officer, { ...o, verb: 'dossier.searched', found });
  return { rows, count: found, more: count > MOST_FOUND };
}

/**
 * The dossiers that an officer's agency may see of the person, filer or owner, whose whole identity or telephone number this is; the
 * last 50. The journal names each that was shown, or the officer alone when there is none (Law 91/2025/QH15).
 * @throws NotFound for an agency where the officer has no post
 */
export async function findByNumber(
  tx: Tx,
  keys: Keys,
  officer: Officer,
  o: { agencyId: string; number: string; now: Date },
): Promise<ListedDossier[]> {
  mustHavePost(officer, o.agencyId);
  const sought = { agencyId: o.agencyId, terms: termsSought(keys, o.agencyId, [o.number]), filter: {} };
  const rows = await selectListed(tx, officer, sought, { order: 'received-last', limit: MOST_OF_A_NUMBER });
  const own = { kind: 'officer', id: officer.officerId } as const;
  const shown = rows.map(({ id, code }) => ({ thing: { kind: 'dossier', id } as const, detail: { code } }));
  for (const { thing, detail } of shown.length > 0 ? shown : [{ thing: own, detail: { found: 0 } }])
    await writeJournal(tx, {
      at: o.now,
      actor: officer,
      verb: 'dossier.number-looked-up',
      thing,
      agencyId: o.agencyId,
      detail,
    });
  return rows;
}

/** What a search finds, for taking away: the first 5,000 in its order. That it was taken is journalled. @throws NotFound as the search */
export async function exportList(tx: Tx, keys: Keys, officer: Officer, o: Search): Promise<ListedDossier[]> {
  const sought = soughtIn(keys, officer, o);
  const rows = await selectListed(tx, officer, sought, { order: o.order, limit: MOST_EXPORTED });
  await journal(tx, officer, { ...o, verb: 'dossier.list-exported', found: rows.length });
  return rows;
}

/** Where the page of a list goes on after this dossier. */
export function listKeyOf(d: ListedDossier, order: ListOrder): ListKey {
  return { at: (order.startsWith('promised') ? d.promisedAt : null) ?? d.submittedAt, id: d.id };
}

function soughtIn(keys: Keys, officer: Officer, { agencyId, words, filter }: Search) {
  mustHavePost(officer, agencyId);
  const sought = wordsSought(words);
  return { agencyId, terms: sought.length > 0 ? termsSought(keys, agencyId, sought) : undefined, filter };
}

function mustHavePost(officer: Officer, agencyId: string): void {
  if (!agenciesOf(officer).includes(agencyId)) throw new NotFound('dossier');
}

function journal(
  db: Reader,
  officer: Officer,
  o: Search & { verb: 'dossier.searched' | 'dossier.list-exported'; found: number },
): Promise<void> {
  const thing = { kind: 'officer', id: officer.officerId } as const;
  const { now: at, verb, agencyId, found } = o;
  return writeJournal(db, { at, actor: officer, verb, thing, agencyId, detail: { found } });
}

export interface Search {
  agencyId: string;
  /** As typed. */
  words: string;
  filter: Narrowing;
  order: ListOrder;
  now: Date;
}
