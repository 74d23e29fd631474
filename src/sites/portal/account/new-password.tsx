import { passwordStrength } from '#domain/accounts';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { ChosenPassword } from '#platform/ui/password-input.tsx';
import type { C } from '../../../deps.ts';
import { accountWords } from '../words/account.ts';

/** The rules, the two boxes of a new password, and the strength of the one just tried. The passwords themselves are never shown again. */
export function NewPassword({ c, errors, tried }: NewPasswordProps) {
  const w = c.words(accountWords).password;
  const rules = c.deps.config.passwordRules;
  return (
    <>
      <p class="govuk-body">{w.lead[rules]}</p>
      <p class="govuk-body">{w.avoid}</p>
      {tried ? (
        <Inset>
          {w.strengthTitle}: <strong>{w.strengths[passwordStrength(tried, rules)]}</strong>
        </Inset>
      ) : null}
      <ChosenPassword
        label={w.label}
        again={w.again}
        errors={errors}
        attrs={{
          'data-strength': [w.strengthTitle, ...w.strengths].join('|'),
          'data-least': rules === 'long' ? '12' : '8',
        }}
      />
    </>
  );
}

/** The form of the two journeys that end with a new password. */
export function NewPasswordForm({ c, action, button, errors, tried }: FormProps) {
  return (
    <form method="post" action={action} data-stays="send" novalidate>
      <FormGuard c={c} />
      <NewPassword c={c} errors={errors} tried={tried} />
      <ButtonGroup>
        <Button>{button}</Button>
        <CheckStrength c={c} />
      </ButtonGroup>
    </form>
  );
}

/** The button that asks for the strength of the password, for browsers without script. */
export function CheckStrength({ c }: { c: C }) {
  return (
    <Button kind="secondary" name="check" value="1" once={false}>
      {c.words(accountWords).password.check}
    </Button>
  );
}

interface NewPasswordProps {
  c: C;
  errors: FieldErrors;
  tried: string | undefined;
}

interface FormProps {
  c: C;
  action: string;
  button: string;
  errors: FieldErrors;
  tried: string | undefined;
}
