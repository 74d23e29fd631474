import type { CaptchaChallenge, CaptchaKind } from '#platform/captcha.ts';
import { CAPTCHA, CaptchaField } from '#views/captcha-field.tsx';
import { captchaWords } from '#views/words/captcha.ts';
import type { C } from '../../../deps.ts';
import { captchaPaths } from './captcha.paths.ts';

/** A new test for a form: of the kind the person last chose, a picture at first. */
export function newCaptcha(c: C): CaptchaChallenge {
  const chosen = c.form.get(CAPTCHA.action) || c.form.get(`${CAPTCHA.action}Now`);
  const kind: CaptchaKind = chosen === 'question' ? 'question' : 'picture';
  return c.deps.captcha.issue(kind, c.now);
}

/** Whether the form came only to get another test: it is shown again with its words, and nothing is checked. */
export function wantsCaptcha(c: C): boolean {
  return c.form.has(CAPTCHA.action);
}

/** Undefined when the answer is right, else the sentence for the field. The test is used up either way. */
export async function captchaFault(c: C): Promise<string | undefined> {
  const answer = c.form.get(CAPTCHA.answer).trim();
  if (!answer) return captchaWords.missing;
  const held = await c.deps.captcha.check(c.deps.db, c.form.get(CAPTCHA.token), answer, c.now);
  return held && !c.form.twice(CAPTCHA.answer) ? undefined : captchaWords.wrong;
}

/** The field itself, for any form of the portal. */
export function AskCaptcha({
  challenge,
  error,
}: {
  challenge: CaptchaChallenge;
  error?: string | undefined;
}) {
  return (
    <>
      <input type="hidden" name={`${CAPTCHA.action}Now`} value={challenge.kind} />
      <CaptchaField
        challenge={challenge}
        error={error}
        picture={captchaPaths.picture({}, { the: challenge.token })}
        fresh={captchaPaths.fresh()}
      />
    </>
  );
}
