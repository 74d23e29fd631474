import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';
import type { Deps } from '../src/deps.ts';
import { isDossier } from './by-code.ts';

export const DUTY = { name: 'Nộp tiền sử dụng đất', source: 'thử' };

/** Pins a dossier to a version of its procedure that has a financial duty. */
export function withDuty(deps: Pick<Deps, 'db' | 'clock'>, code: string): Promise<void> {
  return withMore(deps, code, { financialDuty: DUTY });
}

/** The same where the opinions of other agencies are outside the limit. */
export function withOpinionsOutside(deps: Pick<Deps, 'db' | 'clock'>, code: string): Promise<void> {
  return withMore(deps, code, { opinionsOutsideLimit: { source: 'thử' } });
}

async function withMore(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  code: string,
  content: object,
): Promise<void> {
  const id = newId(clock.now().getTime());
  const more = JSON.stringify(content);
  await db.run(sql`insert into procedure_versions select (jsonb_populate_record(v, jsonb_build_object('id', ${id}::text,
      'version', (select max(of_it.version) from procedure_versions of_it where of_it.code = v.code) + 1000,
      'content', v.content || ${more}::jsonb))).*
    from procedure_versions v where v.id = (select version_id from dossiers where ${isDossier(code)})`);
  await db.run(sql`update dossiers set version_id = ${id} where ${isDossier(code)}`);
}
