import { type Agency, getAgency, officersAt } from '#domain/agencies';
import { addWorkingHours, getCalendar } from '#domain/calendar';
import {
  acceptDossier,
  approveDossier,
  assignDossier,
  type Dossier,
  examineDossier,
  openAsFiler,
  recordPayment,
  recordResult,
  refuseDossier,
  requestSupplement,
  returnResult,
  skipNotices,
  submitDossier,
} from '#domain/dossiers';
import { checkDraft, type DraftContent, draftMark, partsOf, saveDraft, startDraft } from '#domain/drafts';
import { keepFile } from '#domain/files';
import { compileForm } from '#domain/forms';
import type { Citizen, Officer, PostRole } from '#domain/journal';
import { getVersion, listProcedures, receivingAgencies } from '#domain/procedures';
import { unitLookup } from '#domain/units';
import type { Db, Tx } from '#platform/db/db.ts';
import { instantOf, localDate } from '#platform/time.ts';
import type { Deps } from '../../deps.ts';
import { type Inventor, inventor } from './invent.ts';
import { inventAnswers } from './invent-answers.ts';
import { samplePapers } from './sample-papers.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const BUSY = 'H99.21.01';
const WEEK_HOURS = 40;
const stages = [
  ...Array<'returned'>(12).fill('returned'),
  'resolved',
  'approving',
  'approving',
  'examining',
  'examining',
  'assigning',
  'supplement',
  'submitted',
  'submitted',
  'submitted',
  'refused',
] as const;

/**
 * Dossiers that a visitor of the demonstration finds at every desk: filed, accepted, examined and returned over the last weeks by the
 * same verbs as anybody's, so that the figures on the home page and the worklists are true ones. Their messages are not sent.
 */
export async function seedDossiers(deps: Deps, citizens: Citizen[], o: SeededDossiers): Promise<number> {
  const by = inventor(o.seed);
  const papers = samplePapers();
  const { items } = await listProcedures(deps.db, { fileable: true, size: 50 });
  const today = deps.clock.now().getTime();
  let made = 0;
  for (let i = 0; i < o.count && !o.stopped?.(); i++) {
    const stage = by.pick(stages);
    const ago = stage === 'submitted' ? by.below(2) : 3 + by.below(stage === 'returned' ? 150 : 9);
    const at = { now: morningOf(today - ago * DAY, by.below(90)) };
    const filed = await fileOne(deps, by, papers, {
      citizen: by.pick(citizens),
      code: by.pick(items).code,
      at,
    });
    if (!filed) continue;
    made += 1;
    await carry(deps, filed, stage, at);
    await o.told?.(made);
  }
  return made;
}

// most people of a province file for somebody of the family
function onBehalf(by: Inventor): Pick<DraftContent, 'onBehalf' | 'owner'> | Record<string, never> {
  if (by.below(4) === 0) return {};
  const sex = by.pick(['nam', 'nu'] as const);
  const owner = {
    name: by.name(sex).toLocaleUpperCase('vi'),
    idNumber: by.idNumber(1960 + by.below(45), sex),
    phone: by.phone(),
    email: '',
    address: `${by.street()}, tỉnh Một Cửa`,
  };
  return { onBehalf: true, owner };
}

// people file on weekday mornings here, so that what is done with it falls into office hours
function morningOf(at: number, minutes: number): Date {
  const day = new Date(instantOf(localDate(new Date(at)), '07:30').getTime());
  const weekday = new Date(day.getTime() + 7 * 60 * MINUTE).getUTCDay();
  const back = weekday === 0 ? 2 : weekday === 6 ? 1 : 0;
  return new Date(day.getTime() - back * DAY + minutes * MINUTE);
}

async function fileOne(
  deps: Deps,
  by: Inventor,
  papers: ReturnType<typeof samplePapers>,
  o: { citizen: Citizen; code: string; at: At },
): Promise<Filed | undefined> {
  const { citizen, code, at } = o;
  const { db, keys } = deps;
  const agencies = await receivingAgencies(db, code, at.now);
  // half of everything at one place, so that its desk looks like one
  const agency = (by.below(2) === 0 && agencies.find((a) => a.code === BUSY)) || by.pick(agencies);
  return db.tx(async (tx) => {
    const draft = await startDraft(tx, keys, { citizen, procedureCode: code, now: at.now });
    const version = await getVersion(tx, draft.versionId);
    if (!version.formSchema) return undefined;
    const context = { today: localDate(at.now), units: await unitLookup(tx) };
    const answers = inventAnswers(compileForm(version.formSchema), by, context, draft.content.answers);
    const caseId = by.pick(version.content.cases).id;
    const change = {
      ...onBehalf(by),
      caseId,
      agencyId: agency.id,
      answers,
      delivery: 'desk' as const,
      declared: true,
    };
    const from = draftMark(draft, Object.keys(change));
    await saveDraft(tx, keys, { citizen, id: draft.id, from, change, reached: 'review', now: at.now });
    const { data, faults } = checkDraft({ ...draft, content: { ...draft.content, ...change } }, version, {
      agencies,
      filled: new Set(),
      units: context.units,
      now: at.now,
    });
    const wrong = faults.filter((f) => f.step !== 'parts');
    if (wrong.length > 0)
      throw new Error(`invented answers do not hold for ${code}: ${JSON.stringify(wrong)}`);
    for (const part of partsOf(version.content, caseId, data).filter((p) => p.required))
      await keepFile(tx, deps, await papers.for(part), {
        subject: { kind: 'draft', id: draft.id },
        partId: part.id,
        uploadedBy: citizen,
        now: at.now,
      });
    const sent = await submitDossier(tx, keys, { citizen, draftId: draft.id, now: at.now });
    return { citizen, agency, code: sent.code };
  });
}

