import type { Reader, Tx } from './db.ts';
import { type Sql, sql } from './sql.ts';

/** Whether the program has ever set this database up: in a new one there is nothing to read. */
export async function hasSettings(db: Reader): Promise<boolean> {
  const row = await db.one<{ there: boolean }>(sql`select to_regclass('settings') is not null as there`);
  return row?.there ?? false;
}

/** The value that the program has stored about this database under a name, or undefined. */
export async function readSetting<T>(db: Reader, name: string): Promise<T | undefined> {
  return (await db.one<{ value: T }>(sql`select value from settings where name = ${name}`))?.value;
}

/** A whole number that stands in a stored object under a key, inside of a statement that needs it; `usual` where none stands there. */
export function numberInSetting(name: string, key: string, usual: number): Sql {
  return sql`coalesce((select case when jsonb_typeof(value -> ${key}::text) = 'number' then (value ->> ${key}::text)::numeric::int end
    from settings where name = ${name}), ${usual}::int)`;
}

export async function writeSetting(tx: Tx, name: string, value: unknown, now: Date): Promise<void> {
  await tx.run(sql`insert into settings (name, value, changed_at) values (${name}, ${JSON.stringify(value)}, ${now})
    on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at`);
}

/** Keeps everybody else from doing one piece of work until the transaction ends. */
export async function takeTurn(tx: Tx, lock: number): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(${lock})`);
}

/** '18.4' */
export async function serverVersion(db: Reader): Promise<string> {
  return (await db.one<{ v: string }>(sql`select current_setting('server_version') as v`))?.v ?? '';
}
