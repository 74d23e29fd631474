import { type FileInfo, listFiles } from '#domain/files';
import type { Answers } from '#domain/forms';
import { type Officer, writeJournal } from '#domain/journal';
import { readLedger } from '#domain/ledger';
import { getVersion, type ProcedureVersion } from '#domain/procedures';
import type { Keys } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { selectByCode } from '../dossier.store.ts';
import type { Dossier, OpinionAsked } from '../dossier.ts';
import { answersFor } from '../may.ts';
import { findRef } from '../reading/open-dossier.ts';
import { splitUnsent } from '../supplement/supplement-files.ts';
import { questionTo } from '../verbs/give-opinion.ts';
import { isOpenForOpinions } from './opinion.ts';

/**
 * A dossier as an agency sees it that was asked for its opinion, as long as it may answer: the question, what was declared, and the papers.
 * Neither its timeline nor its fees, nor how its person is reached, nor what others were asked. Every read is journalled
 * (Law 91/2025/QH15).
 * Refuses 'opinion.over' where the agency need not answer any more. @throws NotFound for everybody whose agency was never asked.
 */
export async function openAsked(
  db: Db,
  keys: Keys,
  officer: Officer,
  { code, now }: { code: string; now: Date },
): Promise<AskedDossier> {
  const ref = await findRef(db, code);
  const dossier = ref && (await selectByCode(db, ref.ownerAgencyId, code));
  const own = dossier && ownQuestion(officer, dossier);
  if (!dossier || !own) throw new NotFound('dossier');
  const question = isOpenForOpinions(dossier) ? questionTo(officer, dossier) : undefined;
  if (!question) throw overOf(own);
  await writeJournal(db, {
    at: now,
    actor: officer,
    verb: 'dossier.read',
    thing: { kind: 'dossier', id: dossier.id },
    agencyId: dossier.ownerAgencyId,
    detail: { code },
  });
  const subject = { kind: 'dossier', ownerAgencyId: dossier.ownerAgencyId, id: dossier.id } as const;
  return db.reads(async (r) => {
    const [version, events, all] = await Promise.all([
      getVersion(r, dossier.versionId),
      readLedger(r, dossier),
      listFiles(r, subject),
    ]);
    return {
      dossier,
      question,
      version,
      answers: JSON.parse(keys.open('answers', dossier.answers)) as Answers, // sealed by submitDossier
      files: splitUnsent(dossier, all, events).sent.filter((f) => !f.madeByProgram),
    };
  });
}

// the last one that any agency was asked for which this officer answers
function ownQuestion(officer: Officer, { opinions }: Dossier): OpinionAsked | undefined {
  return opinions.findLast((o) => officer.posts.some((p) => answersFor(p, o)));
}

function overOf({ answer, ended }: OpinionAsked): Refusal {
  if (answer) return new Refusal('opinion.over', { how: 'answered', by: answer.by, at: answer.at });
  if (ended?.why === 'called-off')
    return new Refusal('opinion.over', { how: 'called-off', by: ended.by, at: ended.at });
  return new Refusal('opinion.over', { how: 'moved-on', by: '', at: '' });
}

export interface AskedDossier {
  dossier: Pick<Dossier, Shown>;
  /** What the agency of this officer is asked. */
  question: OpinionAsked;
  version: ProcedureVersion;
  answers: Answers;
  /** The papers that were sent to the agency that decides. */
  files: FileInfo[];
}

type Shown =
  | 'ownerAgencyId'
  | 'id'
  | 'code'
  | 'caseId'
  | 'procedureName'
  | 'ownerName'
  | 'ownerAgencyName'
  | 'revision';
