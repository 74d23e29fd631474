import { addWorkingHours, getCalendar, promiseAt } from '#domain/calendar';
import {
  dropSupplementDraft,
  mustKnowDraft,
  partsThatMayFollow,
  type WrittenSupplement,
} from '#domain/drafts';
import { assessFee, reassessFee } from '#domain/fees';
import { type FileInfo, listFiles } from '#domain/files';
import {
  type Answers,
  compileForm,
  evaluateCondition,
  type FormSchema,
  type UnitLookup,
  validateAnswers,
} from '#domain/forms';
import type { Citizen } from '#domain/journal';
import type { DossierRef } from '#domain/ledger';
import type { ProcedureVersion } from '#domain/procedures';
import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { localDate } from '#platform/time.ts';
import type { Dossier } from '../dossier.ts';
import { holdStep } from '../hold-step.ts';
import { countedLimit, limitOf } from '../limit-of.ts';
import { move } from '../move.ts';
import { examiningStepBefore } from '../route.ts';
import { addedSince } from '../supplement/supplement-files.ts';
import { ANSWER_HOURS } from './submit-dossier.ts';

/**
 * Sends what was asked for. Before acceptance the dossier goes back to the desk, which has its 8 working hours again; after it, the
 * time limit starts from the beginning (NĐ 118/2025 Đ19 k5) with the officer who asked.
 * Corrected answers assess the fee again, and bring the papers that only they ask for.
 * What was kept of it unsent is let go.
 * Refuses 'supplement.nothing' when neither a file nor an answer nor a word is new, 'supplement.form' when the answers do not hold,
 * 'supplement.part' when a required part that the corrected answers ask for has no file, and 'supplement.draft-changed' when something
 * else was kept after the page was drawn.
 */
export async function supplementDossier(tx: Tx, keys: Keys, o: Supplement): Promise<Dossier> {
  return move(tx, {
    ref: o.ref,
    actor: o.citizen,
    verb: 'supplement',
    revision: o.revision,
    now: o.now,
    async change({ dossier, version }) {
      if (o.written) await mustKnowDraft(tx, keys, dossier, o.written);
      await dropSupplementDraft(tx, dossier);
      // read under the row's lock: a file that another tab takes away at this moment is gone before or stays
      const files = await listFiles(tx, { kind: 'dossier', ...o.ref });
      const fresh = addedSince(dossier, files);
      if (fresh.length === 0 && !o.answers && !o.note.trim())
        throw new Refusal('supplement.nothing', {}, 422);
      const corrected = o.answers && version.formSchema ? checkedAnswers(version.formSchema, o) : undefined;
      const answers = corrected ? keys.seal('answers', JSON.stringify(corrected)) : dossier.answers;
      if (corrected) {
        mustHaveParts(version, dossier, files, { former: openAnswers(keys, dossier), corrected });
        const assessed = assessFee(version.content.fees, corrected, 'online');
        await reassessFee(tx, {
          ownerAgencyId: dossier.ownerAgencyId,
          dossierId: dossier.id,
          assessed,
          now: o.now,
        });
      }
      const said = {
        detail: { files: fresh.map((f) => f.id), answers: corrected !== undefined },
        note: o.note,
      };
      if (!dossier.acceptedAt) {
        const answerBy = addWorkingHours(
          await getCalendar(tx, dossier.receiverAgencyId),
          o.now,
          ANSWER_HOURS,
        );
        const held = await holdStep(tx, dossier, version.content.route, 0, o.now);
        return {
          set: { ...held, stepDueAt: answerBy, answerBy, answers },
          said: { ...said, toName: dossier.receiverAgencyName, until: answerBy },
        };
      }
      const counted = countedLimit(limitOf(version.content, dossier));
      const promisedAt = counted
        ? promiseAt(await getCalendar(tx, dossier.ownerAgencyId), o.now, counted)
        : dossier.promisedAt;
      const at = examiningStepBefore(version.content.route, dossier.step + 1);
      const held = await holdStep(tx, { ...dossier, promisedAt }, version.content.route, at, o.now);
      return {
        set: {
          ...held,
          holderOfficerId: dossier.examinerId,
          holderOfficerName: dossier.examinerName,
          clockStartedAt: o.now,
          promisedAt,
          answers,
        },
        said: { ...said, toName: dossier.examinerName || dossier.ownerAgencyName, until: promisedAt },
      };
    },
  });
}

function mustHaveParts(
  { content }: ProcedureVersion,
  dossier: Dossier,
  files: FileInfo[],
  answers: { former: Answers; corrected: Answers },
): void {
  const missing = partsThatMayFollow(content, dossier.caseId, answers.former).find(
    (p) =>
      p.required && evaluateCondition(p.when, answers.corrected) && !files.some((f) => f.partId === p.id),
  );
  if (missing) throw new Refusal('supplement.part', { part: missing.id, name: missing.name }, 422);
}

function openAnswers(keys: Keys, dossier: Dossier): Answers {
  return JSON.parse(keys.open('answers', dossier.answers)) as Answers; // sealed by submitDossier or here
}

function checkedAnswers(schema: FormSchema, o: Supplement): Answers {
  const checked = validateAnswers(compileForm(schema), o.answers ?? {}, {
    today: localDate(o.now),
    ...(o.units ? { units: o.units } : {}),
  });
  if (!checked.ok) throw new Refusal('supplement.form', { count: checked.errors.length }, 422);
  return checked.data;
}

export interface Supplement {
  ref: DossierRef;
  revision: number;
  citizen: Citizen;
  /** Corrected answers of the e-form, when it was asked for. */
  answers?: Answers;
  units?: UnitLookup;
  note: string;
  /** The page that is sent, and the mark of the draft it was drawn from. */
  written?: WrittenSupplement;
  now: Date;
}
