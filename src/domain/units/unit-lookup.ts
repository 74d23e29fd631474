import type { Reader } from '#platform/db/db.ts';
import type { Commune, Province } from './unit.ts';
import { inForce } from './units-in-force.ts';

/** The places in force as an e-form looks them up: without waiting, for the length of one request. */
export async function unitLookup(db: Reader): Promise<UnitPlaces> {
  const units = await inForce(db);
  return { provinces: units.provinces, communes: (provinceCode) => units.byProvince.get(provinceCode) ?? [] };
}

export interface UnitPlaces {
  provinces: readonly Province[];
  communes(provinceCode: string): readonly Commune[];
}
