/** How the days of a bank's statements are written; those that begin with the year are read always. */
export type DayOrder = 'dmy' | 'mdy';

/** What a column of a statement says. */
export type ColumnRole = 'day' | 'in' | 'out' | 'amount' | 'way' | 'memo' | 'reference' | 'payer';

export const columnRoles: readonly ColumnRole[] = [
  'day',
  'in',
  'out',
  'amount',
  'way',
  'memo',
  'reference',
  'payer',
];

/** How the statements of a bank are laid out: by what heads its columns are known, and how it writes days. */
export interface StatementProfile {
  id: string;
  name: string;
  /** Of each column the heads under which it may stand; none where the bank has no such column. */
  heads: Record<ColumnRole, string[]>;
  dayOrder: DayOrder;
  /** Somebody has held it against a true statement of this bank. */
  isVerified: boolean;
  revision: number;
  changedBy: string;
}

export type WantedProfile = Pick<StatementProfile, 'name' | 'heads' | 'dayOrder' | 'isVerified'>;
export type ProfileFault = 'name' | 'day' | 'amount' | 'memo' | 'twice';

/** What of a profile cannot be so; undefined where all can: a day, a memo, and what came in, or an amount with its sign. */
export function faultOfProfile({ name, heads }: WantedProfile): ProfileFault | undefined {
  if (name.trim() === '' || name.length > 100) return 'name';
  if (heads.day.length === 0) return 'day';
  if (heads.in.length === 0 && heads.amount.length === 0) return 'amount';
  if (heads.memo.length === 0) return 'memo';
  const all = columnRoles.flatMap((role) => heads[role]);
  return new Set(all.map((h) => h.toLowerCase())).size < all.length ? 'twice' : undefined;
}
