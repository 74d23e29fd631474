import type { CaptchaChallenge } from '#platform/captcha.ts';
import { LinkButton } from '#platform/ui/button.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { captchaWords as w } from './words/captcha.ts';

/** Names of what the field posts. */
export const CAPTCHA = { token: 'captchaToken', answer: 'captcha', action: 'captchaAction' } as const;

/**
 * The captcha of a form: letters in a picture, or a question in words for those who cannot see it. The small buttons post the form
 * itself, which comes back with everything typed and a new test; with script only the picture is replaced.
 * `picture` is the URL that draws a token, `fresh` the one that answers a new token as JSON.
 */
export function CaptchaField({ challenge, error, picture, fresh }: CaptchaFieldProps) {
  const question = challenge.question;
  // the page that comes back has the focus here again, not at its top
  const back = { formnovalidate: true, formaction: `#${CAPTCHA.answer}` };
  return (
    <div class="govuk-form-group">
      <div class="mc-captcha" data-captcha="">
        <input type="hidden" name={CAPTCHA.token} value={challenge.token} />
        {/* the Enter key presses a form's first button: that must be the form's own, not "another picture" */}
        <button type="submit" hidden />
        {question ? null : <img src={picture} alt={w.pictureAlt} width={240} height={80} />}
        <TextInput
          name={CAPTCHA.answer}
          label={question ? w.questionLabel : w.label}
          hint={
            question ? (
              <>
                {w.question(question)} {w.questionHint}
              </>
            ) : (
              w.pictureHint
            )
          }
          error={error}
          required
          width={10}
          autocomplete="off"
          spellcheck={false}
          maxlength={20}
          inputmode={question ? 'numeric' : 'text'}
          attrs={{ autocapitalize: 'characters' }}
        />
        <p class="govuk-body">
          <LinkButton
            name={CAPTCHA.action}
            value={challenge.kind}
            attrs={{ ...back, ...(question ? {} : { 'data-captcha-refresh': fresh }) }}
          >
            {question ? w.anotherQuestion : w.another}
          </LinkButton>
          {' · '}
          <LinkButton name={CAPTCHA.action} value={question ? 'picture' : 'question'} attrs={back}>
            {question ? w.toPicture : w.toQuestion}
          </LinkButton>
        </p>
      </div>
    </div>
  );
}

export interface CaptchaFieldProps {
  challenge: CaptchaChallenge;
  error?: string | undefined;
  picture: string;
  fresh: string;
}
