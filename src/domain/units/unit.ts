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

/** The days on which a unit is valid ('YYYY-MM-DD', the last one included), as its row in the table has them. */
export interface Validity {
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
