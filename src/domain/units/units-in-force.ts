import type { Reader } from '#platform/db/db.ts';
import type { Commune, Province } from './unit.ts';
import { readRevision, selectCommunes, selectProvinces } from './units.store.ts';

/** The provinces in force, in the order of their codes, the demonstration province (`invented`) among them. */
export async function listProvinces(db: Reader): Promise<readonly Province[]> {
  return (await inForce(db)).provinces;
}

/** A province's communes in force, in the order of their codes; none for a code that names no province. */
export async function listCommunes(db: Reader, provinceCode: string): Promise<readonly Commune[]> {
  return (await inForce(db)).byProvince.get(provinceCode) ?? [];
}

/** A province in force by its code of two digits. */
export async function findProvince(db: Reader, code: string): Promise<Province | undefined> {
  return (await inForce(db)).provinceByCode.get(code);
}

/** A commune in force by its code of five digits; undefined for one that was merged or never was. */
export async function findCommune(db: Reader, code: string): Promise<Commune | undefined> {
  return (await inForce(db)).communeByCode.get(code);
}

// One snapshot for the process, valid as long as the database still has the revision at which it was read.
let snapshot: Snapshot | undefined;

/** All units in force, for callers that look up many. */
export async function inForce(db: Reader): Promise<Snapshot> {
  const revision = await readRevision(db);
  if (snapshot?.revision === revision) return snapshot;
  const provinces = await selectProvinces(db);
  const communes = await selectCommunes(db);
  snapshot = {
    revision,
    provinces,
    provinceByCode: new Map(provinces.map((p) => [p.code, p])),
    communeByCode: new Map(communes.map((c) => [c.code, c])),
    byProvince: Map.groupBy(communes, (c) => c.provinceCode),
  };
  return snapshot;
}

interface Snapshot {
  revision: string;
  provinces: readonly Province[];
  provinceByCode: ReadonlyMap<string, Province>;
  communeByCode: ReadonlyMap<string, Commune>;
  byProvince: ReadonlyMap<string, readonly Commune[]>;
}
