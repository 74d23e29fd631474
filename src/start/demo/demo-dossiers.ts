import { submitDossier } from '#domain/dossiers';
import { checkDraft, type DraftContent, draftMark, partsOf, saveDraft, startDraft } from '#domain/drafts';
import { keepFile } from '#domain/files';
import { compileStoredForm } from '#domain/forms';
import type { Citizen } from '#domain/journal';
import { getProcedure, getVersion, listProcedures, receivingAgencies } from '#domain/procedures';
import { unitLookup } from '#domain/units';
import { instantOf, localDate } from '#platform/time.ts';
import type { Deps } from '../../deps.ts';
import { type At, carryOn, type Filed, type Stage } from './carry-on.ts';
import { consult } from './consult.ts';
import { type Inventor, inventor } from './invent.ts';
import { inventAnswers } from './invent-answers.ts';
import { samplePapers } from './sample-papers.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const BUSY = 'H99.21.01';
const stages: Stage[] = [
  ...Array<Stage>(12).fill('returned'),
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
];

/**
 * Dossiers that a visitor of the demonstration finds at every desk: filed, accepted, examined and returned over the last weeks by
 * the same verbs as anybody's, so that the figures on the home page and the worklists are true ones. Their messages are not sent.
 */
export async function seedDossiers(deps: Deps, citizens: Citizen[], o: SeededDossiers): Promise<number> {
  const by = inventor(o.seed);
  const papers = samplePapers();
  const { items } = await listProcedures(deps.db, { fileable: true, size: 50 });
  const today = deps.clock.now().getTime();
  let made = 0;
  let consulted = false;
  const mailed = await firstThroughMailOffice(deps, items);
  for (let i = 0; i < o.count && !o.stopped?.(); i++) {
    const atMailOffice = i === 0 && mailed !== undefined;
    const stage = atMailOffice ? 'registering' : by.pick(stages);
    const ago = stage === 'submitted' ? by.below(2) : 3 + by.below(stage === 'returned' ? 150 : 9);
    const at = { now: morningOf(today - ago * DAY, by.below(90)) };
    const filed = await fileOne(deps, by, papers, {
      citizen: by.pick(citizens),
      code: atMailOffice ? mailed : by.pick(items).code,
      at,
    });
    if (!filed) continue;
    made += 1;
    await carryOn(deps, filed, stage, at);
    // of one of them another agency is asked for its opinion
    if (stage === 'examining' && !consulted) consulted = await consult(deps, filed, at);
    await o.onMade?.(made);
  }
  return made;
}

// so that its register has something to begin with
async function firstThroughMailOffice(
  { db }: Deps,
  items: readonly { code: string }[],
): Promise<string | undefined> {
  for (const { code } of items) {
    const { content } = await getProcedure(db, code);
    if (content.route.some((step) => step.role === 'registrar')) return code;
  }
  return undefined;
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

// in the demonstration people file on weekday mornings, so that the work on their dossiers falls into office hours
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
  // half of all dossiers at one place, so that its desk looks busy
  const agency = (by.below(2) === 0 && agencies.find((a) => a.code === BUSY)) || by.pick(agencies);
  return db.tx(async (tx) => {
    const draft = await startDraft(tx, keys, { citizen, procedureCode: code, now: at.now });
    const version = await getVersion(tx, draft.versionId);
    if (!version.formSchema) return undefined;
    const caseId = by.pick(version.content.cases).id;
    const context = { today: localDate(at.now), units: await unitLookup(tx), filingCase: caseId };
    const answers = inventAnswers(compileStoredForm(version.formSchema), by, context, draft.content.answers);
    const change = {
      ...onBehalf(by),
      caseId,
      agencyId: agency.id,
      answers,
      delivery: 'desk' as const,
    };
    const from = draftMark(draft, Object.keys(change));
    await saveDraft(tx, keys, { citizen, id: draft.id, from, change, reached: 'review', now: at.now });
    const {
      data,
      faults,
      caseId: checkedCaseId,
    } = checkDraft({ ...draft, content: { ...draft.content, ...change } }, version, {
      agencies,
      filled: new Set(),
      units: context.units,
      now: at.now,
    });
    const wrong = faults.filter((f) => f.step !== 'parts');
    if (wrong.length > 0)
      throw new Error(`the invented answers are not valid for ${code}: ${JSON.stringify(wrong)}`);
    for (const part of partsOf(version.content, checkedCaseId, data).filter((p) => p.required))
      await keepFile(tx, deps, await papers.for(part), {
        subject: { kind: 'draft', id: draft.id },
        partId: part.id,
        uploadedBy: citizen,
        now: at.now,
      });
    const sent = await submitDossier(tx, keys, { citizen, draftId: draft.id, declared: true, now: at.now });
    return { citizen, code: sent.code };
  });
}

interface SeededDossiers {
  count: number;
  seed: number;
  stopped?: () => boolean;
  /** After each, with how many there are now. */
  onMade?: (made: number) => Promise<void>;
}
