import { getCalendar } from '#domain/calendar';
import { dropSupplementDraft, refuseChangedDraft, type WrittenSupplement } from '#domain/drafts';
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
import { carryOut } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { examiningStepBefore } from '../route.ts';
import { eventOfAnswer } from '../supplement/answer-to-request.ts';
import {
  type AnswerInWords,
  answersInWords,
  mustHaveParts,
  type PaperNotSent,
  papersNotSent,
  type Reasons,
} from '../supplement/required-parts.ts';
import { addedSince } from '../supplement/supplement-files.ts';
import type { At, VerbValue } from '../verb.ts';

export const supplementVerb: VerbValue<Sent> = {
  name: 'supplement',
  rows: [
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
      clock: 'restart',
      notice: 'supplemented',
    },
  ],
  decide({ dossier: d, version }, { files, answers, notSent, inWords, note }) {
    const isEmpty = files.length === 0 && !answers && !note.trim() && notSent.length + inWords.length === 0;
    if (isEmpty) throw new Refusal('supplement.nothing', {}, 422);
    const said = eventOfAnswer({ notSent, inWords, note });
    const hands = { officerId: d.examinerId, name: d.examinerName };
    return {
      goes: d.acceptedAt
        ? { to: 'step', step: examiningStepBefore(version.content.route, d.step + 1), hands }
        : { to: 'step', step: 0 },
      ...(answers ? { set: { answers } } : {}),
      event: { ...said, detail: { files, answers: answers !== undefined, ...said.detail } },
    };
  },
};

/**
 * Sends what was asked for. Before acceptance the dossier goes back to the desk, which has its 8 working hours again; after it, the
 * time limit starts from the beginning (NĐ 118/2025 Đ19 k5) with the officer who asked.
 * Corrected answers assess the fee again, and bring the papers that only they ask for.
 * The unsent supplement is deleted.
 * Refuses 'supplement.nothing' when neither a file nor an answer nor a word is new, 'supplement.form' when the answers do not hold,
 * 'supplement.requested-part' when a requested paper has no new file and the filer does not say of it why (`papersNotSent`),
 * 'supplement.part' when a required part that the corrected answers ask for has no file, and 'supplement.draft-changed' when something
 * else was saved after the page was drawn.
 */
export async function supplementDossier(tx: Tx, keys: Keys, o: Supplement): Promise<Dossier> {
  return carryOut(tx, supplementVerb, { ...o, actor: o.citizen }, async (at) => {
    const { dossier } = at;
    if (o.written) await refuseChangedDraft(tx, keys, dossier, o.written);
    await dropSupplementDraft(tx, dossier);
    // read under the row's lock: a file that another tab is removing at this moment is either gone already or stays
    const files = await listFiles(tx, { kind: 'dossier', ...o.ref });
    const answers = await correctedAnswers(tx, keys, at, files, o);
    const said = o.reasons ?? new Map();
    return {
      files: addedSince(dossier, files).map((f) => f.id),
      notSent: papersNotSent(dossier, files, said),
      inWords: answersInWords(dossier, said),
      note: o.note,
      ...(answers ? { answers } : {}),
    };
  });
}

// checks the answers and the parts that they ask for, assesses the fee again, and seals the answers
async function correctedAnswers(
  tx: Tx,
  keys: Keys,
  { dossier, version }: At,
  files: FileInfo[],
  o: Supplement,
): Promise<Buffer | undefined> {
  if (!o.answers || !version.formSchema) return undefined;
  const form = compileStoredForm(version.formSchema);
  const corrected = checkedAnswers(form, o, await filingOf(tx, dossier, form));
  mustHaveParts(version, dossier, files, { former: openAnswers(keys, dossier), corrected });
  const assessed = assessFee(version.content.fees, corrected, 'online');
  const { ownerAgencyId, id: dossierId } = dossier;
  await reassessFee(tx, { ownerAgencyId, dossierId, assessed, now: o.now });
  return keys.seal('answers', JSON.stringify(corrected));
}

function openAnswers(keys: Keys, dossier: Dossier): Answers {
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
  o: Supplement,
  filing: Pick<ValidationContext, 'filedOn' | 'calendar' | 'filingCase'>,
): Answers {
  const checked = validateAnswers(form, o.answers ?? {}, {
    ...filing,
    today: localDate(o.now),
    ...(o.units ? { units: o.units } : {}),
  });
  if (!checked.ok) throw new Refusal('supplement.form', { count: checked.errors.length }, 422);
  return checked.data;
}

interface Sent {
  /** The ids of the files added since the request. */
  files: string[];
  /** Corrected and sealed. */
  answers?: Buffer;
  /** The papers that were asked for and are not among them. */
  notSent: PaperNotSent[];
  inWords: AnswerInWords[];
  note: string;
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
  note: string;
  /** The page as it is sent, and the mark of the draft from which it was drawn. */
  written?: WrittenSupplement;
  now: Date;
}
