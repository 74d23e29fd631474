import { codeIn, type LookedUp, lookUp } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { CAPTCHA } from '#views/captcha-field.tsx';
import type { C } from '../../../../deps.ts';
import { captchaFault, newCaptcha } from '../../captcha/ask-captcha.tsx';
import { lookUpWords } from '../../words/look-up.ts';
import { isGuessedAt, isSuspect, lookFor } from './guesses.ts';
import { type Entered, LookUpView } from './look-up.view.tsx';

/**
 * The dossier of a number and a secret, or the form of the look-up that says why it is not shown. Many people share the network of a mobile
 * provider: where many were wrong there, whoever names a dossier that was guessed at passes a check first, and the right secret of any
 * other is answered as ever.
 */
export async function findEntered(
  c: C,
  entered: Entered,
): Promise<{ lookedUp: LookedUp } | { answer: Answer }> {
  const { db, keys } = c.deps;
  const code = codeIn(entered.code);
  if (isSuspect(c) && isGuessedAt(c, code)) {
    if (!c.form.has(CAPTCHA.token))
      return { answer: await lookUpForm(c, entered, {}, 422, c.words(lookUpWords).checkedFirst) };
    const captcha = await captchaFault(c);
    if (captcha) return { answer: await lookUpForm(c, entered, { captcha }, 422) };
  }
  const lookedUp = await lookFor(c, code, () => lookUp(db, keys, entered));
  if (lookedUp) return { lookedUp };
  const w = c.words(lookUpWords);
  // how a number is written is no secret: this tells nothing of any dossier
  const errors = { '': w.notFound, ...(code ? {} : { code: w.noCode }) };
  return { answer: await lookUpForm(c, entered, errors, 422) };
}

/** The form of the look-up, with a captcha where one is asked for. */
export async function lookUpForm(
  c: C,
  entered: Entered,
  errors: FieldErrors,
  status: number,
  notice?: string,
): Promise<Answer> {
  const challenge = isSuspect(c) ? await newCaptcha(c) : undefined;
  return page(LookUpView({ c, entered, errors, notice, challenge }), { status });
}

/** The address may hold the secret: no page, a refusal neither, sends it to anybody as a referrer. */
export function keepPrivate(c: C): void {
  c.header('referrer-policy', 'no-referrer');
  c.header('x-robots-tag', 'noindex');
}
