import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { NotKeptField } from '#platform/http/parked-fields.tsx';
import { notKept, offersKept } from '#platform/http/parked-form.ts';
import { Button } from '#platform/ui/button.tsx';
import { Aside, Columns } from '#platform/ui/columns.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { PasswordInput } from '#platform/ui/password-input.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { doorPaths } from '#views/doors.paths.ts';
import { NotKept, SignInHere } from '#views/parked/not-kept.tsx';
import { StillKept } from '#views/parked/still-kept.tsx';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { parkedPath } from '../parked/parked.paths.ts';
import { signInWords as w } from '../words/sign-in.ts';
import { requestedPage } from './next-page.ts';
import { signInPaths } from './sign-in.paths.ts';

export function SignInView({ c, errors, notice }: { c: C; errors: FieldErrors; notice: string | undefined }) {
  const lost = notKept(c);
  return (
    <DeskPage c={c} title={w.title} hasErrors={Object.keys(errors).length > 0}>
      <Columns
        main={
          <>
            <ErrorSummary errors={errors} />
            {lost ? <NotKept lost={lost} signIn={signInPaths.signIn()} /> : null}
            {offersKept(requestedPage(c), parkedPath.pattern) && !lost ? <StillKept /> : null}
            <h1 class="govuk-heading-l">{w.title}</h1>
            {notice ? <Inset>{notice}</Inset> : null}
            <p class="govuk-body">{w.lead}</p>
            <SignInHere lost={lost} wasSent={Object.keys(errors).length > 0}>
              <form method="post" action={signInPaths.signIn()} data-stays="send" novalidate>
                <FormGuard c={c} />
                <NotKeptField c={c} />
                <input type="hidden" name="tiep" value={requestedPage(c)} />
                <TextInput
                  name="username"
                  label={w.username}
                  value={c.form.get('username').slice(0, 300)}
                  error={errors['username']}
                  required
                  width={20}
                  autocomplete="username"
                  spellcheck={false}
                  attrs={{ autocapitalize: 'none' }}
                />
                <PasswordInput name="password" label={w.password} error={errors['password']} required />
                <Button icon="log-in">{w.button}</Button>
              </form>
            </SignInHere>
          </>
        }
        aside={
          <Aside title={w.helpTitle}>
            <p class="govuk-body">{w.help}</p>
            {c.deps.config.mode === 'demo' ? (
              <p class="govuk-body">
                <a class="govuk-link" href={`${doorPaths.mailbox()}#can-bo`}>
                  {w.demo}
                </a>
              </p>
            ) : null}
          </Aside>
        }
      />
    </DeskPage>
  );
}
