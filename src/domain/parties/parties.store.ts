import type { Writer } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';

export async function insertParty(tx: Writer, p: Party & { at: Date }): Promise<void> {
  await tx.run(
    sql`insert into parties (id, kind, name, created_at) values (${p.id}, ${p.kind}, ${p.name}, ${p.at})`,
  );
}

/** A person or an organisation: the owner of dossiers, for whom an account acts. */
export interface Party {
  id: string;
  kind: 'person' | 'organisation';
  /** As written on the identity card or in the register of organisations. */
  name: string;
}
