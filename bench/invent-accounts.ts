import { TERMS_VERSION } from '#domain/accounts';
import type { Agency } from '#domain/agencies';
import type { Person } from '#domain/dossiers';
import type { Keys } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';
import type { Inventor } from '../src/start/demo/invent.ts';
import { bytea, copyRows } from './copy-rows.ts';

const BATCH = 5_000;
// Nobody signs in with a password here: the benches open sessions themselves.
const NO_PASSWORD = 'none';

/** Accounts of people who do not exist, each with a number of the card code 099, which no place of Việt Nam has. */
export async function inventAccounts(db: Db, keys: Keys, o: InventedAccounts): Promise<Account[]> {
  const accounts: Account[] = [];
  // in a database that has invented people already, the next ones
  const row = await db.one<{ n: number }>(sql`select count(*)::int as n from citizen_accounts`);
  const there = row?.n ?? 0;
  for (let from = 0; from < o.count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, o.count - from) }, (_, i) =>
      invent(keys, o, there + from + i),
    );
    await db.tx(async (tx) => {
      for (const table of ['parties', 'citizen_numbers', 'citizen_accounts'] as const)
        await copyRows(
          tx,
          table,
          rows.map((r) => r.rows[table]),
        );
    });
    accounts.push(...rows.map((r) => r.account));
  }
  return accounts;
}

function invent(keys: Keys, o: InventedAccounts, nth: number) {
  const { by, at } = o;
  const sex = by.pick(['nam', 'nu'] as const);
  const born = 1955 + (nth % 45);
  const name = by.name(sex).toLocaleUpperCase('vi');
  // the year with a running number: unique up to 45 million
  const serial = String(500_000 + Math.floor(nth / 45)); // above those of the seed
  const idNumber = `099${sex === 'nu' ? 1 : 0}${String(born % 100).padStart(2, '0')}${serial}`;
  const commune = by.pick(o.communes);
  const detail = by.street();
  const phone = by.phone();
  const email = by.below(10) < 6 ? `nguoidan${nth}@motcua.example` : undefined;
  const { provinceCode, communeCode, shortName } = commune;
  const address = {
    provinceCode,
    provinceName: 'Tỉnh Một Cửa',
    communeCode: communeCode ?? '',
    communeName: shortName,
    detail,
  };
  const level = by.pick(['vneid', 'vneid', 'counter', null]);
  const id = newId(at.getTime());
  const partyId = newId(at.getTime());
  const row = {
    id,
    party_id: partyId,
    id_number: bytea(keys.seal('id-number', idNumber)),
    full_name: name,
    birth_date: `${born}-06-15`,
    birth_known: 'day',
    sex,
    contact: bytea(keys.seal('contact', JSON.stringify({ phone, ...(email ? { email } : {}), address }))),
    password_hash: NO_PASSWORD,
    level,
    level_at: level ? at : null,
    terms_version: TERMS_VERSION,
    terms_accepted_at: at,
    created_at: at,
    revision: 1,
  };
  const addressText = [detail, shortName, address.provinceName].join(', ');
  const account: Account = {
    id,
    partyId,
    person: { name, idNumber, phone, email: email ?? '', address: addressText },
  };
  const rows = {
    parties: { id: partyId, kind: 'person', name, created_at: at },
    citizen_numbers: { id_number_index: bytea(keys.blindIndex('id-number', idNumber)), account_id: id },
    citizen_accounts: row,
  };
  return { rows, account };
}

interface InventedAccounts {
  by: Inventor;
  count: number;
  communes: Agency[];
  at: Date;
}

export interface Account {
  id: string;
  partyId: string;
  /** As a dossier keeps its filer. */
  person: Person;
}
