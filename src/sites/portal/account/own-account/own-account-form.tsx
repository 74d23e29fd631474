import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { PageMark } from '#platform/http/page-mark.tsx';
import { BackLink } from '#platform/ui/back-link.tsx';
import type { Child } from '#platform/ui/child.ts';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { FilledAgain } from '#views/parked/filled-again.tsx';
import type { C } from '../../../../deps.ts';
import { ownAccountWords } from '../../words/own-account.ts';
import { AccountPage } from '../account.page.tsx';
import { accountPaths } from '../account.paths.ts';

/** A page that changes something of one's own account: the way back, the errors and the form. */
export function OwnAccountForm({ c, title, action, errors, mark, moved, children }: OwnAccountFormProps) {
  return (
    <AccountPage c={c} words={ownAccountWords} title={title} errors={errors}>
      <BackLink href={accountPaths.account()} text={c.words(ownAccountWords).account.title} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <FilledAgain c={c}>{moved ? <p class="govuk-body">{moved}</p> : null}</FilledAgain>
          <h1 class="govuk-heading-l">{title}</h1>
          <form method="post" action={action} data-stays={mark === undefined ? 'send' : 'save'} novalidate>
            {mark === undefined ? null : <PageMark mark={mark} />}
            <FormGuard c={c} />
            {children}
          </form>
        </div>
      </div>
    </AccountPage>
  );
}

/** Returns to the account without a change. */
export function Back({ text }: { text: string }) {
  return (
    <a class="govuk-link" href={accountPaths.account()}>
      {text}
    </a>
  );
}

interface OwnAccountFormProps {
  c: C;
  title: string;
  action: string;
  errors: FieldErrors;
  /** Of what is kept, when the form changes it. */
  mark?: string;
  /** What has changed since the words that come back into it were written. */
  moved?: string | undefined;
  children: Child;
}
