import type { CaptchaChallenge } from '#platform/captcha.ts';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { NotKeptField } from '#platform/http/parked-fields.tsx';
import { notKept, offersKept } from '#platform/http/parked-form.ts';
import { Button } from '#platform/ui/button.tsx';
import { Aside, Columns } from '#platform/ui/columns.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { RequiredKey } from '#platform/ui/field.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { PasswordInput } from '#platform/ui/password-input.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { doorPaths } from '#views/doors.paths.ts';
import { NotKept, SignInHere } from '#views/parked/not-kept.tsx';
import { StillKept } from '#views/parked/still-kept.tsx';
import type { C } from '../../../../deps.ts';
import { AskCaptcha } from '../../captcha/ask-captcha.tsx';
import { parkedPath } from '../../parked/parked.paths.ts';
import { accountWords } from '../../words/account.ts';
import { AccountPage } from '../account.page.tsx';
import { accountPaths } from '../account.paths.ts';
import { IdNumberBox } from '../boxes.tsx';

export function SignInView({ c, errors, notice, challenge, asksPhone }: SignInProps) {
  const w = c.words(accountWords).signIn;
  const lost = notKept(c);
  return (
    <AccountPage c={c} words={accountWords} title={w.title} errors={errors}>
      <Columns
        main={
          <>
            <ErrorSummary errors={errors} />
            {lost ? <NotKept lost={lost} signIn={accountPaths.signIn()} /> : null}
            {offersKept(requestedBy(c).tiep ?? '', parkedPath.pattern) && !lost ? <StillKept /> : null}
            <h1 class="govuk-heading-l">{w.title}</h1>
            {notice ? <Inset>{notice}</Inset> : null}
            <p class="govuk-body">{w.lead}</p>
            <RequiredKey />
            <SignInHere lost={lost} wasSent={Object.keys(errors).length > 0}>
              <form method="post" action={accountPaths.signIn()} data-stays="code" novalidate>
                <FormGuard c={c} />
                <NotKeptField c={c} />
                <input type="hidden" name="tiep" value={requestedBy(c).tiep ?? ''} />
                <IdNumberBox label={w.idNumber} value={c.form.get('idNumber')} error={errors['idNumber']} />
                <PasswordInput name="password" label={w.password} error={errors['password']} required />
                {asksPhone ? (
                  <TextInput
                    name="phone"
                    label={w.phone}
                    hint={w.phoneHint}
                    value={c.form.get('phone').slice(0, 300)}
                    error={errors['phone']}
                    required={errors['phone'] !== undefined}
                    width={20}
                    type="tel"
                    autocomplete="tel"
                  />
                ) : null}
                {challenge ? <AskCaptcha challenge={challenge} error={errors['captcha']} /> : null}
                <Button icon="log-in">{w.button}</Button>
              </form>
            </SignInHere>
            <p class="govuk-body">
              <a class="govuk-link" href={accountPaths.forgotten()}>
                {w.forgotten}
              </a>
            </p>
            <p class="govuk-body">
              {w.none}{' '}
              <a class="govuk-link" href={accountPaths.register({}, requestedBy(c))}>
                {w.register}
              </a>
            </p>
          </>
        }
        aside={<Ways c={c} />}
      />
    </AccountPage>
  );
}

function requestedBy(c: C): { tiep?: string } {
  const tiep = (c.form.get('tiep') || c.query.get('tiep')).slice(0, 500);
  return tiep ? { tiep } : {};
}

function Ways({ c }: { c: C }) {
  const w = c.words(accountWords).signIn;
  return (
    <Aside title={w.otherTitle}>
      <p class="govuk-body">{w.other}</p>
      {c.deps.config.mode === 'demo' ? (
        <>
          <h2 class="govuk-heading-s">{w.demoTitle}</h2>
          <p class="govuk-body">
            <a class="govuk-link" href={doorPaths.trial()}>
              {w.demo}
            </a>
          </p>
        </>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href={doorPaths.deskSignIn()}>
          {w.officer}
        </a>
      </p>
    </Aside>
  );
}

interface SignInProps {
  c: C;
  errors: FieldErrors;
  notice: string | undefined;
  /** Only where it is asked. */
  challenge: CaptchaChallenge | undefined;
  /** Whether the account's telephone may be given too. */
  asksPhone: boolean;
}
