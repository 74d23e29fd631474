export interface Province {
  code: string;
  /** 'Tỉnh Cao Bằng'. */
  name: string;
  /** 'Cao Bằng'. */
  shortName: string;
  kind: 'province' | 'city';
  /** The demonstration province: not one of the 34. */
  invented: boolean;
}

export interface Commune {
  code: string;
  provinceCode: string;
  /** 'Phường Ba Đình'. */
  name: string;
  shortName: string;
  kind: 'ward' | 'commune' | 'special-zone';
  invented: boolean;
}

/** A unit as it is written to the table: with the days it is valid on ('YYYY-MM-DD', the last one included). */
export interface Valid {
  validFrom: string;
  validTo: string | null;
  source: string;
}

export interface UnitMapping {
  oldCode: string | null;
  oldName: string;
  oldDistrict: string | null;
  oldProvince: string | null;
  communeCode: string;
}
