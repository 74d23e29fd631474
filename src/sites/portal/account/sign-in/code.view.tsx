import { CODE_MINUTES, maskPhone } from '#domain/accounts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button, LinkButton } from '#platform/ui/button.tsx';
import { Aside, Columns } from '#platform/ui/columns.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { Steps } from '#platform/ui/steps.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { doorPaths } from '#views/doors.paths.ts';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { accountWords } from '../../words/account.ts';

const w = accountWords.code;

export function CodeView(p: CodeProps) {
  const { c, error } = p;
  const phone = maskPhone(p.phone);
  return (
    <PortalPage c={c} title={w.title} trail={[]} search={false} hasErrors={!!error}>
      <Columns
        main={
          <>
            <ErrorSummary errors={error ? { code: error } : {}} />
            <h1 class="govuk-heading-l">{w.title}</h1>
            {p.steps ? <Steps steps={p.steps.map((name) => ({ name }))} current={1} /> : null}
            {p.notice ? <Inset>{p.notice}</Inset> : null}
            <p class="govuk-body">{p.unsure ? w.sentIf(phone) : w.sent(phone)}</p>
            {c.deps.config.mode === 'demo' ? (
              <p class="govuk-body">
                <a
                  class="govuk-link"
                  href={doorPaths.mailbox({}, { den: p.unsure ? '' : p.phone })}
                  target="_blank"
                  rel="noopener"
                >
                  {w.demo}
                </a>
              </p>
            ) : null}
            <form method="post" action={p.action} novalidate>
              <FormGuard c={c} />
              <TextInput
                name="code"
                label={w.label}
                hint={w.hint(CODE_MINUTES)}
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
              <form method="post" action={p.resend}>
                <FormGuard c={c} />
                <p class="govuk-body">
                  {w.missing} <LinkButton>{w.resend}</LinkButton>
                </p>
              </form>
            )}
          </>
        }
        aside={
          <Aside title={w.lost}>
            <p class="govuk-body">{w.lostHelp}</p>
          </Aside>
        }
      />
    </PortalPage>
  );
}

interface CodeProps {
  c: C;
  /** The whole number; the page shows it masked. */
  phone: string;
  action: string;
  resend: string;
  start: string;
  unsure: boolean;
  steps: readonly string[] | undefined;
  error: string | undefined;
  notice: string | undefined;
  exhausted: boolean;
}
