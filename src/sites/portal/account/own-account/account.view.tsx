import type { Account } from '#domain/accounts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import type { OpenSession } from '#platform/session.ts';
import { Button } from '#platform/ui/button.tsx';
import { Section } from '#platform/ui/columns.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Table } from '#platform/ui/table.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import type { C } from '../../../../deps.ts';
import { OwnPages } from '../../own-pages.tsx';
import { ownAccountWords } from '../../words/own-account.ts';
import { AccountPage } from '../account.page.tsx';
import { accountPaths } from '../account.paths.ts';
import { deviceOf } from '../sign-in/device.ts';
import { addressText } from './address-text.ts';

export function AccountView({ c, account, sessions, saved }: AccountProps) {
  const w = c.words(ownAccountWords).account;
  const f = c.formats;
  return (
    <AccountPage c={c} words={ownAccountWords} title={w.title}>
      {saved ? (
        <NoticeBanner success>
          <p class="govuk-body">{saved}</p>
        </NoticeBanner>
      ) : null}
      <OwnPages c={c} />
      <h1 class="govuk-heading-l">{w.title}</h1>
      {c.query.has('het-han') ? <Inset>{w.over}</Inset> : null}
      {c.query.has('sai-qua') ? <Inset>{w.triedOut}</Inset> : null}
      {account.level ? null : <Inset>{w.unverified}</Inset>}
      <Section id="the" title={w.identity}>
        <SummaryList
          rows={[
            { name: w.fullName, value: account.fullName },
            { name: w.idNumber, value: account.idNumber },
            { name: w.birthDate, value: f.dateOrYear(account.birthDate) },
            { name: w.sex, value: w.sexes[account.sex] },
            {
              name: w.level,
              value: <Tag tone={account.level ? 'green' : 'amber'}>{w.levels[account.level ?? 'none']}</Tag>,
            },
          ]}
        />
      </Section>
      <Section id="lien-he" title={w.contact} more={{ href: accountPaths.contact(), text: w.changeContact }}>
        <SummaryList
          rows={[
            {
              name: w.phone,
              value: (
                <>
                  {account.phone}{' '}
                  <a class="govuk-link" href={accountPaths.phone()}>
                    {w.changePhone}
                  </a>
                </>
              ),
            },
            { name: w.email, value: <Emails c={c} account={account} /> },
            {
              name: w.address,
              value: addressText(account) ? <InVietnamese>{addressText(account)}</InVietnamese> : w.none,
            },
          ]}
        />
      </Section>
      <Section
        id="bao-mat"
        title={w.security}
        more={{ href: accountPaths.password(), text: w.changePassword }}
      >
        <SummaryList rows={[{ name: w.password, value: w.passwordDots }]} />
      </Section>
      <Section id="phien" title={w.sessions}>
        <p class="govuk-body">{w.sessionsLead}</p>
        <Sessions c={c} sessions={sessions} />
        <form method="post" action={accountPaths.everywhere()} data-signs-out="">
          <FormGuard c={c} />
          <Button kind="secondary" icon="log-out">
            {w.everywhere}
          </Button>
        </form>
      </Section>
    </AccountPage>
  );
}

/** The address in use and the one to be proven, each with what it is used for. */
function Emails({ c, account: { email, unprovenEmail } }: { c: C; account: Account }) {
  const w = c.words(ownAccountWords).account;
  if (!email && !unprovenEmail)
    return (
      <>
        <p class="govuk-body">{w.none}</p>
        <p class="govuk-body-s">{w.emailUse.none}</p>
      </>
    );
  return (
    <>
      {email ? (
        <p class="govuk-body">
          {email} <Tag tone="green">{w.emailProven}</Tag>
        </p>
      ) : null}
      {email && !unprovenEmail ? <p class="govuk-body-s">{w.emailUse.proven}</p> : null}
      {unprovenEmail ? (
        <form method="post" action={accountPaths.emailSend()} data-stays="send">
          <FormGuard c={c} />
          <p class="govuk-body">
            {email ? `${w.newEmail}: ` : ''}
            {unprovenEmail} <Tag tone="amber">{w.emailUnproven}</Tag>
          </p>
          <p class="govuk-body-s">{email ? w.emailUse.waiting : w.emailUse.unproven}</p>
          <Button kind="secondary">{w.proveEmail}</Button>
        </form>
      ) : null}
    </>
  );
}

function Sessions({ c, sessions }: { c: C; sessions: OpenSession[] }) {
  const w = c.words(ownAccountWords).account;
  const isThisSession = (s: OpenSession) => !!c.session && s.id.equals(c.session.id);
  return (
    <Table
      caption={w.sessions}
      captionHidden
      rows={sessions}
      rowKey={(s) => s.id.toString('base64')}
      columns={[
        {
          name: w.device,
          main: true,
          cell: (s) =>
            `${deviceOf(s.userAgent) || w.unknownDevice}${isThisSession(s) ? ` (${w.thisOne})` : ''}`,
        },
        { name: w.opened, cell: (s) => c.formats.dateTime(s.openedAt) },
        { name: w.lastUsed, cell: (s) => c.formats.dateTime(s.seenAt) },
        { name: w.ip, cell: (s) => s.ip },
      ]}
    />
  );
}

interface AccountProps {
  c: C;
  account: Account;
  sessions: OpenSession[];
  saved: string | undefined;
}
