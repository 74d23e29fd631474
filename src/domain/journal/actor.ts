/** Whoever acts. One type in every room; `may(actor, verb, thing)` of a room is asked with it. */
export type Actor = Anonymous | Citizen | Officer | System;

export interface Anonymous {
  kind: 'anonymous';
}

export interface Citizen {
  kind: 'citizen';
  /** Who acts: what a ledger and the journal name. */
  accountId: string;
  /** For whom: what is the party's, the rooms ask by it. One's own person, unless one acts for somebody else. */
  partyId: string;
  name: string;
  /** Proven by VNeID or at a counter. An unverified account sees only what its party filed itself. */
  verified: boolean;
}

export interface Officer {
  kind: 'officer';
  officerId: string;
  name: string;
  admin: boolean;
  /** The posts that are valid now. */
  posts: Post[];
}

export interface System {
  kind: 'system';
  name: string;
}

/** A place an officer holds: agency, unit, role, and who lent it when it is lent. */
export interface Post {
  agencyId: string;
  agencyName: string;
  unitId: string;
  /** What a route names the unit by: 'one-stop', 'judicial'. */
  unitKey: string;
  role: PostRole;
  delegatedBy?: string;
}

/** clerk: cán bộ một cửa · officer: chuyên viên · head: trưởng phòng · leader: lãnh đạo. */
export type PostRole = 'clerk' | 'officer' | 'head' | 'leader';
