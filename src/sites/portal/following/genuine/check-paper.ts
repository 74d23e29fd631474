import { checkPaper, checkPaperFile } from '#domain/dossiers';
import type { CaptchaChallenge } from '#platform/captcha.ts';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { CAPTCHA } from '#views/captcha-field.tsx';
import type { C } from '../../../../deps.ts';
import { captchaFault, newCaptcha, wantsCaptcha } from '../../captcha/ask-captcha.tsx';
import { genuineWords } from '../../words/genuine.ts';
import { CheckPaperView } from './check-paper.view.tsx';
import { FILE_BOX, MOST_BYTES, mostText } from './file-box.ts';
import { toLookUp } from './to-look-up.ts';

const BUSY_SECONDS = 60;
// Thousands of people may stand behind one address: who has many files checked there does not shut the others out, all are asked for work
const WITHOUT_CAPTCHA = { name: 'following.checked-files', max: 60, seconds: 600, quiet: true } as const;

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
  const lookUp = paper ? undefined : toLookUp(code);
  const errors: FieldErrors = c.query.has('ma') && !code ? { ma: c.words(genuineWords).needCode } : {};
  const challenge = await challengeFor(c);
  return page(CheckPaperView({ c, code, paper, lookUp, errors, challenge }), { onlyNow: true });
}

/** The same of a file, by its bytes and by its signature. The page that tells of a paper stands nowhere but in its answer. */
export async function post(c: C): Promise<Answer> {
  keepPrivate(c);
  const w = c.words(genuineWords);
  const [upload] = c.uploads;
  if (wantsCaptcha(c)) return shown(c, {}, 200);
  if (!upload) return refused(c, w.needFile);
  if (upload.truncated) return refused(c, w.tooBig(mostText(c)));
  if (isCrowded(c)) {
    if (!c.form.has(CAPTCHA.token)) return shown(c, { captcha: w.manyChecked });
    const captcha = await captchaFault(c);
    if (captcha) return shown(c, { captcha, [FILE_BOX]: w.chooseAgain });
  }
  await c.deps.limiter.fail(WITHOUT_CAPTCHA, askerOf(c));
  const file = await checkPaperFile(c.deps.db, upload, askerOf(c));
  switch (file.is) {
    case 'no-pdf':
      return refused(c, w.noPdf);
    case 'too-complex':
      return refused(c, w.tooComplex);
    case 'busy':
      c.header('retry-after', String(BUSY_SECONDS));
      return refused(c, w.busy, 503);
    default:
      return page(CheckPaperView({ c, code: '', file, challenge: await challengeFor(c) }), { onlyNow: true });
  }
}

function refused(c: C, error: string, status = 422): Promise<Answer> {
  return shown(c, { [FILE_BOX]: error }, status);
}

async function shown(c: C, errors: FieldErrors, status = 422): Promise<Answer> {
  return page(CheckPaperView({ c, code: '', errors, challenge: await challengeFor(c) }), { status });
}

async function challengeFor(c: C): Promise<CaptchaChallenge | undefined> {
  return isCrowded(c) ? newCaptcha(c) : undefined;
}

function isCrowded(c: C): boolean {
  return c.deps.limiter.blocked(WITHOUT_CAPTCHA, askerOf(c));
}

function askerOf(c: C): string {
  return c.session?.subjectId ?? c.ip;
}

function keepPrivate(c: C): void {
  c.header('referrer-policy', 'no-referrer');
  c.header('x-robots-tag', 'noindex');
}
