import { checkPaper, checkPaperFile } from '#domain/dossiers';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { genuineWords } from '../../words/genuine.ts';
import { CheckPaperView } from './check-paper.view.tsx';
import { FILE_BOX, MOST_BYTES, mostText } from './file-box.ts';

const BUSY_SECONDS = 60;

/** What may be sent to be checked; nothing of it is kept. */
export const UPLOADS = {
  maxBytes: MOST_BYTES,
  maxFiles: 1,
  maxTotal: MOST_BYTES + 1_000_000,
  boxes: () => [FILE_BOX],
  wordsAlone: 'none',
} as const;

/** Whether a printed form was issued by an agency of the province, and what has become of it, by the code on it. */
export async function get(c: C): Promise<Answer> {
  keepPrivate(c);
  const code = c.query.get('ma').trim();
  const paper = code ? await checkPaper(c.deps.db, code) : undefined;
  return page(CheckPaperView({ c, code, paper }), { onlyNow: true });
}

/** The same of a file, by its bytes and by its signature. The page that tells of a paper stands nowhere but in its answer. */
export async function post(c: C): Promise<Answer> {
  keepPrivate(c);
  const w = c.words(genuineWords);
  const [upload] = c.uploads;
  if (!upload) return refused(c, w.needFile);
  if (upload.truncated) return refused(c, w.tooBig(mostText(c)));
  const file = await checkPaperFile(c.deps.db, upload, c.ip);
  switch (file.is) {
    case 'no-pdf':
      return refused(c, w.noPdf);
    case 'too-complex':
      return refused(c, w.tooComplex);
    case 'busy':
      c.header('retry-after', String(BUSY_SECONDS));
      return refused(c, w.busy, 503);
    default:
      return page(CheckPaperView({ c, code: '', file }), { onlyNow: true });
  }
}

function refused(c: C, error: string, status = 422): Answer {
  return page(CheckPaperView({ c, code: '', errors: { [FILE_BOX]: error } }), { status });
}

function keepPrivate(c: C): void {
  c.header('referrer-policy', 'no-referrer');
  c.header('x-robots-tag', 'noindex');
}
