import type { EnrolState } from '#domain/accounts';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button } from '#platform/ui/button.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { signInWords } from '../words/sign-in.ts';
import { OwnPassword } from './own-password.tsx';
import { signInPaths } from './sign-in.paths.ts';

const w = signInWords.enrol;

export function EnrolView({ c, enrolment, qr, errors }: EnrolProps) {
  return (
    <DeskPage c={c} title={w.title} hasErrors={Object.keys(errors).length > 0}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <h1 class="govuk-heading-l">{w.title}</h1>
          <p class="govuk-body">{w.lead}</p>
          <ol class="govuk-list govuk-list--number">
            {w.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>
            <img src={qr} alt={w.qrAlt} width={220} height={220} />
          </p>
          <p class="govuk-body">
            {w.manual} <code>{inGroupsOfFour(enrolment.secret)}</code>
          </p>
          <form method="post" action={signInPaths.enrol()} novalidate>
            <FormGuard c={c} />
            <TextInput
              name="code"
              label={signInWords.code.label}
              error={errors['code']}
              required
              width={10}
              inputmode="numeric"
              autocomplete="one-time-code"
              spellcheck={false}
            />
            {enrolment.passwordOnce ? (
              <OwnPassword rules={c.deps.config.passwordRules} errors={errors} />
            ) : null}
            <Button icon="shield-check">{w.button}</Button>
          </form>
        </div>
      </div>
    </DeskPage>
  );
}

function inGroupsOfFour(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}

interface EnrolProps {
  c: C;
  enrolment: EnrolState;
  /** A data: URL of the QR code's picture. */
  qr: string;
  errors: FieldErrors;
}
