import { createHash } from 'node:crypto';
import type { Tx } from '#platform/db/db.ts';
import { REFORM_DAY, readNationalUnits, shortNameOf } from './national-units.ts';
import {
  deleteNational,
  insertCommunes,
  insertMappings,
  insertProvinces,
  lockUnits,
  readImportHash,
  writeImportHash,
} from './units.store.ts';

const PART = 'national';

/** Writes the 34 provinces, the 3,321 communes and the old-to-new mappings. Running it again with the same content changes nothing. */
export async function importUnits(tx: Tx): Promise<UnitsReport> {
  await lockUnits(tx);
  const units = readNationalUnits();
  const hash = createHash('sha256').update(JSON.stringify(units)).digest('hex');
  const inForce = (u: { validTo: string | null }) => u.validTo === null;
  const report = {
    changed: (await readImportHash(tx, PART)) !== hash,
    provinces: units.provinces.filter(inForce).length,
    communes: units.communes.filter(inForce).length,
    mappings: units.mappings.length,
    repaired: units.repaired,
    unresolved: units.unresolved.length,
  };
  if (!report.changed) return report;
  await deleteNational(tx);
  await insertProvinces(tx, units.provinces);
  await insertCommunes(tx, units.communes);
  await insertMappings(
    tx,
    units.mappings.map((m) => ({ ...m, oldShortName: shortNameOf(m.oldName) })),
    REFORM_DAY,
  );
  await writeImportHash(tx, PART, hash);
  return report;
}

export interface UnitsReport {
  changed: boolean;
  /** In force today. */
  provinces: number;
  communes: number;
  mappings: number;
  repaired: number;
  unresolved: number;
}
