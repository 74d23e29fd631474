import type { Reader } from '#platform/db/db.ts';
import { fold } from '#platform/text.ts';
import { selectMappings } from './units.store.ts';
import { inForce } from './units-in-force.ts';

/**
 * Where a commune from before 1 July 2025 went. Accents, letter case and the words "phường", "quận", "tỉnh" may be left out.
 * One former commune can lie in several new ones, and one name in several districts: all are returned.
 */
export async function findNewUnits(db: Reader, old: OldUnit): Promise<NewUnit[]> {
  const mappings = await selectMappings(db, {
    name: fold(old.name),
    district: fold(old.district ?? ''),
    province: fold(old.province ?? ''),
  });
  const units = await inForce(db);
  return mappings.flatMap((m) => {
    const commune = units.communeByCode.get(m.communeCode);
    const province = commune && units.provinceByCode.get(commune.provinceCode);
    if (!commune || !province) return [];
    const oldName = [m.oldName, m.oldDistrict, m.oldProvince].filter(Boolean).join(', ');
    return [
      {
        oldName,
        communeCode: commune.code,
        communeName: commune.name,
        provinceCode: province.code,
        provinceName: province.name,
      },
    ];
  });
}

export interface OldUnit {
  name: string;
  district?: string;
  province?: string;
}

export interface NewUnit {
  /** 'Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh'. */
  oldName: string;
  communeCode: string;
  communeName: string;
  provinceCode: string;
  provinceName: string;
}
