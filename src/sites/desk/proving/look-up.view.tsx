import type { ClaimingAccount } from '#domain/accounts';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { localDate, vnDate, vnDateOrYear } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { Table } from '#platform/ui/table.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { provingWords as w } from '../words/proving.ts';
import { ProofTag } from './proof-tag.tsx';
import { provingPaths } from './proving.paths.ts';
import { canRelease } from './release.view.tsx';

/** The box for the number on the card and, when it was looked up, the accounts that claim it. */
export function LookUpView({ c, errors, found }: LookUpProps) {
  return (
    <DeskPage c={c} title={w.title} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.lead}</p>
      <form method="post" action={provingPaths.lookUp()} noValidate>
        <FormGuard c={c} />
        <TextInput
          name="idNumber"
          label={w.number}
          hint={w.numberHint}
          error={errors['idNumber']}
          value={c.form.get('idNumber')}
          required
          width={20}
          inputmode="numeric"
          autocomplete="off"
          spellcheck={false}
          maxlength={40}
        />
        <Button kind={found ? 'secondary' : 'primary'} once={false} icon="search">
          {w.find}
        </Button>
      </form>
      {found ? <Found {...found} /> : <p class="govuk-body">{w.noted}</p>}
    </DeskPage>
  );
}

function Found({ accounts, sent }: FoundAccounts) {
  const [first] = accounts;
  if (!first)
    return (
      <EmptyState title={w.none} icon="search">
        {w.noneBody}
      </EmptyState>
    );
  return (
    <>
      <h2 class="govuk-heading-m">{w.found(accounts.length)}</h2>
      <Inset>{w.pick}</Inset>
      <Table
        caption={w.found(accounts.length)}
        captionHidden
        rows={accounts}
        rowKey={(a) => a.id}
        columns={[
          { name: w.name, main: true, cell: (a) => a.fullName },
          { name: w.birthDate, cell: (a) => vnDateOrYear(a.birthDate) },
          { name: w.phone, cell: (a) => a.maskedPhone },
          { name: w.registered, cell: (a) => vnDate(localDate(a.createdAt)) },
          { name: w.dossiers, numeric: true, cell: (a) => sent.get(a.partyId) ?? 0 },
          { name: w.state, cell: (a) => <ProofTag account={a} /> },
          { name: w.choose, headHidden: true, cell: (a) => <Choice account={a} /> },
        ]}
      />
      {canRelease(accounts) ? (
        <p class="govuk-body">
          <a class="govuk-link" href={provingPaths.release({ account: first.id })}>
            {w.release.offer}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Choice({ account }: { account: ClaimingAccount }) {
  return (
    <a class="govuk-link" href={provingPaths.account({ account: account.id })}>
      {w.choose}
      <span class="govuk-visually-hidden"> {w.withPhone(account.maskedPhone)}</span>
    </a>
  );
}

interface FoundAccounts {
  accounts: ClaimingAccount[];
  /** How many dossiers were sent, by party. */
  sent: ReadonlyMap<string, number>;
}

interface LookUpProps {
  c: C;
  errors: FieldErrors;
  found?: FoundAccounts;
}
