import { maskPhone } from '#domain/accounts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button, LinkButton } from '#platform/ui/button.tsx';
import { Aside, Columns } from '#platform/ui/columns.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { Steps } from '#platform/ui/steps.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { doorPaths } from '#views/doors.paths.ts';
import type { C } from '../../../../deps.ts';
import { accountWords } from '../../words/account.ts';
import { AccountPage } from '../account.page.tsx';
import { LeaveRegistration } from '../registration/leave-registration.tsx';

export function CodeView(p: CodeProps) {
  const { c, error, frame } = p;
  const { code: w, register } = c.words(accountWords);
  const title = frame === 'email' ? w.emailTitle : w.title;
  const [helpTitle, help] = w.help[frame];
  const isRegistering = frame === 'register';
  return (
    <AccountPage c={c} words={accountWords} title={title} errors={error ? { code: error } : {}}>
      <Columns
        main={
          <>
            <ErrorSummary errors={error ? { code: error } : {}} />
            <h1 class="govuk-heading-l">{title}</h1>
            {isRegistering ? <Steps steps={register.steps.map((name) => ({ name }))} current={1} /> : null}
            {p.notice ? <Inset>{p.notice}</Inset> : null}
            <p class="govuk-body">
              {sentence(w, p.sentTo)}
              {p.correct ? (
                <>
                  {' '}
                  {frame === 'email' ? w.wrongEmail : w.wrongNumber}{' '}
                  <a class="govuk-link" href={p.correct}>
                    {w.correct}
                  </a>
                </>
              ) : null}
            </p>
            {c.deps.config.mode === 'demo' ? <Mailbox text={w.demo} to={p.sentTo} /> : null}
            <form method="post" action={p.action} data-stays="send" novalidate>
              <FormGuard c={c} />
              <TextInput
                name="code"
                label={w.label}
                hint={w.hint(p.minutes)}
                error={error}
                required
                width={10}
                inputmode="numeric"
                autocomplete="one-time-code"
                spellcheck={false}
              />
              <Button>{w.button}</Button>
            </form>
            {p.exhausted ? (
              <p class="govuk-body">
                {w.noMore}{' '}
                <a class="govuk-link" href={p.start}>
                  {w.restart}
                </a>
              </p>
            ) : (
              <form method="post" action={p.resend} data-stays="code">
                <FormGuard c={c} />
                <p class="govuk-body">
                  {w.missing} <LinkButton>{w.resend}</LinkButton>
                </p>
              </form>
            )}
            {isRegistering ? <LeaveRegistration c={c} /> : null}
          </>
        }
        aside={
          <Aside title={helpTitle}>
            <p class="govuk-body">{help}</p>
          </Aside>
        }
      />
    </AccountPage>
  );
}

function Mailbox({ text, to }: { text: string; to: SentTo }) {
  const den = 'email' in to ? to.email : to.unsure ? '' : to.phone;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={doorPaths.mailbox({}, { den })} target="_blank" rel="noopener">
        {text}
      </a>
    </p>
  );
}

function sentence(w: CodeWords, to: SentTo): string {
  if ('email' in to) return w.sentByMail(to.email);
  const phone = to.isTyped ? to.phone : maskPhone(to.phone);
  return to.unsure ? w.sentIf(phone) : w.sent(phone);
}

/** What is said after a new code was asked for; of a telephone that may be nobody's, no more than the page itself says. */
export function resentSentence(w: CodeWords, to: SentTo): string {
  return 'unsure' in to && to.unsure ? w.resentIf : w.resent;
}

type CodeWords = (typeof accountWords)['vi']['code'];

/** Which help stands beside it, and what the page is called: a journey that makes an account, or one that has one. */
export type CodeFrame = 'register' | 'account' | 'phone' | 'email';

/**
 * The whole number, of which the page shows a part unless this browser has typed it in this journey; with `unsure`, the page must not
 * say that anything was sent.
 */
export type SentTo = { phone: string; isTyped?: boolean; unsure?: boolean } | { email: string };

interface CodeProps {
  c: C;
  frame: CodeFrame;
  sentTo: SentTo;
  /** How long the code is good. */
  minutes: number;
  action: string;
  resend: string;
  start: string;
  /** Where a number or an address that was mistyped is corrected. */
  correct: string | undefined;
  error: string | undefined;
  notice: string | undefined;
  exhausted: boolean;
}
