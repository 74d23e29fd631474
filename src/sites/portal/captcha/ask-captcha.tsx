import type { CaptchaChallenge, CaptchaKind } from '#platform/captcha.ts';
import { CAPTCHA, CaptchaField } from '#views/captcha-field.tsx';
import { captchaWords } from '#views/words/captcha.ts';
import type { C } from '../../../deps.ts';
import { captchaPaths } from './captcha.paths.ts';

/** A new captcha for a form, of the kind that the person chose last; at first a picture. */
export function newCaptcha(c: C): CaptchaChallenge {
  const choice = c.form.get(CAPTCHA.action) || c.form.get(`${CAPTCHA.action}Now`);
  const kind: CaptchaKind = choice === 'question' ? 'question' : 'picture';
  return c.deps.captcha.issue(kind, c.now);
}

/** Whether the form was posted only for another captcha; it is then shown again with its words and not checked. */
export function wantsCaptcha(c: C): boolean {
  return c.form.has(CAPTCHA.action);
}

/** The sentence for the field when the answer is wrong, else undefined. The captcha is used up either way. */
export async function captchaFault(c: C): Promise<string | undefined> {
  const answer = c.form.get(CAPTCHA.answer).trim();
  if (!answer) return captchaWords.missing;
  const right = await c.deps.captcha.check(c.deps.db, c.form.get(CAPTCHA.token), answer, c.now);
  return right && !c.form.twice(CAPTCHA.answer) ? undefined : captchaWords.wrong;
}

/** The field of the captcha, for any form of the portal. */
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
