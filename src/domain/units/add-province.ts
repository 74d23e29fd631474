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

/** Writes an invented province and its communes beside the real ones. Run again with the same content it changes nothing. */
export async function addProvince(tx: Tx, own: OwnProvince): Promise<void> {
  await lockUnits(tx);
  const part = `invented ${own.province.code}`;
  const hash = createHash('sha256').update(JSON.stringify(own)).digest('hex');
  if ((await readImportHash(tx, part)) === hash) return;
  const valid = { validFrom: REFORM_DAY, validTo: null, source: '', invented: true };
  await deleteInvented(tx, own.province.code);
  await insertProvinces(tx, [{ ...own.province, ...valid }]);
  await insertCommunes(
    tx,
    own.communes.map((c) => ({ ...c, provinceCode: own.province.code, ...valid })),
  );
  await writeImportHash(tx, part, hash);
}

export interface OwnProvince {
  province: Omit<Province, 'invented'>;
  communes: Omit<Commune, 'invented' | 'provinceCode'>[];
}
