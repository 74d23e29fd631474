import type { Agency } from '#domain/agencies';
import type { FieldCount } from '#domain/procedures';
import { Button, ButtonLink } from '#platform/ui/button.tsx';
import { FilterBar } from '#platform/ui/desk-parts.tsx';
import { Details } from '#platform/ui/details.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { SearchBox } from '#platform/ui/search-box.tsx';
import { Select } from '#platform/ui/select.tsx';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { levelNames, onlineNames, listWords as w } from '../../words/catalogue.ts';
import { audienceNames, lifeEventNames } from '../../words/choices.ts';
import { frameWords } from '../../words/frame.ts';
import { audiences, lifeEvents, onlineLevels, tiers } from '../address-slugs.ts';
import { cataloguePaths as paths } from '../catalogue.paths.ts';
import { type Choice, type Found, hasFilter } from './list-choice.ts';
import { ResultList } from './result-list.tsx';

/** The list of procedures: searched, filtered, paged by key. */
export function ProceduresView(p: ProceduresProps) {
  const { c, chosen, found } = p;
  const summaryText = sentence(chosen, found);
  return (
    <PortalPage
      c={c}
      title={chosen.q ? `${w.title}: ${chosen.q}` : w.title}
      description={w.metaDescription}
      canonical={paths.procedures()}
      noIndex={chosen.q !== '' || chosen.after}
      trail={[]}
      search={false}
    >
      <h1 class="govuk-heading-l">{w.title}</h1>
      <SearchBox
        action={paths.procedures()}
        label={w.searchLabel}
        placeholder={w.searchPlaceholder}
        value={chosen.q}
        suggest={paths.suggest()}
        open={paths.procedure.pattern}
      />
      <div class="mc-stack">
        <span />
        <Details summary={w.filters} open={hasFilter(chosen)}>
          <Filters {...p} />
        </Details>
      </div>
      {summaryText ? (
        <p class="govuk-body" role="status">
          {summaryText}
        </p>
      ) : null}
      {found.items.length > 0 ? <ResultList items={found.items} label={w.title} /> : <Nothing />}
      <Pagination
        previous={chosen.after ? paths.procedures({}, queryOf(chosen)) : undefined}
        previousText={w.first}
        next={found.next ? paths.procedures({}, { ...queryOf(chosen), sau: found.next }) : undefined}
        nextText={w.next}
      />
    </PortalPage>
  );
}

function Filters({ chosen, agencies, fields }: ProceduresProps) {
  return (
    <FilterBar action={paths.procedures()} label={w.filters}>
      {chosen.q ? <input type="hidden" name="q" value={chosen.q} /> : null}
      <Select
        name="co-quan"
        label={w.agency}
        prompt={w.any}
        value={chosen.agency?.code}
        items={agencies.map((a) => ({ value: a.code, text: a.name }))}
      />
      <Select
        name="linh-vuc"
        label={w.field}
        prompt={w.any}
        value={chosen.field?.slug}
        items={fields
          .filter((f) => f.name)
          .map((f) => ({ value: f.slug, text: `${f.name} (${f.procedures})` }))}
      />
      <Select
        name="cap"
        label={w.level}
        prompt={w.any}
        value={chosen.tier}
        items={tiers.map((t) => ({ value: t.slug, text: levelNames[t.key] }))}
      />
      <Select
        name="muc-do"
        label={w.online}
        prompt={w.any}
        value={chosen.online}
        items={onlineLevels.map((l) => ({ value: l.slug, text: onlineNames[l.key] }))}
      />
      <Select
        name="doi-tuong"
        label={w.audience}
        prompt={w.any}
        value={chosen.audience}
        items={audiences.map((a) => ({ value: a.slug, text: audienceNames.vi[a.key] }))}
      />
      <Select
        name="su-kien"
        label={w.lifeEvent}
        prompt={w.any}
        value={chosen.lifeEvent}
        items={lifeEvents.map((e) => ({ value: e.slug, text: lifeEventNames.vi[e.key] }))}
      />
      <Select
        name="nop"
        label={w.here}
        prompt={w.any}
        value={chosen.here ? '1' : ''}
        items={[{ value: '1', text: w.hereOnly }]}
      />
      <div class="mc-filter__action mc-row">
        <Button kind="secondary" once={false}>
          {w.apply}
        </Button>
        {hasFilter(chosen) ? (
          <a class="govuk-link" href={paths.procedures({}, { q: chosen.q })}>
            {w.clear}
          </a>
        ) : null}
      </div>
    </FilterBar>
  );
}

function Nothing() {
  return (
    <EmptyState
      icon="search"
      title={w.emptyTitle}
      action={
        <ButtonLink kind="secondary" href={paths.procedures()}>
          {w.emptyAll}
        </ButtonLink>
      }
    >
      {w.emptyText} {w.emptyCall(frameWords.vi.footer.phone)}
    </EmptyState>
  );
}

function sentence(chosen: Choice, found: Found): string {
  if (found.items.length === 0) return '';
  if (found.by === 'near') return w.near(chosen.q);
  if (found.by === 'needed') return w.needed;
  return chosen.q ? w.foundFor(found.items.length, chosen.q) : w.listed;
}

function queryOf(chosen: Choice): Record<string, string | undefined> {
  return {
    q: chosen.q,
    'co-quan': chosen.agency?.code,
    'linh-vuc': chosen.field?.slug,
    cap: chosen.tier,
    'muc-do': chosen.online,
    'doi-tuong': chosen.audience,
    'su-kien': chosen.lifeEvent,
    nop: chosen.here ? '1' : '',
  };
}

interface ProceduresProps {
  c: C;
  chosen: Choice;
  agencies: Agency[];
  fields: FieldCount[];
  found: Found;
}
