import type { Account } from '#domain/accounts';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { SummaryCard } from '#platform/ui/summary-list.tsx';
import type { C } from '../../../../deps.ts';
import { infoWords } from '../../words/filing-info.ts';
import { ownAccountWords } from '../../words/own-account.ts';
import { leadsTo } from '../leads-to.ts';

/** Who files, as the account says it. */
export function Submitter({ c, account }: { c: C; account: Account }) {
  const w = c.words(infoWords);
  const { address } = account;
  const place =
    address && [address.detail, address.communeName, address.provinceName].filter(Boolean).join(', ');
  return (
    <SummaryCard
      title={w.submitter}
      actions={
        <a class="govuk-link" href={leadsTo.account()}>
          {w.changeAccount}
        </a>
      }
      rows={[
        { name: w.fullName, value: <InVietnamese>{account.fullName}</InVietnamese> },
        { name: w.idNumber, value: account.idNumber },
        { name: w.phone, value: account.phone },
        { name: w.email, value: emailText(c, account) },
        { name: w.address, value: place ? <InVietnamese>{place}</InVietnamese> : w.none },
      ]}
    />
  );
}

function emailText(c: C, { email, unprovenEmail }: Account): string {
  if (email) return email;
  return unprovenEmail
    ? `${unprovenEmail} (${c.words(ownAccountWords).account.emailUnproven})`
    : c.words(infoWords).none;
}
