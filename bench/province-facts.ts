import { type Agency, listAgencies, type OfficerAtPost, officersAt } from '#domain/agencies';
import { getCalendar, type WorkCalendar } from '#domain/calendar';
import { type Answers, compileStoredForm, prefillAnswers, validateAnswers } from '#domain/forms';
import type { PostRole } from '#domain/journal';
import {
  getProcedure,
  getVersion,
  listProcedures,
  type ProcedureVersion,
  receivingAgencies,
} from '#domain/procedures';
import { unitLookup } from '#domain/units';
import type { Reader } from '#platform/db/db.ts';
import { localDate } from '#platform/time.ts';
import type { Inventor } from '../src/start/demo/invent.ts';
import { inventAnswers } from '../src/start/demo/invent-answers.ts';

const ROLES: PostRole[] = ['clerk', 'registrar', 'officer', 'head', 'leader'];
const ANSWERS_EACH = 12;

/** Reads once what the generator must know of the province. */
export async function provinceFacts(db: Reader, by: Inventor, now: Date): Promise<ProvinceFacts> {
  const agencies = await listAgencies(db, now);
  const calendars = new Map<string, WorkCalendar>();
  const officers = new Map<string, OfficerAtPost[]>();
  for (const a of agencies) {
    calendars.set(a.id, await getCalendar(db, a.id));
    for (const role of ROLES) officers.set(`${a.id} ${role}`, await officersAt(db, a.id, { role }, now));
  }
  return {
    communes: agencies.filter((a) => a.kind === 'commune'),
    kinds: await filingKinds(db, by, now),
    calendarOf: (agencyId) => entryOf(calendars, agencyId),
    officersOf: (agencyId, role) => entryOf(officers, `${agencyId} ${role}`),
  };
}

async function filingKinds(db: Reader, by: Inventor, now: Date): Promise<FilingKind[]> {
  const context = { today: localDate(now), units: await unitLookup(db) };
  const kinds: FilingKind[] = [];
  for (const { code } of (await listProcedures(db, { fileable: true, size: 200 })).items) {
    const procedure = await getProcedure(db, code);
    if (!procedure.formSchema) continue;
    const version = await getVersion(db, procedure.versionId);
    const form = compileStoredForm(procedure.formSchema);
    // the case that prepared drafts are of
    const ofCase = { ...context, filingCase: version.content.cases[0]?.id ?? '' };
    const answers = Array.from({ length: ANSWERS_EACH }, () => {
      const checked = validateAnswers(
        form,
        inventAnswers(form, by, ofCase, prefillAnswers(form, someone(by))),
        ofCase,
      );
      if (!checked.ok) throw new Error(`form ${form.id}: the invented answers are not valid`);
      return checked.data;
    });
    for (const owner of await receivingAgencies(db, code, now)) {
      const weight = procedure.content.popularity * sizeOf(owner);
      kinds.push({ version, answers, owner, receiver: owner.receivedAt, weight });
    }
  }
  return kinds;
}

// An adult, with the data that an account has: a child cannot apply for many of the procedures.
function someone(by: Inventor) {
  return {
    fullName: by.name('nu'),
    idNumber: by.idNumber(1990, 'nu'),
    birthDate: '1990-06-15',
    sex: 'nu',
    phone: by.phone(),
  };
}

// The first commune of the list has twice the people of the second, and so on, because communes differ in every province.
function sizeOf(owner: Agency): number {
  const nth = Number(owner.code.split('.')[2] ?? 0);
  return nth > 0 ? 1 / nth : 0.5;
}

function entryOf<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the province has no ${key}`);
  return value;
}

export interface ProvinceFacts {
  communes: Agency[];
  kinds: FilingKind[];
  calendarOf(agencyId: string): WorkCalendar;
  officersOf(agencyId: string, role: string): OfficerAtPost[];
}

/** A procedure at one of the agencies that decide it, and how many of all dossiers are of this kind. */
export interface FilingKind {
  version: ProcedureVersion;
  /** Some answers that the form accepts, as they are stored. */
  answers: Answers[];
  owner: Agency;
  receiver: Agency;
  weight: number;
}
