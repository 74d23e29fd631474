import type { PostRole } from '#domain/journal';

export type AgencyKind = 'province-centre' | 'department' | 'commune' | 'police-province' | 'police-commune';

export interface Agency {
  id: string;
  /** In the form of QĐ 20/2020/QĐ-TTg, read from the left: 'H99.21.01'. */
  code: string;
  /** The name by which a procedure selects it: 'so-xay-dung'. */
  key: string;
  name: string;
  shortName: string;
  kind: AgencyKind;
  /** The agency whose one-stop desk receives for it; may be itself. */
  receivedAtId: string;
  provinceCode: string;
  /** Null for an agency of the province. */
  communeCode: string | null;
  address: string;
  /** The first of `phones`, or ''. */
  phone: string;
  phones: string[];
  email: string;
  fax: string;
  openingHours: string;
  latitude: number | null;
  longitude: number | null;
  /** 'YYYY-MM-DD'. */
  validFrom: string;
  /** The last day; null: still in force. */
  validTo: string | null;
}

/** An agency that may decide, with the one whose one-stop desk receives for it. */
export interface ReceivingAgency extends Agency {
  receivedAt: Agency;
}

export interface AgencyUnit {
  id: string;
  agencyId: string;
  /** The name by which a route refers to it: 'one-stop', 'judicial'. */
  key: string;
  name: string;
}

/** Which agencies may decide a procedure: all of a kind, or the one with a key. */
export interface AgencySelector {
  kind: string;
  key?: string;
}

export interface OfficerRecord {
  id: string;
  /** The staff number: the same in every import. */
  code: string;
  name: string;
  title: string;
  phone: string;
  email: string;
  admin: boolean;
}

/** An officer in a post. */
export interface OfficerAtPost {
  officerId: string;
  name: string;
  title: string;
  phone: string;
  email: string;
  unitId: string;
  unitKey: string;
  unitName: string;
  role: PostRole;
}
