import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button } from '#platform/ui/button.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { doorPaths } from '#views/doors.paths.ts';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { signInWords } from '../words/sign-in.ts';
import { requestedPage } from './next-page.ts';
import { OwnPassword } from './own-password.tsx';
import { signInPaths } from './sign-in.paths.ts';

/** Asks for the code, and for a password of the officer's own where theirs was given. */
export function CodeView({ c, kind, errors, ownPassword }: CodeProps) {
  const w = signInWords[kind];
  const app = kind === 'code';
  const other = app
    ? signInPaths.recovery({}, { tiep: requestedPage(c) })
    : signInPaths.code({}, { tiep: requestedPage(c) });
  return (
    <DeskPage c={c} title={w.title} hasErrors={Object.keys(errors).length > 0}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <h1 class="govuk-heading-l">{w.title}</h1>
          <p class="govuk-body">{w.lead}</p>
          {app && c.deps.config.mode === 'demo' ? (
            <p class="govuk-body">
              <a class="govuk-link" href={`${doorPaths.mailbox()}#can-bo`} target="_blank" rel="noopener">
                {signInWords.code.demo}
              </a>
            </p>
          ) : null}
          <form method="post" action={signInPaths[kind]()} data-stays="send" novalidate>
            <FormGuard c={c} />
            <input type="hidden" name="tiep" value={requestedPage(c)} />
            <TextInput
              name="code"
              label={w.label}
              hint={w.hint}
              error={errors['code']}
              required
              width={app ? 10 : 20}
              inputmode={app ? 'numeric' : 'text'}
              autocomplete={app ? 'one-time-code' : 'off'}
              spellcheck={false}
              attrs={{ autocapitalize: 'none' }}
            />
            {ownPassword ? (
              <>
                <p class="govuk-body">{signInWords.ownPassword}</p>
                <OwnPassword rules={c.deps.config.passwordRules} errors={errors} />
              </>
            ) : null}
            <Button icon="log-in">{w.button}</Button>
          </form>
          <p class="govuk-body">
            <a class="govuk-link" href={other}>
              {app ? signInWords.code.recovery : signInWords.recovery.back}
            </a>
          </p>
        </div>
      </div>
    </DeskPage>
  );
}

interface CodeProps {
  c: C;
  kind: 'code' | 'recovery';
  errors: FieldErrors;
  /** The password was given by somebody else: another is chosen here. */
  ownPassword: boolean;
}
