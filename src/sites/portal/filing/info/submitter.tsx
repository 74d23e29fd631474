import type { Account } from '#domain/accounts';
import { SummaryCard } from '#platform/ui/summary-list.tsx';
import { infoWords as w } from '../../words/filing.ts';
import { ownAccountWords } from '../../words/own-account.ts';
import { leadsTo } from '../leads-to.ts';

/** Who files, as the account says it. */
export function Submitter({ account }: { account: Account }) {
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
        { name: w.fullName, value: account.fullName },
        { name: w.idNumber, value: account.idNumber },
        { name: w.phone, value: account.phone },
        { name: w.email, value: emailText(account) },
        { name: w.address, value: place || w.none },
      ]}
    />
  );
}

function emailText({ email, unprovenEmail }: Account): string {
  if (email) return email;
  return unprovenEmail ? `${unprovenEmail} (${ownAccountWords.vi.account.emailUnproven})` : w.none;
}
