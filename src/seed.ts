import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SeedCitizen, seedCitizens, seedOfficerLogins } from '#domain/accounts';
import { importProvince, listAgencies, type OfficerSeed, type ProvinceSeed } from '#domain/agencies';
import { type CalendarSeed, importCalendar } from '#domain/calendar';
import { insertFirstSeries } from '#domain/fees';
import { type EnglishTexts, type FormSchema, withEnglish } from '#domain/forms';
import { type AccountSeed, seedCollectingAccounts } from '#domain/payments';
import {
  type Abbreviation,
  contentInEnglish,
  importAbbreviations,
  importExtract,
  importProcedures,
  importSynonyms,
  type ProcedureContent,
  type Synonym,
} from '#domain/procedures';
import { type RecordedFor, recordSecurity } from '#domain/security';
import { importUnits } from '#domain/units';
import type { Clock } from '#platform/clock.ts';
import type { Keys } from '#platform/crypto.ts';
import type { Db, Tx } from '#platform/db/db.ts';
import { readSetting, takeTurn, writeSetting } from '#platform/db/settings.ts';
import { ROOT } from '#platform/root.ts';
import { localDate } from '#platform/time.ts';

/** Every invented person of the demo has this password. Production has none of them. */
export const DEMO_PASSWORD = 'MotCua@2026';
const SEED = join(ROOT, 'seed');
const LOCK = 4_702_613;
const SEEDED = 'seeded';
const COMMAND = { kind: 'system', id: 'seed' } as const;

/** What a province starts with, without any person: units, agencies, calendar, procedures. Run again, it changes nothing that is the same. */
export async function seedReference(tx: Tx, now: Date, recordedFor?: RecordedFor): Promise<void> {
  await importUnits(tx);
  await importProvince(tx, province(), [], recordedFor);
  await seedContents(tx, now, recordedFor);
}

/** The believable province of the demo: the reference data, officers in every role, and citizens. */
export async function seedDemo(tx: Tx, keys: Keys, now: Date, recordedFor?: RecordedFor): Promise<void> {
  const officers = read<OfficerSeed[]>('officers.json');
  await importUnits(tx);
  await importProvince(tx, province(), officers, recordedFor);
  await seedContents(tx, now, recordedFor);
  await seedReceiptSeries(tx, now);
  await seedOfficerLogins(tx, keys, officers, { password: DEMO_PASSWORD, now });
  await seedCollectingAccounts(tx, read<AccountSeed[]>('collecting-accounts.json'), now);
  await seedCitizens(tx, keys, { citizens: demoCitizens(), password: DEMO_PASSWORD, now });
}

/**
 * Seeds an empty database once, whichever process comes first. `again`: the command line reads the files in anew, and the security journal
 * says by this clock what that changes. Gives whether it did.
 */
export async function seedOnce(db: Db, o: SeedOptions): Promise<boolean> {
  if (!o.again && (await readSetting(db, SEEDED))) return false;
  return db.tx(async (tx) => {
    await takeTurn(tx, LOCK);
    if (!o.again && (await readSetting(tx, SEEDED))) return false;
    const recordedFor = o.again && { keys: o.keys, clock: o.again, who: COMMAND };
    if (o.mode === 'demo') await seedDemo(tx, o.keys, o.now, recordedFor);
    else await seedReference(tx, o.now, recordedFor);
    await writeSetting(tx, SEEDED, { mode: o.mode } satisfies Seeded, o.now);
    return true;
  });
}

/** In which mode the database was seeded, or undefined when it was not. */
export async function seededMode(db: Db): Promise<string | undefined> {
  return (await readSetting<Seeded>(db, SEEDED))?.mode;
}

/** The invented citizens, as the greeting of a demo names them. */
export function demoCitizens(): SeedCitizen[] {
  return read<SeedCitizen[]>('citizens.json');
}

/** One officer in each role of one commune, a mail office that has work, and the administrator, as the greeting of a demo names them. */
export function demoOfficers(): OfficerSeed[] {
  const usernames = [
    'canbo.anphu1',
    'canbo.anphu2',
    'truongphong.anphu',
    'lanhdao.anphu',
    'vanthu.sogiaoduc',
    'quantri',
  ];
  return read<OfficerSeed[]>('officers.json').filter((o) => usernames.includes(o.username));
}

async function seedContents(tx: Tx, now: Date, r?: RecordedFor): Promise<void> {
  const calendar = await importCalendar(tx, read<CalendarSeed>('calendar.json'), now);
  const { added, changed, returned } = await importProcedures(tx, procedures(), now);
  await importExtract(tx, oftenNeededElsewhere(), now);
  if (existsSync(join(SEED, 'synonyms.json'))) await importSynonyms(tx, read<Synonym[]>('synonyms.json'), r);
  if (existsSync(join(SEED, 'abbreviations.json')))
    await importAbbreviations(tx, read<Abbreviation[]>('abbreviations.json'), r);
  if (!r) return;
  const parts = [
    ...(calendar.changed ? ['calendar'] : []),
    ...[...added, ...changed, ...returned].map((code) => `procedure ${code}`),
  ];
  for (const detail of parts) await recordSecurity(tx, r, { kind: 'settings.changed', who: r.who, detail });
}

// invented tax codes, as everything of this province; a real one is set by an administrator
async function seedReceiptSeries(tx: Tx, now: Date): Promise<void> {
  const year = Number(localDate(now).slice(0, 4));
  const usual = { year, form: 'EBL01', letters: 'BLA', setAt: now, setByName: '', why: '' } as const;
  for (const [i, agency] of (await listAgencies(tx, now)).entries())
    await insertFirstSeries(tx, {
      ...usual,
      ownerAgencyId: agency.id,
      taxCode: `99${String(i + 1).padStart(8, '0')}`,
    });
}

function province(): ProvinceSeed {
  return read<ProvinceSeed>('province.json');
}

function procedures(): { content: ProcedureContent; formSchema: FormSchema }[] {
  const english = read<EnglishTexts>('forms-in-english.json');
  const contents = read<EnglishTexts>('procedures-in-english.json');
  return readdirSync(join(SEED, 'procedures'))
    .filter((f) => f.endsWith('.json'))
    .sort()
    .map((f) => {
      const content = read<ProcedureContent>(`procedures/${f}`);
      const form = read<FormSchema>(`forms/${content.form}.schema.json`);
      return { content: contentInEnglish(content, contents), formSchema: withEnglish(form, english) };
    });
}

// lines of the national catalogue of what people often need and cannot file here yet
function oftenNeededElsewhere(): string[] {
  return readFileSync(join(SEED, 'national-catalogue.jsonl'), 'utf8').split('\n').filter(Boolean);
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(join(SEED, file), 'utf8')) as T;
}

interface SeedOptions {
  mode: 'demo' | 'production';
  keys: Keys;
  now: Date;
  again?: Clock;
}

interface Seeded {
  mode: string;
}
