import type { CaptchaChallenge } from '#platform/captcha.ts';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button } from '#platform/ui/button.tsx';
import { Checkbox } from '#platform/ui/checkboxes.tsx';
import { Aside, Columns } from '#platform/ui/columns.tsx';
import { DateInput } from '#platform/ui/date-input.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { RequiredKey } from '#platform/ui/field.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { Steps } from '#platform/ui/steps.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import type { C } from '../../../../deps.ts';
import { AskCaptcha } from '../../captcha/ask-captcha.tsx';
import { cataloguePaths } from '../../catalogue/catalogue.paths.ts';
import { accountWords } from '../../words/account.ts';
import { AccountPage } from '../account.page.tsx';
import { accountPaths } from '../account.paths.ts';
import { IdNumberBox, PhoneBox } from '../boxes.tsx';
import { LeaveRegistration } from './leave-registration.tsx';
import { wayBack } from './way-back.ts';

export function RegisterView({ c, errors, over, challenge, written }: RegisterProps) {
  const w = c.words(accountWords).register;
  const typed = (name: RegisterField) => written?.[name] ?? c.form.get(name).slice(0, 300);
  const fieldProps = (name: RegisterField) => ({ name, value: typed(name), error: errors[name] });
  return (
    <AccountPage c={c} words={accountWords} title={w.title} errors={errors}>
      <Columns
        main={
          <>
            <ErrorSummary errors={errors} />
            <h1 class="govuk-heading-l">{w.title}</h1>
            <Steps steps={w.steps.map((name) => ({ name }))} current={0} />
            {over ? <Inset>{c.words(accountWords).signIn.over}</Inset> : null}
            <p class="govuk-body">{w.lead}</p>
            <RequiredKey />
            <form method="post" action={accountPaths.register()} data-stays="code" novalidate>
              <FormGuard c={c} />
              <IdNumberBox {...fieldProps('idNumber')} label={w.idNumber} hint={w.idNumberHint} />
              <TextInput
                {...fieldProps('fullName')}
                label={w.fullName}
                hint={w.fullNameHint}
                required
                autocomplete="name"
                spellcheck={false}
              />
              <DateInput
                {...fieldProps('birthDate')}
                label={w.birthDate}
                hint={c.deps.config.yearOfBirthBy === undefined ? undefined : w.birthDateHint}
                mayBeYear={c.deps.config.yearOfBirthBy !== undefined}
                required
                autocomplete="bday"
              />
              <PhoneBox {...fieldProps('phone')} label={w.phone} hint={w.phoneHint} />
              <TextInput
                {...fieldProps('email')}
                label={w.email}
                hint={w.emailHint}
                optional
                type="email"
                autocomplete="email"
                spellcheck={false}
              />
              <AskCaptcha challenge={challenge} error={errors['captcha']} />
              <p class="govuk-body">
                <a class="govuk-link" href={accountPaths.terms()}>
                  {w.termsRead}
                </a>
              </p>
              <p class="govuk-body">
                <a class="govuk-link" href={cataloguePaths.privacy()}>
                  {w.sharingRead}
                </a>
              </p>
              <Checkbox
                name="terms"
                label={w.terms}
                checked={typed('terms') === 'true'}
                error={errors['terms']}
                required
              />
              <Button>{w.button}</Button>
            </form>
            {written || Object.keys(errors).length > 0 ? <LeaveRegistration c={c} /> : null}
            <p class="govuk-body">
              {w.have}{' '}
              <a class="govuk-link" href={accountPaths.signIn({}, wayBack(c))}>
                {w.signIn}
              </a>
            </p>
          </>
        }
        aside={
          <Aside title={w.asideTitle}>
            <p class="govuk-body">{w.aside}</p>
            <h2 class="govuk-heading-s">{w.otherTitle}</h2>
            <p class="govuk-body">{w.other}</p>
          </Aside>
        }
      />
    </AccountPage>
  );
}

type RegisterField = 'idNumber' | 'fullName' | 'birthDate' | 'phone' | 'email' | 'terms';

export type RegisterValues = { [F in RegisterField]?: string };

interface RegisterProps {
  c: C;
  errors: FieldErrors;
  /** The person was sent back because a later step had expired. */
  over: boolean;
  challenge: CaptchaChallenge;
  /** What was written before, when it is to be corrected; else what the form was sent with is shown. */
  written?: RegisterValues | undefined;
}
