import { createHash } from 'node:crypto';
import type { Tx } from '#platform/db/db.ts';
import { REFORM_DAY } from './national-units.ts';
import type { Commune, Province } from './unit.ts';
import {
  deleteInvented,
  insertCommunes,
  insertProvinces,
  lockUnits,
  readImportHash,
  writeImportHash,
} from './units.store.ts';

/** Writes an invented province and its communes beside the real ones. Running it again with the same content changes nothing. */
export async function addProvince(tx: Tx, invented: InventedProvince): Promise<void> {
  await lockUnits(tx);
  const part = `invented ${invented.province.code}`;
  const hash = createHash('sha256').update(JSON.stringify(invented)).digest('hex');
  if ((await readImportHash(tx, part)) === hash) return;
  const valid = { validFrom: REFORM_DAY, validTo: null, source: '', invented: true };
  await deleteInvented(tx, invented.province.code);
  await insertProvinces(tx, [{ ...invented.province, ...valid }]);
  await insertCommunes(
    tx,
    invented.communes.map((c) => ({ ...c, provinceCode: invented.province.code, ...valid })),
  );
  await writeImportHash(tx, part, hash);
}

export interface InventedProvince {
  province: Omit<Province, 'invented'>;
  communes: Omit<Commune, 'invented' | 'provinceCode'>[];
}
