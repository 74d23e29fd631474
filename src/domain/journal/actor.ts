/** Whoever acts. Every room uses this type, and `may(actor, verb, thing)` of a room takes it. */
export type Actor = Anonymous | Citizen | Officer | System;

export interface Anonymous {
  kind: 'anonymous';
}

export interface Citizen {
  kind: 'citizen';
  /** The account that acts: ledgers and the journal name it. */
  accountId: string;
  /** The party for which it acts: rooms find by it what belongs to the party. One's own person, unless one acts for somebody else. */
  partyId: string;
  name: string;
  /** Proven by VNeID or at a counter. An unverified account sees only what its party filed itself. */
  verified: boolean;
  /** Their account has lost its number: it reads what it filed, and does nothing. */
  lostNumber?: boolean;
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

/** A place an officer holds: agency, unit, role, what the officer is called, and who lent it when it is lent. */
export interface Post {
  agencyId: string;
  agencyName: string;
  unitId: string;
  /** What a route names the unit by: 'one-stop', 'judicial'. */
  unitKey: string;
  unitName: string;
  role: PostRole;
  /** 'Phó Chủ tịch UBND phường'; '' where none is known. */
  title: string;
  delegatedBy?: string;
}

/** clerk: cán bộ một cửa · registrar: văn thư · officer: chuyên viên · head: trưởng phòng · leader: lãnh đạo. */
export type PostRole = 'clerk' | 'registrar' | 'officer' | 'head' | 'leader';
