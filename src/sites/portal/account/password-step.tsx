import {
  type AccountsDeps,
  type Challenge,
  findChallenge,
  type PasswordFault,
  type PasswordStepOutcome,
  type PersonalFacts,
  passwordFaults,
  type Visit,
} from '#domain/accounts';
import type { Tx } from '#platform/db/db.ts';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, formPage, redirect } from '#platform/http/answer.ts';
import { CSRF_COOKIE } from '#platform/http/csrf.ts';
import { forgetRefused } from '#platform/http/refused-page.ts';
import type { FixedPath } from '#platform/paths.ts';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Steps } from '#platform/ui/steps.tsx';
import { accountsOf, type C, visitOf } from '../../../deps.ts';
import { PORTAL_COOKIE } from '../portal-cookie.ts';
import { accountWords } from '../words/account.ts';
import { AccountPage } from './account.page.tsx';
import { doneAlready, type Journey } from './done-already.tsx';
import { NewPasswordForm } from './new-password.tsx';
import { LeaveRegistration } from './registration/leave-registration.tsx';
import { newPasswordOf, sayFaults } from './registration/read-fields.ts';
import { forgetWayBack } from './registration/way-back.ts';
import { endStep, keepKnown, knownDevices, stepToken } from './sign-in/step-cookie.ts';

/** The page where a password is chosen after a right code: the last step of registering and of a forgotten password. */
export function passwordStep(j: PasswordJourney) {
  const over = async (c: C, sent?: 'sent'): Promise<Answer> => {
    const done = await doneAlready(c, j.challenge);
    if (done) return sent ? redirect(j.action()) : done;
    return redirect(j.start({}, { 'het-han': 1 }));
  };
  const find = (c: C): Promise<Challenge<PersonalFacts> | undefined> =>
    findChallenge(c.deps.db, accountsOf(c), j.challenge, stepToken(c));
  const show = (c: C, errors: FieldErrors, tried?: string): Answer =>
    formPage(<PasswordView c={c} journey={j} errors={errors} tried={tried} />, errors);

  return {
    async get(c: C): Promise<Answer> {
      return (await find(c))?.passed ? show(c, {}) : over(c);
    },

    async post(c: C): Promise<Answer> {
      const password = c.form.get('password');
      if (c.form.has('check'))
        return (await find(c))?.passed ? show(c, {}, password || undefined) : over(c, 'sent');
      const errors: FieldErrors = {};
      const e = c.words(accountWords).errors;
      // the rules are looked at here only for what is refused anyway: a right form sent again gets its first answer
      const rules = c.deps.config.passwordRules;
      newPasswordOf(c.form, errors, e, () => []);
      if (Object.keys(errors).length > 0) {
        const challenge = await find(c);
        if (!challenge?.passed) return over(c, 'sent');
        newPasswordOf(c.form, errors, e, (typed) => passwordFaults(typed, rules, challenge.state));
        return show(c, errors);
      }
      let result: PasswordStepOutcome = { outcome: 'over' };
      let done: Done = {};
      try {
        // the same form sent again gets the first answer, although the step has ended by then; but no session
        const answer = await c.change(async (tx) => {
          const visit = visitOf(c, knownDevices(c));
          result = await j.finish(tx, accountsOf(c), stepToken(c), password, visit);
          if (result.outcome !== 'done') throw new NotAccepted();
          done = result;
          await forgetRefused(tx, c.cookie(CSRF_COOKIE));
          return j.finishedPage(c, done.token !== undefined);
        });
        endStep(c);
        keepKnown(c, done.device);
        if (done.token !== undefined) {
          c.setCookie(PORTAL_COOKIE, done.token);
          forgetWayBack(c);
        }
        return answer;
      } catch (e) {
        if (!(e instanceof NotAccepted)) throw e;
      }
      const { outcome, faults } = result as PasswordStepOutcome & { faults?: PasswordFault[] };
      if (outcome !== 'fault' || !faults) return over(c, 'sent');
      sayFaults(errors, faults, e);
      return show(c, errors);
    },
  };
}

// rolls the transaction back, so that no answer is stored for this form
class NotAccepted extends Error {}

function PasswordView({
  c,
  journey,
  errors,
  tried,
}: {
  c: C;
  journey: PasswordJourney;
  errors: FieldErrors;
  tried: string | undefined;
}) {
  const { password: w, register } = c.words(accountWords);
  const names = journey.isRegistering ? register.steps : undefined;
  return (
    <AccountPage c={c} words={accountWords} title={w.title} errors={errors}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <h1 class="govuk-heading-l">{w.title}</h1>
          {names ? <Steps steps={names.map((name) => ({ name }))} current={names.length - 1} /> : null}
          <NewPasswordForm
            c={c}
            action={journey.action()}
            button={journey.isRegistering ? w.button : w.resetButton}
            errors={errors}
            tried={tried}
          />
          {journey.isRegistering ? <LeaveRegistration c={c} /> : null}
        </div>
      </div>
    </AccountPage>
  );
}

interface PasswordJourney {
  challenge: Extract<Journey, 'register' | 'reset'>;
  start: FixedPath;
  action: FixedPath;
  /** Where the person goes once the password is set; `isIn` when they are signed in with it. */
  finishedPage(c: C, isIn: boolean): string;
  /** It ends registering; else a forgotten password. */
  isRegistering: boolean;
  finish(
    tx: Tx,
    d: AccountsDeps,
    token: string | undefined,
    password: string,
    visit: Visit,
  ): Promise<PasswordStepOutcome>;
}

type Done = Pick<Extract<PasswordStepOutcome, { outcome: 'done' }>, 'device' | 'token'>;
