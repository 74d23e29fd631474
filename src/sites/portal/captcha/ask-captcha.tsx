import type { Asker, CaptchaChallenge } from '#platform/captcha.ts';
import { CAPTCHA, CaptchaField } from '#views/captcha-field.tsx';
import { captchaWords } from '#views/words/captcha.ts';
import type { C } from '../../../deps.ts';
import { readAnswer } from './read-answer.ts';
import { countFailure, riskOf } from './risk.ts';

// a program can answer the question too: its limit is what holds
const QUESTIONS = { name: 'captcha.questions', max: 40, seconds: 3600 };

/** A new captcha for a form. */
export function newCaptcha(c: C): Promise<CaptchaChallenge> {
  return c.deps.captcha.issue(c.now, askerOf(c), riskOf(c));
}

/** Whether the form was posted only for another question; it is then shown again with its words and not checked. */
export function wantsCaptcha(c: C): boolean {
  return c.form.has(CAPTCHA.action);
}

/** The sentence for the field when neither the work nor the answer is right, else undefined. Both are used up either way. */
export async function captchaFault(c: C): Promise<string | undefined> {
  const { db, captcha, limiter } = c.deps;
  const w = c.words(captchaWords);
  const work = c.form.get(CAPTCHA.work);
  if (work && (await captcha.checkWork(db, work, c.now, askerOf(c)))) return undefined;
  const answer = readAnswer(c.form.get(CAPTCHA.answer), w.spelled);
  if (!answer) return work ? w.workRefused : w.missing;
  if (!(await limiter.hit(QUESTIONS, c.ip))) return w.tooMany;
  const right = await captcha.check(db, c.form.get(CAPTCHA.token), answer, c.now, askerOf(c));
  if (right && !c.form.twice(CAPTCHA.answer)) return undefined;
  await countFailure(c);
  return w.wrong;
}

// a form with a captcha is posted to the page on which it stands
function askerOf(c: C): Asker {
  return { form: c.path, address: c.ip };
}

/** The field of the captcha, for any form of the portal. */
export function AskCaptcha(p: { challenge: CaptchaChallenge; error?: string | undefined }) {
  return <CaptchaField {...p} />;
}
