import type { ClaimingAccount, OpenClaim } from '#domain/accounts';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { PageMark } from '#platform/http/page-mark.tsx';
import { localDate, vnDate, vnDateOrYear } from '#platform/time.ts';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { Checkbox } from '#platform/ui/checkboxes.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Radios } from '#platform/ui/radios.tsx';
import { Table } from '#platform/ui/table.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { provingWords } from '../words/proving.ts';
import { COMPARED } from './account.view.tsx';
import { ProofTag } from './proof-tag.tsx';
import { provingPaths } from './proving.paths.ts';

/** Why none of the accounts is that of the person at the counter. */
export const REASON = 'ly-do';
const w = provingWords.release;

/** Whether the number can be taken from these accounts: somebody still claims it, and nobody has proved it. */
export function canRelease(accounts: readonly ClaimingAccount[]): boolean {
  return accounts.some((a) => !a.lostNumber) && !accounts.some((a) => a.level);
}

/** All accounts that claim a number: what follows when none of them is that of the person with its card, and the sentence to be ticked. */
export function ReleaseView({ c, claim, done, errors }: ReleaseProps) {
  const accounts = [claim.account, ...claim.others];
  const claiming = accounts.filter((a) => !a.lostNumber).length;
  const released = done && claiming === 0;
  return (
    <DeskPage c={c} title={w.title} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      {released ? (
        <NoticeBanner success heading={w.done}>
          <p class="govuk-body">{w.doneBody}</p>
        </NoticeBanner>
      ) : null}
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.number(claim.idNumber)}</p>
      <Table
        caption={provingWords.found(accounts.length)}
        rows={accounts}
        rowKey={(a) => a.id}
        columns={[
          { name: provingWords.name, main: true, cell: (a) => a.fullName },
          { name: provingWords.birthDate, cell: (a) => vnDateOrYear(a.birthDate) },
          { name: provingWords.phone, cell: (a) => a.maskedPhone },
          { name: provingWords.registered, cell: (a) => vnDate(localDate(a.createdAt)) },
          { name: provingWords.state, cell: (a) => <ProofTag account={a} /> },
        ]}
      />
      {canRelease(accounts) ? (
        <Releasing c={c} claim={claim} claiming={claiming} errors={errors} />
      ) : (
        <>
          {released ? null : <p class="govuk-body">{claiming > 0 ? w.proven : w.nothing}</p>}
          <p class="govuk-body">
            <a class="govuk-link" href={provingPaths.lookUp()}>
              {provingWords.back}
            </a>
          </p>
        </>
      )}
    </DeskPage>
  );
}

function Releasing({ c, claim, claiming, errors }: ReleasingProps) {
  const { account, mark } = claim;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h2 class="govuk-heading-m">{w.follows}</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>{w.allLose(claiming)}</li>
          <li>{w.theyKeep}</li>
          <li>{w.canRegister}</li>
        </ul>
        <WarningText>{w.forGood}</WarningText>
        <form method="post" action={provingPaths.release({ account: account.id })} noValidate>
          <PageMark mark={mark} />
          <FormGuard c={c} />
          <input type="hidden" name="seen" value={mark} />
          <Radios
            name={REASON}
            label={w.reason}
            error={errors[REASON]}
            required
            value={c.form.get(REASON)}
            items={[
              { value: 'other-phones', text: w.reasons['other-phones'] },
              { value: 'other-person', text: w.reasons['other-person'] },
            ]}
          />
          <Checkbox
            name={COMPARED}
            label={provingWords.compared}
            checked={c.form.get(COMPARED) === 'true'}
            error={errors[COMPARED]}
            required
          />
          <ButtonGroup>
            <Button once kind="warning">
              {w.confirm}
            </Button>
            <a class="govuk-link" href={provingPaths.lookUp()}>
              {provingWords.back}
            </a>
          </ButtonGroup>
        </form>
      </div>
    </div>
  );
}

interface ReleaseProps {
  c: C;
  claim: OpenClaim;
  /** This page follows the release. */
  done: boolean;
  errors: FieldErrors;
}

interface ReleasingProps {
  c: C;
  claim: OpenClaim;
  claiming: number;
  errors: FieldErrors;
}
