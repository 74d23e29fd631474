import { createHash } from 'node:crypto';
import type { FormSchema } from '#domain/forms';
import type { Tx } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import { fold } from '#platform/text.ts';
import { markSeen } from './catalogue.store.ts';
import { canBeFiled, type ProcedureContent, selectorKey } from './content.ts';
import {
  findStored,
  type HeadRow,
  insertFields,
  insertVersions,
  type NewVersion,
  type Stored,
  upsertHeads,
} from './procedures.store.ts';

// 'Thủ tục đăng ký khai tử' stands beside 'Đăng ký lại khai tử', and before it
const SAYS_NOTHING = /^thu tuc (hanh chinh )?/;

/**
 * Makes these contents current. A changed content becomes a new version and the old version stays as it is; an unchanged one
 * changes nothing but the mark of the import that saw it.
 */
export async function storeContents(
  tx: Tx,
  items: ContentToStore[],
  o: { source: 'province' | 'national'; now: Date; importId?: string },
): Promise<StoredCounts> {
  const before = new Map(
    (
      await findStored(
        tx,
        items.map((i) => i.content.code),
      )
    ).map((s) => [s.code, s]),
  );
  const versions: NewVersion[] = [];
  const heads: HeadRow[] = [];
  const counts: StoredCounts = { added: [], changed: [], unchanged: [], returned: [] };
  for (const item of items) {
    const hash = contentHash(item);
    const old = before.get(item.content.code);
    const same = old?.hash.toString('hex') === hash && old.source === o.source;
    countOutcome(counts, item.content.code, old, same);
    if (same) continue;
    const version = { id: newId(o.now.getTime()), number: (old?.lastVersion ?? 0) + 1 };
    versions.push({
      id: version.id,
      code: item.content.code,
      version: version.number,
      content: item.content,
      formSchema: item.formSchema ?? null,
      hash,
    });
    heads.push(headOf(item.content, version, o.source, o.importId ?? null));
  }
  await insertFields(tx, fieldsOf(items));
  await insertVersions(tx, versions, o.now);
  await upsertHeads(tx, heads, o.now);
  await markSeen(tx, [...counts.unchanged, ...counts.returned], o.importId ?? null);
  return counts;
}

/** The SHA-256 of the content with its keys in order: the same facts give the same hash. */
export function contentHash(item: ContentToStore): string {
  return createHash('sha256')
    .update(canonical([item.content, item.formSchema ?? null]))
    .digest('hex');
}

/** A field's name as addresses have it: 'Hộ tịch' → 'ho-tich'. */
export function fieldSlug(name: string): string {
  return (
    fold(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'khac'
  );
}

function headOf(
  c: ProcedureContent,
  version: { id: string; number: number },
  source: 'province' | 'national',
  importId: string | null,
): HeadRow {
  return {
    code: c.code,
    versionId: version.id,
    version: version.number,
    source,
    scope: c.national?.scope ?? 'standard',
    name: c.name,
    sortName: fold(c.name).replace(SAYS_NOTHING, '').slice(0, 120),
    fieldSlug: fieldSlug(c.field.name),
    level: c.level,
    online: c.online,
    audience: c.audience,
    lifeEvents: c.lifeEvents,
    decidedBy: c.decidedBy.map(selectorKey),
    keywords: c.keywords,
    resultNames: c.results.map((r) => r.name).slice(0, 10),
    popularity: c.popularity,
    fileable: canBeFiled(c),
    toVerify: c.toVerify.length,
    lastImport: importId,
  };
}

function fieldsOf(items: ContentToStore[]) {
  const fields = new Map(
    items.map(({ content: { field } }) => [fieldSlug(field.name), { slug: fieldSlug(field.name), ...field }]),
  );
  return [...fields.values()];
}

function countOutcome(counts: StoredCounts, code: string, old: Stored | undefined, same: boolean): void {
  if (!old) counts.added.push(code);
  else if (same && old.state === 'vanished') counts.returned.push(code);
  else if (same) counts.unchanged.push(code);
  else counts.changed.push(code);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const pairs = Object.entries(value).filter(([, v]) => v !== undefined);
  pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
}

export interface ContentToStore {
  content: ProcedureContent;
  formSchema?: FormSchema | null;
}

/** Codes by what became of them. */
export interface StoredCounts {
  added: string[];
  changed: string[];
  unchanged: string[];
  /** Procedures that had vanished and are back unchanged. */
  returned: string[];
}
