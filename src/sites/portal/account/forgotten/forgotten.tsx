import { leaveRegistration, startReset } from '#domain/accounts';
import type { CaptchaChallenge } from '#platform/captcha.ts';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, formPage, redirect } from '#platform/http/answer.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button } from '#platform/ui/button.tsx';
import { Aside, Columns } from '#platform/ui/columns.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { RequiredKey } from '#platform/ui/field.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { accountsOf, type C } from '../../../../deps.ts';
import { AskCaptcha, captchaFault, newCaptcha, wantsCaptcha } from '../../captcha/ask-captcha.tsx';
import { accountWords } from '../../words/account.ts';
import { AccountPage } from '../account.page.tsx';
import { accountPaths } from '../account.paths.ts';
import { IdNumberBox, PhoneBox } from '../boxes.tsx';
import { idNumberOf, phoneOf } from '../registration/read-fields.ts';
import { keepStep, knownDevices, stepToken } from '../sign-in/step-cookie.ts';

export function get(c: C): Promise<Answer> {
  return show(c, {});
}

export async function post(c: C): Promise<Answer> {
  if (wantsCaptcha(c)) return show(c, {});
  const errors: FieldErrors = {};
  const e = c.words(accountWords).errors;
  const state = { idNumber: idNumberOf(c.form, errors, e), phone: phoneOf(c.form, errors, e) };
  const fault = await captchaFault(c);
  if (fault) errors['captcha'] = fault;
  if (Object.keys(errors).length > 0) return show(c, errors);
  const token = await c.deps.db.tx(async (tx) => {
    await leaveRegistration(tx, accountsOf(c), stepToken(c));
    return startReset(tx, accountsOf(c), state, knownDevices(c));
  });
  keepStep(c, token);
  return redirect(accountPaths.forgottenCode());
}

async function show(c: C, errors: FieldErrors): Promise<Answer> {
  const challenge = await newCaptcha(c);
  return formPage(<ForgottenView c={c} errors={errors} challenge={challenge} />, errors);
}

function ForgottenView({ c, errors, challenge }: { c: C; errors: FieldErrors; challenge: CaptchaChallenge }) {
  const { forgotten: w, signIn, register } = c.words(accountWords);
  return (
    <AccountPage c={c} words={accountWords} title={w.title} errors={errors}>
      <Columns
        main={
          <>
            <ErrorSummary errors={errors} />
            <h1 class="govuk-heading-l">{w.title}</h1>
            {c.query.has('het-han') ? <Inset>{signIn.over}</Inset> : null}
            <p class="govuk-body">{w.lead}</p>
            <RequiredKey />
            <form method="post" action={accountPaths.forgotten()} data-stays="code" novalidate>
              <FormGuard c={c} />
              <IdNumberBox
                label={signIn.idNumber}
                value={c.form.get('idNumber')}
                error={errors['idNumber']}
              />
              <PhoneBox label={register.phone} value={c.form.get('phone')} error={errors['phone']} />
              <AskCaptcha challenge={challenge} error={errors['captcha']} />
              <Button>{w.button}</Button>
            </form>
          </>
        }
        aside={
          <Aside title={w.phoneGoneTitle}>
            <p class="govuk-body">{w.phoneGone}</p>
          </Aside>
        }
      />
    </AccountPage>
  );
}
