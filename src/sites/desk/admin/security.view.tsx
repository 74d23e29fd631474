import type { SecurityRow } from '#domain/security';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import type { Child } from '#platform/ui/child.ts';
import { DateInput } from '#platform/ui/date-input.tsx';
import { FilterBar } from '#platform/ui/desk-parts.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { Select } from '#platform/ui/select.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import type { C } from '../../../deps.ts';
import { securityWords as w } from '../words/security.ts';
import { adminPaths } from './admin.paths.ts';
import { AdminList } from './admin-list.tsx';
import { BelowAdmin } from './below-admin.page.tsx';
import { securityGroups, type TypedFilter } from './security-filter.ts';
import { detailText, whoText } from './security-text.ts';

/** The alarms that nobody has seen, and the journal as it is filtered. */
export function SecurityView(p: SecurityProps) {
  const { c, typed, errors, alarms } = p;
  const wrong = Object.keys(errors).length > 0;
  return (
    <BelowAdmin
      c={c}
      title={w.title}
      back={{ href: adminPaths.watch(), text: w.back }}
      news={
        <>
          <ErrorSummary errors={errors} />
          {p.seen ? <NoticeBanner id="da-xem" success heading={w.seenDone} /> : null}
        </>
      }
      hasErrors={wrong}
      lead={w.lead}
    >
      <h2 class="govuk-heading-m">{w.alarms}</h2>
      {p.alarmsOpen > alarms.length && alarms.length > 0 ? (
        <p class="govuk-body">{w.alarmsShown(alarms.length, p.alarmsOpen)}</p>
      ) : null}
      <Events {...p} events={alarms} caption={w.alarms} none={w.alarmsNone} icon="circle-check" />
      {alarms.length === 0 ? null : (
        <>
          <form method="post" action={adminPaths.closeAlarms()}>
            <FormGuard c={c} />
            {alarms.map((a) => (
              <input key={a.id} type="hidden" name="canh-bao" value={a.id} />
            ))}
            <Button kind="secondary">{w.seen}</Button>
          </form>
          <Pagination
            previous={p.alarmsFirst}
            previousText={w.alarmsFirst}
            next={p.alarmsOlder}
            nextText={w.alarmsOlder}
          />
        </>
      )}
      <h2 class="govuk-heading-m">{w.events}</h2>
      <Narrowing typed={typed} errors={errors} />
      {wrong ? null : <Events {...p} caption={w.events} none={w.none} icon="search" />}
      <Pagination previous={p.first} previousText={w.first} next={p.older} nextText={w.older} />
      <form method="post" action={adminPaths.exportSecurity()}>
        <FormGuard c={c} />
        {Object.entries(typed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button kind="secondary" once={false}>
          {w.export}
        </Button>
      </form>
    </BelowAdmin>
  );
}

function Narrowing({ typed, errors }: Pick<SecurityProps, 'typed' | 'errors'>) {
  return (
    <FilterBar action={adminPaths.security()} label={w.narrow}>
      <Select
        name="loai"
        label={w.kind}
        prompt={w.anyKind}
        value={typed.loai}
        items={securityGroups.map((value) => ({ value, text: w.groups[value] }))}
      />
      <TextInput
        name="mang"
        label={w.network}
        hint={w.networkHint}
        value={typed.mang}
        error={errors.mang}
        maxlength={60}
      />
      <DateInput name="tu" label={w.from} value={typed.tu} error={errors.tu} />
      <DateInput name="den" label={w.to} value={typed.den} error={errors.den} />
      {typed.ai ? <input type="hidden" name="ai" value={typed.ai} /> : null}
      <Button kind="secondary" once={false} icon="search">
        {w.button}
      </Button>
      {Object.values(typed).some(Boolean) ? (
        <a class="govuk-link mc-filter__action" href={adminPaths.security()}>
          {w.clear}
        </a>
      ) : null}
    </FilterBar>
  );
}

function Events({ events, names, caption, none, icon }: EventsProps) {
  return (
    <AdminList
      none={none}
      icon={icon}
      caption={caption}
      captionHidden
      rows={events}
      rowKey={(e) => e.id}
      columns={[
        { name: w.event, main: true, cell: (e) => w.kinds[e.kind] },
        {
          name: w.at,
          cell: (e) => (
            <>
              <span class="mc-when">{vnDateTime(e.at)}</span>
              {e.times > 1 ? `, ${w.times(e.times, vnDateTime(e.since))}` : ''}
            </>
          ),
        },
        { name: w.who, cell: (e) => whoOf(e, names) },
        {
          name: w.network,
          cell: (e) =>
            e.network ? (
              <a class="govuk-link" href={adminPaths.security({}, { mang: e.network })}>
                {e.network}
              </a>
            ) : (
              ''
            ),
        },
        { name: w.detail, cell: (e) => detailText(e.detail) },
      ]}
    />
  );
}

function whoOf(e: SecurityRow, names: ReadonlyMap<string, string>): Child {
  const who = whoText(e, names);
  if (!e.whoId) return who;
  return (
    <>
      <a class="govuk-link" href={adminPaths.security({}, { ai: e.whoId })}>
        {who}
      </a>
      {e.by ? ` ${w.by(names.get(e.by) ?? e.by)}` : ''}
    </>
  );
}

interface EventsProps extends Pick<SecurityProps, 'events' | 'names'> {
  caption: string;
  none: string;
  icon: 'search' | 'circle-check';
}

interface SecurityProps {
  c: C;
  typed: TypedFilter;
  errors: FieldErrors;
  events: SecurityRow[];
  alarms: SecurityRow[];
  /** How many are open, shown here or not. */
  alarmsOpen: number;
  alarmsFirst: string | undefined;
  alarmsOlder: string | undefined;
  /** Of the officers among them. */
  names: ReadonlyMap<string, string>;
  seen: boolean;
  first: string | undefined;
  older: string | undefined;
}
