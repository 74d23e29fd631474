import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';
import type { TestApp } from './app.ts';
import { isDossier } from './by-code.ts';

/** Pins a dossier to a version of its procedure that describes its time limit in words, so that a clerk says when the result is due. */
export async function describeLimitInWords(t: Pick<TestApp, 'db' | 'deps'>, code: string): Promise<void> {
  const id = newId(t.deps.clock.now().getTime());
  const limit = JSON.stringify({
    limit: { amount: null, unit: 'described', text: 'Theo giấy hẹn', source: '' },
  });
  await t.db.run(sql`insert into procedure_versions select (jsonb_populate_record(v, jsonb_build_object('id', ${id}::text, 'version', (select max(of_it.version) from procedure_versions of_it where of_it.code = v.code) + 1000,
      'content', jsonb_set(v.content, '{channels}', (select jsonb_agg(c || ${limit}::jsonb) from jsonb_array_elements(v.content->'channels') c))))).*
    from procedure_versions v where v.id = (select version_id from dossiers where ${isDossier(code)})`);
  await t.db.run(sql`update dossiers set version_id = ${id} where ${isDossier(code)}`);
}
