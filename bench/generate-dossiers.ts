import { assessFee } from '#domain/fees';
import type { Citizen } from '#domain/journal';
import type { Keys } from '#platform/crypto.ts';
import type { Db, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';
import { addDays, instantOf, localDate } from '#platform/time.ts';
import { carry, dossierCode, idIndex, newDossier, submitVerb } from '../src/domain/dossiers/testing.ts';
import { type Inventor, inventor } from '../src/start/demo/invent.ts';
import { liveOn } from './dossier-life.ts';
import { writeLives } from './dossier-rows.ts';
import { type Account, inventAccounts } from './invent-accounts.ts';
import { houseOf, type Life, Living } from './living.ts';
import { type FilingKind, type ProvinceFacts, provinceFacts } from './province-facts.ts';

const BATCH = 1_000;
const DOSSIERS_EACH = 5;
const MINUTES_A_DAY = 1440;

/**
 * Makes dossiers of the catalogue's procedures at the province's agencies, filed by invented people over the last days, each as far
 * on its way as it would be now, with the invariants of the verbs: numbers without a gap and counters that go on from there, a
 * chained ledger, worklists, the people's own lists, who may see it, fees and payments. They have no files and left no jobs.
 */
export async function generateDossiers(db: Db, keys: Keys, o: Generated): Promise<void> {
  const by = inventor(o.seed ?? 1);
  const facts = await provinceFacts(db, by, o.now);
  const accounts = await inventAccounts(db, keys, {
    by,
    count: Math.max(1, Math.ceil(o.count / DOSSIERS_EACH)),
    communes: facts.communes,
    at: new Date(o.now.getTime() - (o.days + 1) * MINUTES_A_DAY * 60_000),
  });
  const pickKind = byWeight(by, facts.kinds);
  const counters = await readCounters(db);
  const times = submissionTimes(by, o);
  let writing = Promise.resolve();
  for (let from = 0; from < times.length; from += BATCH) {
    const lives = times.slice(from, from + BATCH).map((at) => {
      const life = submitted(keys, { by, facts, kind: pickKind(), account: by.pick(accounts), at, counters });
      liveOn(new Living(life, { facts, by, now: o.now, nextReceipt: counters.nextReceipt }));
      return life;
    });
    await writing;
    writing = db.tx((tx) => writeLives(tx, keys, lives)); // while the next are made
    o.onBatch?.(Math.min(from + BATCH, times.length));
  }
  await writing;
  await db.tx((tx) => writeCounters(tx, counters));
}

// Dossiers are filed at any hour, mostly by day and less on Sundays. The times are in order, because the numbers of a day are.
function submissionTimes(by: Inventor, o: Generated): Date[] {
  const today = localDate(o.now);
  const times: number[] = [];
  while (times.length < o.count) {
    const day = addDays(today, -by.below(o.days + 1));
    if (new Date(`${day}T00:00:00Z`).getUTCDay() === 0 && by.below(3) > 0) continue;
    const minutes = by.below(10) < 8 ? 7 * 60 + by.below(11 * 60) : by.below(MINUTES_A_DAY);
    const at = instantOf(day).getTime() + minutes * 60_000 + by.below(60_000);
    if (at < o.now.getTime()) times.push(at);
  }
  return times.sort((a, b) => a - b).map((ms) => new Date(ms));
}

function submitted(keys: Keys, o: Submitted): Life {
  const { by, kind, account, at, facts } = o;
  const { version, owner, receiver } = kind;
  const { person } = account;
  const answers = by.pick(kind.answers);
  const fee = assessFee(version.content.fees, answers, 'online');
  const filer: Citizen = {
    kind: 'citizen',
    accountId: account.id,
    partyId: account.partyId,
    name: person.name,
    verified: true,
  };
  const sent = newDossier(keys, {
    id: newId(at.getTime()),
    at,
    version,
    caseId: by.pick(version.content.cases).id,
    owner,
    receiver,
    filer,
    people: { submitter: person, owner: person, onBehalf: false, deliveryAddress: '' },
    answers,
    delivery: by.pick(version.content.delivery),
  });
  const [row] = submitVerb.rows;
  if (!row) throw new Error('the state table has no row to submit by');
  const withCode = { ...sent, code: dossierCode(owner, at, o.counters.nextNumber(owner.id, localDate(at))) };
  const { after: dossier, event } = carry(
    submitVerb,
    { dossier: withCode, version, row, actor: filer, now: at },
    { files: 0 },
    { house: houseOf(facts) },
  );
  return {
    kind,
    dossier,
    filerName: person.name,
    ownerIdIndex: idIndex(keys, person.idNumber) ?? Buffer.alloc(0),
    events: [event],
    seenBy: new Set([owner.id, receiver.id]),
    fee: { id: newId(at.getTime()), ...fee, state: fee.total > 0 || fee.open ? 'due' : 'none' },
  };
}

export function byWeight(by: Inventor, kinds: readonly FilingKind[]): () => FilingKind {
  let sum = 0;
  const sums = kinds.map((k) => (sum += k.weight));
  return () => {
    const at = (by.below(1_000_000) / 1_000_000) * sum;
    const kind = kinds[sums.findIndex((s) => at < s)];
    if (!kind) throw new Error('no procedure can be filed in this province');
    return kind;
  };
}

async function readCounters(db: Db): Promise<Counters> {
  const numbers = new Map<string, number>();
  const receipts = new Map<string, number>();
  const cases = await db.many<{ a: string; day: string; last: number }>(
    sql`select owner_agency_id as a, day, last from case_counters`,
  );
  for (const c of cases) numbers.set(`${c.a} ${c.day}`, c.last);
  const paid = await db.many<{ a: string; year: number; last: number }>(
    sql`select owner_agency_id as a, year, last from receipt_counters`,
  );
  for (const c of paid) receipts.set(`${c.a} ${c.year}`, c.last);
  const next = (map: Map<string, number>, key: string) => {
    const n = (map.get(key) ?? 0) + 1;
    map.set(key, n);
    return n;
  };
  return {
    numbers,
    receipts,
    nextNumber: (agency, day) => next(numbers, `${agency} ${day}`),
    nextReceipt: (agency, year) => next(receipts, `${agency} ${year}`),
  };
}

async function writeCounters(tx: Tx, counters: Counters): Promise<void> {
  const split = (map: Map<string, number>) =>
    [...map].map(([key, last]) => [...key.split(' '), String(last)]);
  const cases = JSON.stringify(split(counters.numbers));
  const receipts = JSON.stringify(split(counters.receipts));
  await tx.run(sql`insert into case_counters (owner_agency_id, day, last)
    select (c->>0)::uuid, (c->>1)::date, (c->>2)::int from json_array_elements(${cases}::json) c
    on conflict (owner_agency_id, day) do update set last = excluded.last where case_counters.last <> excluded.last`);
  await tx.run(sql`insert into receipt_counters (owner_agency_id, year, last)
    select (c->>0)::uuid, (c->>1)::int, (c->>2)::int from json_array_elements(${receipts}::json) c
    on conflict (owner_agency_id, year) do update set last = excluded.last where receipt_counters.last <> excluded.last`);
}

export interface Generated {
  count: number;
  /** How many days before `now` the filing began. */
  days: number;
  now: Date;
  seed?: number;
  onBatch?(made: number): void;
}

interface Counters {
  numbers: Map<string, number>;
  receipts: Map<string, number>;
  nextNumber(ownerAgencyId: string, day: string): number;
  nextReceipt(ownerAgencyId: string, year: number): number;
}

interface Submitted {
  by: Inventor;
  facts: ProvinceFacts;
  kind: FilingKind;
  account: Account;
  at: Date;
  counters: Counters;
}
