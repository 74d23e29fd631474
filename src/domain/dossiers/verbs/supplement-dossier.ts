import { getCalendar } from '#domain/calendar';
import { caseOf, dropSupplementDraft, refuseChangedDraft, type WrittenSupplement } from '#domain/drafts';
import { assessFee, reassessFee } from '#domain/fees';
import { type FileInfo, listFiles } from '#domain/files';
import {
  type Answers,
  compileStoredForm,
  countsDays,
  type Form,
  type UnitLookup,
  type ValidationContext,
  validateAnswers,
} from '#domain/forms';
import type { Citizen } from '#domain/journal';
import type { DossierRef } from '#domain/ledger';
import type { Keys } from '#platform/crypto.ts';
import type { Reader, Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { localDate } from '#platform/time.ts';
import { type AtCounter, ENTERED_AT_COUNTER, noteAtCounter } from '../at-counter.ts';
import { carryOut } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { examiningStepBefore } from '../route.ts';
import { eventOfAnswer } from '../supplement/answer-to-request.ts';
import type { CountedPapers } from '../supplement/counted-papers.ts';
import {
  type AnswerInWords,
  answersInWords,
  mustHaveParts,
  type PaperNotSent,
  papersNotSent,
  papersSentAgain,
  type Reasons,
} from '../supplement/required-parts.ts';
import { addedSince } from '../supplement/supplement-files.ts';
import type { At, Row, VerbValue } from '../verb.ts';
import { answeredFrom, runsFromVisit } from '../visit.ts';
import { isAsSeen } from './is-as-seen.ts';

const BY_FILER = [
  {
    from: 'awaiting_supplement',
    when: 'before-acceptance',
    to: 'submitted',
    who: 'filer',
    clock: 'answer',
    notice: 'supplemented',
  },
  {
    from: 'awaiting_supplement',
    when: 'after-acceptance',
    to: 'processing',
    who: 'filer',
    clock: 'check',
    notice: 'supplemented',
  },
] as const satisfies Row[];

export const supplementVerb: VerbValue<Sent> = {
  name: 'supplement',
  // the same by a clerk, of what the person brings to the counter
  rows: [...BY_FILER, ...BY_FILER.map((row) => ({ ...row, who: 'receiver' as const }))],
  decide(
    { dossier: d, version, now },
    { files, answers, notSent, inWords, again, note, answerFrom, counter },
  ) {
    const onPaper = counter?.onPaper ?? {};
    const papers = files.length + Object.keys(onPaper).length;
    const isSilent = !note.trim() && notSent.length + inWords.length + again.length === 0;
    const isEmpty = papers === 0 && !answers && isSilent;
    if (isEmpty) throw new Refusal('supplement.nothing', {}, 422);
    const answer = eventOfAnswer({ notSent, inWords, again, note });
    const hands = { officerId: d.examinerId, name: d.examinerName };
    const request = d.supplementRequest;
    return {
      goes: d.acceptedAt
        ? { to: 'step', step: examiningStepBefore(version.content.route, d.step + 1), hands }
        : { to: 'step', step: 0 },
      ...(answerFrom ? { answerFrom } : {}),
      set: {
        ...(answers ? { answers } : {}),
        ...(request ? { supplementRequest: { ...request, answeredAt: now.toISOString() } } : {}),
      },
      event: {
        ...answer,
        // until when its officer looks it through is the offices' own time
        ...(d.acceptedAt ? { until: null } : {}),
        ...(counter ? { note: noteAtCounter(counter, answer.note) } : {}),
        detail: {
          files,
          answers: answers !== undefined,
          ...answer.detail,
          ...(counter ? { ...ENTERED_AT_COUNTER, onPaper } : {}),
        },
      },
    };
  },
};

/**
 * Sends what was asked for. Before acceptance the dossier goes back to the desk, which has its 8 working hours again; after it, to the
 * officer who asked, who finds it complete (`confirmSupplement`) or asks again.
 * Corrected answers assess the fee again, and bring the papers that only they ask for.
 * The unsent supplement is deleted.
 * Refuses 'supplement.nothing' when neither a file nor an answer nor a word is new, 'supplement.form' when the answers do not hold,
 * 'supplement.requested-part' when a requested paper has no new file and the filer does not say of it why (`papersNotSent`),
 * 'supplement.other-case' when the answers tell another case than that of the dossier,
 * 'supplement.part' when a required part that the corrected answers ask for has no file, 'supplement.draft-changed' when something
 * else was saved after the page was drawn, and 'supplement.others' when the added files are not those that the filer saw.
 */
export async function supplementDossier(tx: Tx, keys: Keys, o: Supplement): Promise<Dossier> {
  return carryOut(tx, supplementVerb, { ...o, actor: o.citizen }, async (at) => {
    const { dossier } = at;
    if (o.written) await refuseChangedDraft(tx, keys, dossier, o.written);
    await dropSupplementDraft(tx, dossier);
    // read under the row's lock: a file that another tab is removing at this moment is either gone already or stays
    const files = await listFiles(tx, { kind: 'dossier', ...o.ref });
    const added = addedSince(dossier, files).map((f) => f.id);
    if (o.seen && !isAsSeen(o.seen, added)) throw new Refusal('supplement.others');
    const answers = await correctedAnswers(tx, keys, at, files, o);
    const reasons = o.reasons ?? new Map();
    const again = papersSentAgain(dossier, files, o.again ?? []);
    return {
      files: added,
      notSent: papersNotSent(dossier, files, { reasons, again }),
      inWords: answersInWords(dossier, reasons),
      again,
      note: o.note,
      ...(answers ? { answers } : {}),
      ...visitAfter(keys, at, answers),
    };
  });
}

// the day that they have named for bringing the originals may still be to come
export function visitAfter(keys: Keys, { dossier, version, now }: At, answers = dossier.answers) {
  if (!runsFromVisit(version.content)) return {};
  return { answerFrom: answeredFrom(version.content, openAnswers(keys, { answers }), now) };
}

// checks the answers and the parts that they ask for, assesses the fee again, and seals the answers
async function correctedAnswers(
  tx: Tx,
  keys: Keys,
  at: At,
  files: FileInfo[],
  o: Supplement,
): Promise<Buffer | undefined> {
  const { answers } = o;
  if (!answers || !at.version.formSchema) return undefined;
  const { corrected } = await checkCorrected(tx, keys, at, { ...o, answers, files });
  return keys.seal('answers', JSON.stringify(corrected));
}

/**
 * Checks corrected answers and the parts that they ask for, and assesses the fee again; the answers before beside those that hold now.
 * Refuses 'supplement.form', 'supplement.other-case' and 'supplement.part'.
 */
export async function checkCorrected(
  tx: Tx,
  keys: Keys,
  { dossier, version }: At,
  o: ToCheck & { files: FileInfo[] },
): Promise<{ former: Answers; corrected: Answers }> {
  if (!version.formSchema) throw new Error(`${dossier.procedureCode} has no e-form to correct`);
  const form = compileStoredForm(version.formSchema);
  const corrected = checkedAnswers(form, o, await filingOf(tx, dossier, form));
  mustTellSameCase(version, dossier, corrected);
  const former = openAnswers(keys, dossier);
  mustHaveParts(version, dossier, o.files, { former, corrected });
  const assessed = assessFee(version.content.fees, corrected, 'online');
  const { ownerAgencyId, id: dossierId } = dossier;
  await reassessFee(tx, { ownerAgencyId, dossierId, assessed, now: o.now });
  return { former, corrected };
}

// another case has other papers, another time and another fee, and the desk has taken the dossier up as it was filed
function mustTellSameCase({ content }: At['version'], { caseId }: Dossier, answers: Answers): void {
  const told = caseOf(content, { answers, chosen: caseId });
  if (told === '' || told === caseId) return;
  const nameOf = (id: string) => content.cases.find((each) => each.id === id)?.name ?? id;
  throw new Refusal('supplement.other-case', { filed: nameOf(caseId), told: nameOf(told) }, 422);
}

function openAnswers(keys: Keys, dossier: Pick<Dossier, 'answers'>): Answers {
  return JSON.parse(keys.open('answers', dossier.answers)) as Answers; // sealed by submitDossier or here
}

/** The day of filing, the working time and the case by which a dossier's answers are computed, also when they are corrected later. */
export async function filingOf(
  db: Reader,
  dossier: Pick<Dossier, 'submittedAt' | 'receiverAgencyId' | 'caseId'>,
  form: Form,
): Promise<Pick<ValidationContext, 'filedOn' | 'calendar' | 'filingCase'>> {
  const calendar = countsDays(form) ? await getCalendar(db, dossier.receiverAgencyId) : undefined;
  return { filedOn: localDate(dossier.submittedAt), calendar, filingCase: dossier.caseId };
}

function checkedAnswers(
  form: Form,
  o: ToCheck,
  filing: Pick<ValidationContext, 'filedOn' | 'calendar' | 'filingCase'>,
): Answers {
  const checked = validateAnswers(form, o.answers, {
    ...filing,
    today: localDate(o.now),
    ...(o.units ? { units: o.units } : {}),
  });
  if (!checked.ok) throw new Refusal('supplement.form', { count: checked.errors.length }, 422);
  return checked.data;
}

interface ToCheck {
  answers: Answers;
  units?: UnitLookup;
  now: Date;
}

interface Sent {
  /** The ids of the files added since the request. */
  files: string[];
  /** Corrected and sealed. */
  answers?: Buffer;
  /** The papers that were asked for and are not among them. */
  notSent: PaperNotSent[];
  inWords: AnswerInWords[];
  /** The papers for which the files that were sent before are sent again. */
  again: string[];
  note: string;
  /** Where the desk waits for the originals. */
  answerFrom?: Date;
  /** Where a clerk enters what was brought to the counter. */
  counter?: AtCounter & { onPaper: CountedPapers };
}

export interface Supplement {
  ref: DossierRef;
  revision: number;
  citizen: Citizen;
  /** Corrected answers of the e-form, when it was asked for. */
  answers?: Answers;
  units?: UnitLookup;
  /** Of each requested paper that is not sent, why, and what is answered in words; none unless told. */
  reasons?: Reasons;
  /** The requested papers for which the filer means the files that were sent before; none unless told. */
  again?: Iterable<string>;
  note: string;
  /** The ids of the added files that the filer saw before sending, and of those that come with it. */
  seen?: readonly string[];
  /** The page as it is sent, and the mark of the draft from which it was drawn. */
  written?: WrittenSupplement;
  now: Date;
}
