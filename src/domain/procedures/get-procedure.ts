import type { Reader } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { canBeFiled } from './content.ts';
import { getVersion, type ProcedureVersion } from './get-version.ts';
import { findHead } from './procedures.store.ts';

const CODE = /^[\w.-]{3,24}$/;

/** A procedure in its current version. A vanished one is given too, marked as such. Undefined for an unknown code. */
export async function findProcedure(db: Reader, code: string): Promise<Procedure | undefined> {
  const head = CODE.test(code) ? await findHead(db, code) : undefined;
  if (!head) return undefined;
  const version = await getVersion(db, head.versionId);
  return {
    ...version,
    versionId: head.versionId,
    source: head.source,
    state: head.state,
    vanishedAt: head.vanishedAt,
    changedAt: head.changedAt,
    fileable: head.state === 'active' && canBeFiled(version.content),
  };
}

/** The same. @throws NotFound */
export async function getProcedure(db: Reader, code: string): Promise<Procedure> {
  const found = await findProcedure(db, code);
  if (!found) throw new NotFound('procedure');
  return found;
}

export interface Procedure extends ProcedureVersion {
  versionId: string;
  source: 'province' | 'national';
  state: 'active' | 'vanished';
  vanishedAt: Date | null;
  changedAt: Date;
  /** Dossiers can be filed here now. */
  fileable: boolean;
}
