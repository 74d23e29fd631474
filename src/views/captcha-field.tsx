import { type CaptchaChallenge, MOST_KEYS } from '#platform/captcha.ts';
import { LinkButton } from '#platform/ui/button.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { TextInput } from '#platform/ui/text-input.tsx';
import { captchaWords } from './words/captcha.ts';

/** Names of what the field posts. */
export const CAPTCHA = {
  token: 'captchaToken',
  answer: 'captcha',
  work: 'captchaWork',
  action: 'captchaAction',
} as const;

/**
 * The captcha of a form. With script the browser does the work by itself (`src/client/captcha.ts`) and nobody has to do anything;
 * without, or where the browser cannot, the question is answered. The small button posts the form itself, which comes back with
 * everything typed and another question.
 */
export const CaptchaField = inPageLanguage(({ challenge, error }: CaptchaFieldProps, language) => {
  const w = captchaWords[language];
  return (
    <div
      class="mc-captcha"
      data-captcha-work={challenge.work}
      data-working={w.working}
      data-waiting={w.waiting}
      data-slow={w.slow}
      data-done={w.done}
    >
      <input type="hidden" name={CAPTCHA.token} value={challenge.token} />
      <input type="hidden" name={CAPTCHA.work} value="" />
      {/* the Enter key presses a form's first button: that must be the form's own, not "another question" */}
      <button type="submit" hidden />
      <p class="govuk-hint" role="status" hidden />
      <progress class="mc-captcha__progress" aria-label={w.progress} max={MOST_KEYS} value={0} hidden />
      <p class="govuk-body mc-captcha__offer" hidden>
        <button type="button" class="mc-link-button">
          {w.answerInstead}
        </button>
      </p>
      <div data-captcha-question={error ? 'wrong' : ''}>
        <TextInput
          name={CAPTCHA.answer}
          label={w.questionLabel}
          hint={
            <>
              {w.question(challenge.question)} {w.questionHint}
            </>
          }
          error={error}
          required
          width={10}
          autocomplete="off"
          spellcheck={false}
          maxlength={20}
          inputmode="numeric"
        />
        <p class="govuk-body">
          <LinkButton
            name={CAPTCHA.action}
            value="another"
            // the page that comes back has the focus here again, not at its top
            attrs={{ formnovalidate: true, formaction: `#${CAPTCHA.answer}` }}
          >
            {w.another}
          </LinkButton>
        </p>
      </div>
    </div>
  );
});

export interface CaptchaFieldProps {
  challenge: CaptchaChallenge;
  error?: string | undefined;
}
