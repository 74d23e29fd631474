import type { RouteStep } from '#domain/procedures';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';
import type { Deps } from '../src/deps.ts';
import { isDossier } from './by-code.ts';

const STEP: RouteStep = {
  id: 'register',
  name: 'Vào sổ văn bản đến',
  role: 'registrar',
  place: 'owner',
  unit: 'office',
  hours: 1,
};

/** Pins a dossier that is not accepted yet to a version of its procedure whose route goes through the mail office. */
export async function throughMailOffice(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  code: string,
): Promise<void> {
  const id = newId(clock.now().getTime());
  await db.run(sql`insert into procedure_versions select (jsonb_populate_record(v, jsonb_build_object('id', ${id}::text,
      'version', (select max(of_it.version) from procedure_versions of_it where of_it.code = v.code) + 1000,
      'content', jsonb_insert(v.content, '{route,1}', ${JSON.stringify(STEP)}::jsonb)))).*
    from procedure_versions v where v.id = (select version_id from dossiers where ${isDossier(code)})`);
  await db.run(sql`update dossiers set version_id = ${id} where ${isDossier(code)}`);
}
