import { type DossierEvent, readLedgerOf } from '#domain/ledger';
import { getVersion, type PartSpec } from '#domain/procedures';
import type { Keys } from '#platform/crypto.ts';
import type { Db, Reader } from '#platform/db/db.ts';
import { idOfCode, selectByCode } from '../dossier.store.ts';
import type { Dossier } from '../dossier.ts';
import { holdsIdNumber } from './hold-id-number.ts';
import { codeIn, findRef } from './open-dossier.ts';
import { secretHolds } from './secret.ts';

/**
 * What anybody who holds the receipt may see: number and secret, and the identity number when they give it too. Undefined when they
 * do not fit together, without a word of which was wrong. The owner's name is masked; their address and all else that is sealed stays
 * sealed. What a supplement is asked for is told, so that somebody who has only a telephone learns what is missing.
 */
export async function lookUp(
  db: Db,
  keys: Keys,
  o: { code: string; secret: string; idNumber: string },
): Promise<LookedUp | undefined> {
  const code = codeIn(o.code) ?? o.code.trim().toUpperCase();
  const { dossier, events } = await db.reads((r) => find(r, code));
  if (!dossier || !secretHolds(keys, dossier, o.secret)) return undefined;
  if (o.idNumber && !holdsIdNumber(keys, dossier, o.idNumber)) return undefined;
  return {
    dossier,
    ownerMasked: maskName(dossier.ownerName),
    events,
    parts: dossier.status === 'awaiting_supplement' ? await partsOfVersion(db, dossier) : [],
  };
}

async function find(
  db: Reader,
  code: string,
): Promise<{ dossier?: Dossier | undefined; events: DossierEvent[] }> {
  const ref = await findRef(db, code);
  if (!ref) return { events: [] };
  const [dossier, events] = await Promise.all([
    selectByCode(db, ref.ownerAgencyId, code),
    readLedgerOf(db, ref.ownerAgencyId, idOfCode(ref.ownerAgencyId, code)),
  ]);
  return { dossier, events };
}

async function partsOfVersion(db: Db, { versionId }: Dossier): Promise<readonly PartSpec[]> {
  const { content } = await db.reads((r) => getVersion(r, versionId));
  return content.parts;
}

/** 'Nguyễn Văn An' → 'Nguyễn V** A*': the family name, and the first letter of every other word. */
function maskName(name: string): string {
  return name
    .split(' ')
    .map((word, i) => (i === 0 ? word : [...word].map((letter, k) => (k === 0 ? letter : '*')).join('')))
    .join(' ');
}

export interface LookedUp {
  dossier: Dossier;
  ownerMasked: string;
  events: DossierEvent[];
  /** By which what is asked for gets its name; empty unless a supplement is waited for. */
  parts: readonly PartSpec[];
}
