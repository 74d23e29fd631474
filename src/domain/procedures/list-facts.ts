import type { Reader } from '#platform/db/db.ts';
import type { FeeRule, Limit, ProcedureContent } from './content.ts';
import { selectFacts } from './procedures.store.ts';

/** The common names, time limits and fees of listed procedures, by code; one of whose details nothing is known is not among them. */
export async function listFacts(db: Reader, codes: string[]): Promise<ReadonlyMap<string, ProcedureFacts>> {
  return new Map((await selectFacts(db, codes)).map(({ code, ...facts }) => [code, facts]));
}

export interface ProcedureFacts {
  commonName: ProcedureContent['commonName'] | null;
  channels: { limit: Limit }[];
  fees: FeeRule[];
}
