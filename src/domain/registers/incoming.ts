import type { Officer, Post } from '#domain/journal';
import type { Reader, Tx } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import {
  insertRegistered,
  nextRegisterNumber,
  type RegisteredDocument,
  selectRegistered,
  selectYears,
} from './register.store.ts';

/** Enters a dossier in the register of incoming documents (sổ đăng ký văn bản đến) of the agency that decides, and gives its number. */
export async function registerIncoming(
  tx: Tx,
  { ownerAgencyId, ...document }: Omit<RegisteredDocument, 'number'> & { ownerAgencyId: string },
): Promise<number> {
  const number = await nextRegisterNumber(tx, ownerAgencyId, document.year);
  await insertRegistered(tx, ownerAgencyId, { ...document, number });
  return number;
}

/** The posts by which an officer may read a register: the mail office keeps it, heads and leaders of the agency look things up in it. */
export function registersOf(officer: Officer): Post[] {
  const posts = officer.posts.filter((p) => READERS.has(p.role));
  return posts.filter((p, i) => posts.findIndex((q) => q.agencyId === p.agencyId) === i);
}

/**
 * A page of the register of one agency and year, the latest number first, and the years that there are.
 * @throws NotFound when the officer may not read it
 */
export async function readRegister(
  db: Reader,
  officer: Officer,
  o: { agencyId: string; year: number; before?: number | undefined; limit: number },
): Promise<{ documents: RegisteredDocument[]; years: number[] }> {
  if (!registersOf(officer).some((p) => p.agencyId === o.agencyId)) throw new NotFound('register');
  const [documents, years] = await Promise.all([
    selectRegistered(db, o.agencyId, o),
    selectYears(db, o.agencyId),
  ]);
  return { documents, years };
}

const READERS: ReadonlySet<string> = new Set(['registrar', 'head', 'leader']);
