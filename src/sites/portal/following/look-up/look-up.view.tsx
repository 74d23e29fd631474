import type { CaptchaChallenge } from '#platform/captcha.ts';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button } from '#platform/ui/button.tsx';
import { Aside, Columns } from '#platform/ui/columns.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import type { C } from '../../../../deps.ts';
import { AskCaptcha } from '../../captcha/ask-captcha.tsx';
import { PortalPage } from '../../portal.page.tsx';
import { lookUpWords } from '../../words/look-up.ts';
import { followingPaths } from '../following.paths.ts';

export function LookUpView({ c, entered, errors, notice, challenge }: LookUpProps) {
  const w = c.words(lookUpWords);
  const field = (name: keyof Entered) => ({
    name,
    label: w[name],
    value: entered[name],
    error: errors[name],
  });
  return (
    <PortalPage
      c={c}
      words={lookUpWords}
      title={w.title}
      description={w.lead}
      trail={[]}
      otherLanguages={followingPaths.lookUp({}, { ma: entered.code })}
      search={false}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="mc-lead">{w.lead}</p>
      {notice ? <Inset>{notice}</Inset> : null}
      <Columns
        main={
          <form method="post" action={followingPaths.lookUp()} autocomplete="off" noValidate>
            <FormGuard c={c} />
            <TextInput {...field('code')} hint={w.codeHint} width={30} spellcheck={false} required />
            <TextInput {...field('secret')} hint={w.secretHint} width={10} spellcheck={false} required />
            <TextInput {...field('idNumber')} hint={w.idNumberHint} width={20} inputmode="numeric" optional />
            {challenge ? <AskCaptcha challenge={challenge} error={errors['captcha']} /> : null}
            <Button icon="search">{w.button}</Button>
          </form>
        }
        aside={
          <Aside title={w.whereTitle}>
            <ul class="govuk-list govuk-list--bullet">
              {w.where.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p class="govuk-body">
              {w.own}{' '}
              <a class="govuk-link" href={followingPaths.mine()}>
                {w.ownLink}
              </a>
            </p>
            <p class="govuk-body">
              {w.paper}{' '}
              <a class="govuk-link" href={followingPaths.checkPaper()}>
                {w.paperLink}
              </a>
            </p>
          </Aside>
        }
      />
    </PortalPage>
  );
}

interface LookUpProps {
  c: C;
  entered: Entered;
  errors: FieldErrors;
  notice?: string | undefined;
  /** Where it is asked for. */
  challenge?: CaptchaChallenge | undefined;
}

/** The form's fields as they were typed. */
export interface Entered {
  code: string;
  secret: string;
  idNumber: string;
}
