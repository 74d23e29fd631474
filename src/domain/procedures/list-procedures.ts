import { getAgency } from '#domain/agencies';
import type { Reader } from '#platform/db/db.ts';
import type { Audience, Online } from './content.ts';
import {
  type FieldCount,
  type ListedRow,
  selectByCodes,
  selectFields,
  selectListed,
} from './procedures.store.ts';
import { selectorKeysOf } from './receiving-agencies.ts';

const PAGE = 20;

/**
 * The active procedures, the most needed first, one page at a time.
 * `afterKey` is the `next` of the page before; a key that cannot be read starts at the beginning.
 */
export async function listProcedures(db: Reader, f: ProcedureFilter = {}): Promise<ProcedureList> {
  const size = Math.min(f.size ?? PAGE, 200);
  const decidedBy = f.agencyId ? selectorKeysOf(await getAgency(db, f.agencyId)) : undefined;
  const rows = await selectListed(db, { ...f, decidedBy, after: readKey(f.afterKey), limit: size + 1 });
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items: items.map(asItem), next: rows.length > size && last ? writeKey(last) : undefined };
}

/** Procedures by code, in the order of the codes; unknown ones are left out, vanished ones are marked. */
export async function findProcedures(db: Reader, codes: string[]): Promise<ProcedureItem[]> {
  const found = new Map((await selectByCodes(db, codes)).map((r) => [r.code, asItem(r)]));
  return codes.flatMap((code) => found.get(code) ?? []);
}

/** The fields (lĩnh vực) that have procedures, each with their number. */
export function listFields(db: Reader): Promise<FieldCount[]> {
  return selectFields(db);
}

export function asItem(r: ListedRow): ProcedureItem {
  return {
    code: r.code,
    name: r.name,
    field: { slug: r.fieldSlug, name: r.fieldName },
    level: r.level as ProcedureItem['level'],
    online: r.online as Online,
    scope: r.scope as ProcedureItem['scope'],
    audience: r.audience as Audience[],
    source: r.source,
    state: r.state,
    fileable: r.fileable,
  };
}

function writeKey(r: ListedRow): string {
  return Buffer.from(JSON.stringify([r.popularity, r.sortName, r.code])).toString('base64url');
}

function readKey(key: string | undefined) {
  if (!key || key.length > 600) return undefined;
  try {
    const [popularity, sortName, code] = JSON.parse(Buffer.from(key, 'base64url').toString()) as unknown[];
    if (!Number.isInteger(popularity) || Math.abs(Number(popularity)) > 1e6) return undefined;
    if (typeof sortName !== 'string' || typeof code !== 'string' || (sortName + code).includes('\0'))
      return undefined;
    return { popularity: Number(popularity), sortName, code };
  } catch {
    return undefined;
  }
}

export interface ProcedureFilter {
  /** Only procedures that this agency decides. */
  agencyId?: string | undefined;
  fieldSlug?: string | undefined;
  /** The tier that decides; a procedure that both decide is in either list. */
  level?: 'province' | 'commune' | undefined;
  online?: Online | undefined;
  audience?: Audience | undefined;
  lifeEvent?: string | undefined;
  /** Only procedures that can be filed here. */
  fileable?: boolean | undefined;
  /** Only procedures with these codes. */
  codes?: string[] | undefined;
  afterKey?: string | undefined;
  /** Rows on a page, at most 200; 20 by default. */
  size?: number | undefined;
}

export interface ProcedureList {
  items: ProcedureItem[];
  /** The key of the next page; undefined on the last. */
  next: string | undefined;
}

export interface ProcedureItem {
  code: string;
  name: string;
  field: { slug: string; name: string };
  level: 'province' | 'commune' | 'both' | 'ministry' | 'unknown';
  online: Online;
  scope: 'standard' | 'specific' | 'internal';
  audience: Audience[];
  source: 'province' | 'national';
  state: 'active' | 'vanished';
  fileable: boolean;
}
