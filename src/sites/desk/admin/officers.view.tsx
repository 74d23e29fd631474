import type { OfficerLogin } from '#domain/accounts';
import { vnDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { FilterBar } from '#platform/ui/desk-parts.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import type { C } from '../../../deps.ts';
import { officersWords as w } from '../words/officers.ts';
import { adminPaths } from './admin.paths.ts';
import { AdminList } from './admin-list.tsx';
import { BelowAdmin } from './below-admin.page.tsx';

/** Officers' logins with their state, each leading to its own page. */
export function OfficersView({ c, logins, withRequest, search, first, next }: OfficersProps) {
  return (
    <BelowAdmin c={c} title={w.title} back={{ href: adminPaths.watch(), text: w.backToAdmin }} lead={w.lead}>
      {withRequest.length > 0 ? (
        <NoticeBanner id="de-nghi" heading={w.waiting}>
          <ul class="govuk-list">
            {withRequest.map((l) => (
              <li key={l.officerId}>
                {l.name} ({l.username}): {l.request ? w.changes[l.request.change] : ''}.{' '}
                <a
                  class="govuk-notification-banner__link"
                  href={adminPaths.officer({ officer: l.officerId })}
                >
                  {w.open}
                </a>
              </li>
            ))}
          </ul>
        </NoticeBanner>
      ) : null}
      <FilterBar action={adminPaths.officers()} label={w.narrow}>
        <TextInput name="ten" label={w.search} hint={w.searchHint} value={search} maxlength={60} />
        <Button kind="secondary" once={false} icon="search">
          {w.button}
        </Button>
      </FilterBar>
      <Logins logins={logins} />
      <Pagination previous={first} previousText={w.first} next={next} nextText={w.next} />
    </BelowAdmin>
  );
}

function Logins({ logins }: { logins: OfficerLogin[] }) {
  return (
    <AdminList
      none={w.none}
      icon="search"
      caption={w.title}
      captionHidden
      rows={logins}
      rowKey={(l) => l.officerId}
      columns={[
        {
          name: w.name,
          main: true,
          cell: (l) => (
            <a class="govuk-link" href={adminPaths.officer({ officer: l.officerId })}>
              {l.name}
            </a>
          ),
        },
        { name: w.username, cell: (l) => l.username },
        { name: w.role, cell: (l) => (l.admin ? w.admin : l.title || w.notAdmin) },
        { name: w.state, cell: (l) => <State login={l} /> },
        { name: w.enrolment, cell: (l) => (l.enrolled ? w.enrolled : w.notEnrolled) },
        { name: w.signedIn, cell: (l) => (l.signedInAt ? vnDateTime(l.signedInAt) : w.never) },
      ]}
    />
  );
}

/** Whether a login is enabled, and whether something is asked for about it. */
export function State({ login }: { login: OfficerLogin }) {
  return (
    <>
      <Tag tone={login.enabled ? 'green' : 'red'}>{login.enabled ? w.enabled : w.disabled}</Tag>
      {login.request ? (
        <>
          {' '}
          <Tag tone="amber">{w.requested}</Tag>
        </>
      ) : null}
    </>
  );
}

interface OfficersProps {
  c: C;
  logins: OfficerLogin[];
  /** What waits for a second administrator. */
  withRequest: OfficerLogin[];
  search: string;
  first: string | undefined;
  next: string | undefined;
}
