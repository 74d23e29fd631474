import { partsOf } from '#domain/drafts';
import type { FileInfo } from '#domain/files';
import type { Answers } from '#domain/forms';
import type { DossierEvent } from '#domain/ledger';
import type { Keys } from '#platform/crypto.ts';
import type { Reader } from '#platform/db/db.ts';
import { selectFormerAnswers } from '../former-answers.store.ts';
import { type CountedPaper, countedIn } from '../supplement/counted-papers.ts';
import { askedFor, type RequestContent } from './asked-for.ts';
import type { OpenDossier } from './open-dossier.ts';

/**
 * What each supplement and each correction by an officer changed, oldest first: the answers before and after it, and the files that came, beside those that the dossier had.
 * What was filed before stays in the dossier, so that a file is at most put beside another or no longer asked for.
 */
export async function whatChanged(db: Reader, keys: Keys, open: Opened): Promise<Change[]> {
  const events = open.events.filter((e) => e.verb === 'supplement' || e.verb === 'correct-answers');
  const former = events.some(changesAnswers) ? await formerAnswers(db, keys, open) : [];
  return events.map((event) => {
    const answers = changesAnswers(event) ? answersAt(event, former, open.answers) : undefined;
    const request =
      event.verb === 'supplement'
        ? open.events.findLast((e) => e.verb === 'request-supplement' && e.seq < event.seq)
        : undefined;
    return {
      event,
      ...(request ? { request: askedFor(request, open.dossier) } : {}),
      ...(answers ? { answers } : {}),
      papers: papersIn(event, open, request && askedFor(request, open.dossier)),
      dropped: answers?.before ? droppedBy(open, { ...answers, before: answers.before }) : [],
    };
  });
}

function changesAnswers(event: DossierEvent): boolean {
  return event.detail['answers'] === true;
}

async function formerAnswers(db: Reader, keys: Keys, { dossier }: Opened): Promise<Former[]> {
  const rows = await selectFormerAnswers(db, dossier);
  return rows.map(({ seq, answers }) => ({
    seq,
    answers: JSON.parse(keys.open('answers', answers)) as Answers, // sealed by a verb, as those of the dossier
  }));
}

// what the next change replaced is what this one made
function answersAt({ seq }: DossierEvent, former: Former[], now: Answers): ChangedAnswers {
  return {
    before: former.find((f) => f.seq === seq)?.answers,
    after: former.find((f) => f.seq > seq)?.answers ?? now,
  };
}

function papersIn(event: DossierEvent, { files }: Opened, request: RequestContent | undefined) {
  const { files: named } = event.detail;
  const ids = new Set(Array.isArray(named) ? named.map(String) : []);
  const asked = new Set(request?.items.map((i) => i.target));
  const byPart = Map.groupBy(
    files.filter((f) => ids.has(f.id)),
    (f) => f.partId,
  );
  const counted = countedIn(event.detail);
  return [...new Set([...byPart.keys(), ...Object.keys(counted)])].map((part): ChangedPaper => {
    const added = byPart.get(part) ?? [];
    const first = Math.min(event.at.getTime(), ...added.map((f) => f.createdAt.getTime()));
    const onPaper = counted[part];
    const before = files.filter((f) => f.partId === part && !f.madeByProgram && !ids.has(f.id));
    return {
      part,
      asked: asked.has(part),
      added,
      former: before.filter((f) => f.createdAt.getTime() < first),
      ...(onPaper ? { onPaper } : {}),
    };
  });
}

function droppedBy(
  { version, dossier, files }: Opened,
  { before, after }: { before: Answers; after: Answers },
) {
  const idsFor = (answers: Answers) =>
    new Set(partsOf(version.content, dossier.caseId, answers).map((p) => p.id));
  const [had, has] = [idsFor(before), idsFor(after)];
  return files.filter((f) => had.has(f.partId) && !has.has(f.partId));
}

type Opened = Pick<OpenDossier, 'dossier' | 'version' | 'answers' | 'events' | 'files'>;

interface Former {
  seq: number;
  answers: Answers;
}

/** `before` is missing where the answers were changed before any were kept. */
interface ChangedAnswers {
  before: Answers | undefined;
  after: Answers;
}

export interface ChangedPaper {
  part: string;
  /** Whether the request named this paper. */
  asked: boolean;
  added: FileInfo[];
  /** What was counted of it at the counter. */
  onPaper?: CountedPaper;
  /** What the dossier already had of this paper. */
  former: FileInfo[];
}

/** What one event changed. */
export interface Change {
  event: DossierEvent;
  /** What it answers. */
  request?: RequestContent;
  /** Where the e-form was changed. */
  answers?: ChangedAnswers;
  papers: ChangedPaper[];
  /** The files of papers that only the answers before asked for. */
  dropped: FileInfo[];
}
