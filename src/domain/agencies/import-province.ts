import { createHash } from 'node:crypto';
import type { PostRole } from '#domain/journal';
import { type RecordedFor, recordSecurity } from '#domain/security';
import { addProvince, type InventedProvince } from '#domain/units';
import type { Tx } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import {
  insertPost,
  lockAgencies,
  readImportHash,
  selectAgency,
  selectUnits,
  upsertAgency,
  upsertOfficer,
  upsertUnit,
  writeImportHash,
} from './agencies.store.ts';
import type { AgencyKind } from './agency.ts';

const PART = 'province';
const IN_FORCE_SINCE = '2025-07-01';

/**
 * Writes the province of the product: its units, agencies, officers and posts, identified by their codes. Importing the same content
 * again changes nothing, so that later changes by an administrator stay; changed content overwrites the rows it names and removes none. With
 * `recordedFor`, the security journal says of each officer who is new or whose rights it changes, and that the province's data changed.
 */
export async function importProvince(
  tx: Tx,
  seed: ProvinceSeed,
  officers: readonly OfficerSeed[],
  recordedFor?: RecordedFor,
): Promise<{ changed: boolean }> {
  await lockAgencies(tx);
  const hash = createHash('sha256')
    .update(JSON.stringify([seed, officers]))
    .digest('hex');
  if ((await readImportHash(tx, PART)) === hash) return { changed: false };
  await addProvince(tx, { province: seed.province, communes: seed.communes });
  const ids = await writeAgencies(tx, seed);
  const record = recorder(tx, recordedFor);
  await writeOfficers(tx, officers, ids, record);
  await writeImportHash(tx, PART, hash);
  await record({ kind: 'settings.changed', detail: PART });
  return { changed: true };
}

async function writeAgencies(tx: Tx, seed: ProvinceSeed): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const a of seed.agencies) ids.set(a.code, (await selectAgency(tx, { code: a.code }))?.id ?? newId());
  for (const a of seed.agencies) {
    const id = idOf(ids, a.code);
    const communeCode = a.communeCode ?? null;
    if (communeCode && !seed.communes.some((c) => c.code === communeCode))
      throw new Error(`${a.code} lies in an unknown commune: ${communeCode}`);
    const agency = {
      fax: '',
      latitude: null,
      longitude: null,
      validFrom: IN_FORCE_SINCE,
      validTo: null,
      ...a,
    };
    await upsertAgency(
      tx,
      { ...agency, id, communeCode, provinceCode: seed.province.code },
      idOf(ids, a.receivedAt ?? a.code),
    );
    for (const [position, unit] of a.units.entries())
      await upsertUnit(tx, { id: newId(), agencyId: id, position, ...unit });
  }
  return ids;
}

async function writeOfficers(
  tx: Tx,
  officers: readonly OfficerSeed[],
  agencyIds: Map<string, string>,
  record: Recorder,
): Promise<void> {
  const units = new Map<string, string>();
  for (const [code, id] of agencyIds)
    for (const u of await selectUnits(tx, id)) units.set(`${code} ${u.key}`, u.id);
  const ids = new Map<string, string>();
  for (const o of officers) {
    const { code, name, title, phone, email, admin = false } = o;
    const { id, wasAdmin } = await upsertOfficer(tx, { id: newId(), code, name, title, phone, email, admin });
    ids.set(code, id);
    if (wasAdmin === null) await record({ kind: 'officer.created', officerId: id, detail: code });
    if (admin !== (wasAdmin ?? false))
      await record({ kind: 'rights.changed', officerId: id, detail: admin ? 'admin' : 'no admin' });
  }
  for (const o of officers)
    for (const p of o.posts) {
      const officerId = idOf(ids, o.code);
      const isNew = await insertPost(tx, {
        id: newId(),
        officerId,
        agencyId: idOf(agencyIds, p.agency),
        unitId: idOf(units, `${p.agency} ${p.unit}`),
        role: p.role,
        validFrom: p.from ?? IN_FORCE_SINCE,
        validTo: p.to ?? null,
        delegatedBy: p.delegatedBy ? idOf(ids, p.delegatedBy) : null,
      });
      const detail = `${p.role} ${p.agency} ${p.unit}`;
      if (isNew) await record({ kind: 'rights.changed', officerId, detail });
    }
}

function recorder(tx: Tx, r: RecordedFor | undefined): Recorder {
  return async ({ kind, officerId, detail }) => {
    if (!r) return;
    const who = officerId === undefined ? { who: r.who } : { who: officerOf(officerId), by: r.who.id };
    await recordSecurity(tx, r, { kind, ...who, detail });
  };
}

function officerOf(id: string): { kind: 'officer'; id: string } {
  return { kind: 'officer', id };
}

function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (!id) throw new Error(`the seed refers to ${code}, which it does not have`);
  return id;
}

type Recorder = (e: {
  kind: 'officer.created' | 'rights.changed' | 'settings.changed';
  /** Whom it is about. */
  officerId?: string;
  detail: string;
}) => Promise<void>;

/** seed/province.json. */
export interface ProvinceSeed extends InventedProvince {
  agencies: AgencySeed[];
}

export interface AgencySeed {
  code: string;
  key: string;
  name: string;
  shortName: string;
  kind: AgencyKind;
  /** Code of the agency whose desk receives for it; without it, its own desk. */
  receivedAt?: string;
  communeCode?: string;
  address: string;
  phones: string[];
  email: string;
  fax?: string;
  openingHours: string;
  latitude?: number;
  longitude?: number;
  validFrom?: string;
  units: { key: string; name: string }[];
}

/** One entry of seed/officers.json. `username` and `enrolled` are for signing in, which belongs to another room. */
export interface OfficerSeed {
  code: string;
  username: string;
  /** Whether the second factor is already set up in demo mode. */
  enrolled: boolean;
  name: string;
  title: string;
  phone: string;
  email: string;
  admin?: boolean;
  posts: { agency: string; unit: string; role: PostRole; from?: string; to?: string; delegatedBy?: string }[];
}