// The way of a dossier up to its stage, an hour or two of a working day between the steps.
async function carry(deps: Deps, filed: Filed, stage: (typeof stages)[number], at: At): Promise<void> {
  const { db, keys } = deps;
  const step = async (
    role: PostRole,
    f: (
      tx: Tx,
      o: { ref: Dossier; revision: number; officer: Officer; now: Date },
      open: Opened,
    ) => Promise<unknown>,
  ) => {
    at.now = new Date(at.now.getTime() + 40 * MINUTE);
    const open = await openAsFiler(db, keys, filed.citizen, filed.code);
    const agencyId = open.dossier.holderAgencyId ?? open.dossier.receiverAgencyId;
    const officer = await officerIn(db, agencyId, role, open.dossier, at.now);
    await db.tx((tx) =>
      f(tx, { ref: open.dossier, revision: open.dossier.revision, officer, now: at.now }, open),
    );
  };
  if (stage !== 'submitted') await onward();
  const { dossier } = await openAsFiler(db, keys, filed.citizen, filed.code);
  await db.tx((tx) => skipNotices(tx, dossier));

  async function onward(): Promise<void> {
    if (stage === 'refused')
      return step('clerk', (tx, x) =>
        refuseDossier(tx, { ...x, reason: 'Hồ sơ không thuộc thẩm quyền giải quyết của cơ quan này.' }),
      );
    if (stage === 'supplement')
      return step('clerk', (tx, x, { version }) =>
        requestSupplement(tx, {
          ...x,
          items: [{ target: version.content.parts[0]?.id ?? 'other', text: 'Chụp lại rõ nét, đủ bốn góc.' }],
          reason: '',
        }),
      );
    await step('clerk', async (tx, x) => {
      const calendar = await getCalendar(tx, x.ref.ownerAgencyId);
      await acceptDossier(tx, { ...x, promisedAt: addWorkingHours(calendar, x.now, WEEK_HOURS) });
    });
    if (stage === 'assigning') return;
    const { version } = await openAsFiler(db, keys, filed.citizen, filed.code);
    for (const s of version.content.route.slice(1, -1)) {
      if (s.id.startsWith('assign'))
        await step(s.role, async (tx, x, { dossier: d }) => {
          const handler = (await officersAt(tx, d.ownerAgencyId, { role: 'officer' }, x.now))[0];
          await assignDossier(tx, { ...x, to: handler?.officerId ?? '' });
        });
      else if (s.role === 'leader') {
        if (stage === 'approving') return;
        await step('leader', (tx, x) => approveDossier(tx, { ...x, decision: 'granted', note: '' }));
      } else {
        if (stage === 'examining') return;
        await step(s.role, (tx, x) =>
          examineDossier(tx, { ...x, proposal: 'grant', opinion: 'Hồ sơ đủ điều kiện giải quyết.' }),
        );
      }
    }
    await result();
  }

  async function result(): Promise<void> {
    const open = await openAsFiler(db, keys, filed.citizen, filed.code);
    await step(open.dossier.stepRole as PostRole, async (tx, x) => {
      const paper = await samplePapers().for({ accepts: ['pdf'], maxBytes: 5_000_000 });
      const subject = { kind: 'result' as const, ownerAgencyId: x.ref.ownerAgencyId, id: x.ref.id };
      await keepFile(tx, deps, paper, { subject, partId: 'result', uploadedBy: x.officer, now: x.now });
      await recordResult(tx, { ...x, number: '', note: '' });
    });
    if (stage !== 'returned') return;
    if (open.fee?.state === 'due')
      await step('clerk', (tx, x) =>
        recordPayment(tx, {
          ...x,
          method: 'cash',
          amount: open.fee?.total || 10_000,
          payer: filed.citizen.name,
        }),
      );
    await step('clerk', (tx, x) => returnResult(tx, { ...x, takenBy: filed.citizen.name }));
  }
}

async function officerIn(
  db: Db,
  agencyId: string,
  role: PostRole,
  { holderOfficerId: wanted, stepUnit: unit }: Pick<Dossier, 'holderOfficerId' | 'stepUnit'>,
  now: Date,
): Promise<Officer> {
  const inUnit = unit && !wanted ? await officersAt(db, agencyId, { role, unit }, now) : [];
  const all = inUnit.length > 0 ? inUnit : await officersAt(db, agencyId, { role }, now);
  const one = all.find((o) => o.officerId === wanted) ?? all[0];
  if (!one) throw new Error(`nobody is ${role} at ${agencyId}`);
  const { name: agencyName } = await getAgency(db, agencyId);
  const post = { agencyId, agencyName, unitId: one.unitId, unitKey: one.unitKey, role };
  return { kind: 'officer', officerId: one.officerId, name: one.name, admin: false, posts: [post] };
}

interface SeededDossiers {
  count: number;
  seed: number;
  stopped?: () => boolean;
  /** After each, with how many there are now. */
  told?: (made: number) => Promise<void>;
}

interface At {
  now: Date;
}

interface Filed {
  citizen: Citizen;
  agency: Agency;
  code: string;
}

type Opened = Awaited<ReturnType<typeof openAsFiler>>;
