import type { OpenClaim } from '#domain/accounts';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { PageMark } from '#platform/http/page-mark.tsx';
import { localDate, vnDate, vnDateOrYear } from '#platform/time.ts';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { Checkbox } from '#platform/ui/checkboxes.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { provingWords as w } from '../words/proving.ts';
import { ProofTag } from './proof-tag.tsx';
import { provingPaths } from './proving.paths.ts';

/** The tick under the sentence that the card was compared. */
export const COMPARED = 'doi-chieu';

/** One account that claims a number: who, what follows for the others, and the sentence that the clerk ticks to give it the number. */
export function AccountView({ c, claim, dossiers, done, errors }: AccountProps) {
  const { account, idNumber } = claim;
  const title = account.level ? w.provenTitle : w.confirmTitle;
  return (
    <DeskPage c={c} title={title} hasErrors={Object.keys(errors).length > 0}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          {done ? (
            <NoticeBanner success heading={w.done}>
              <p class="govuk-body">{w.doneBody(account.maskedPhone)}</p>
            </NoticeBanner>
          ) : null}
          <h1 class="govuk-heading-l">{title}</h1>
          {account.level ? null : <p class="govuk-body">{w.compare}</p>}
          <SummaryList
            rows={[
              { name: w.name, value: account.fullName },
              { name: w.birthDate, value: vnDateOrYear(account.birthDate) },
              { name: w.number, value: idNumber },
              { name: w.phone, value: account.maskedPhone },
              { name: w.registered, value: vnDate(localDate(account.createdAt)) },
              { name: w.dossiers, value: String(dossiers) },
              { name: w.state, value: <ProofTag account={account} /> },
            ]}
          />
          {account.level ? (
            <>
              {done ? null : <p class="govuk-body">{w.provenBody}</p>}
              <p class="govuk-body">
                <a class="govuk-link" href={provingPaths.lookUp()}>
                  {w.another}
                </a>
              </p>
            </>
          ) : (
            <Confirming c={c} claim={claim} error={errors[COMPARED]} />
          )}
        </div>
      </div>
    </DeskPage>
  );
}

function Confirming({ c, claim, error }: { c: C; claim: OpenClaim; error: string | undefined }) {
  const { account, mark } = claim;
  const others = claim.others.filter((other) => !other.lostNumber);
  return (
    <>
      <h2 class="govuk-heading-m">{w.follows}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>{w.getsIt}</li>
        {others.length > 0 ? <li>{w.othersLose(others.length)}</li> : <li>{w.noOthers}</li>}
      </ul>
      {others.some((other) => other.level) ? <WarningText>{w.takenFromProven}</WarningText> : null}
      <form method="post" action={provingPaths.account({ account: account.id })} noValidate>
        <PageMark mark={mark} />
        <FormGuard c={c} />
        <input type="hidden" name="seen" value={mark} />
        <Checkbox name={COMPARED} label={w.compared} error={error} required />
        <ButtonGroup>
          <Button once>{w.confirm}</Button>
          <a class="govuk-link" href={provingPaths.lookUp()}>
            {w.back}
          </a>
        </ButtonGroup>
      </form>
    </>
  );
}

interface AccountProps {
  c: C;
  claim: OpenClaim;
  dossiers: number;
  /** This page follows the proof. */
  done: boolean;
  errors: FieldErrors;
}
