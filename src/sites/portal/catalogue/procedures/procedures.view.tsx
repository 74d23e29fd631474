import type { Agency } from '#domain/agencies';
import type { FieldCount, ProcedureFacts } from '#domain/procedures';
import { fold } from '#platform/text.ts';
import { Button, ButtonLink } from '#platform/ui/button.tsx';
import { FilterBar } from '#platform/ui/desk-parts.tsx';
import { Details } from '#platform/ui/details.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { SearchBox } from '#platform/ui/search-box.tsx';
import { Select } from '#platform/ui/select.tsx';
import type { C } from '../../../../deps.ts';
import { NATIONAL_PORTAL } from '../../national-portal.ts';
import { PortalPage } from '../../portal.page.tsx';
import { levelNames, listWords, onlineNames } from '../../words/catalogue.ts';
import { audienceNames, lifeEventNames } from '../../words/choices.ts';
import { frameWords } from '../../words/frame.ts';
import { audiences, lifeEvents, onlineLevels, tiers } from '../address-slugs.ts';
import { cataloguePaths as paths } from '../catalogue.paths.ts';
import { type Choice, hasFilter, type Results } from './list-choice.ts';
import { ResultList } from './result-list.tsx';

// also what people say who do not know which of the three it is
const COMPLAINT =
  /\b(khieu (nai|kien)|phan anh|kien nghi|gop y|to (cao|giac)|phan nan|don kien|complain(ts?|ing)?|feedback|denounce)\b/;

/** The list of procedures: searched, filtered, paged by key. */
export function ProceduresView(p: ProceduresProps) {
  const { c, choice, results } = p;
  const w = c.words(listWords);
  const summaryText = sentence(choice, results, w);
  return (
    <PortalPage
      c={c}
      words={listWords}
      title={choice.q ? w.withQuery(w.title, choice.q) : w.title}
      description={w.metaDescription}
      canonical={paths.procedures()}
      noIndex={choice.q !== '' || choice.after}
      trail={[]}
      search={false}
    >
      <h1 class="govuk-heading-l">{w.title}</h1>
      <SearchBox
        action={paths.procedures()}
        label={w.searchLabel}
        placeholder={w.searchPlaceholder}
        value={choice.q}
        suggest={paths.suggest()}
        open={paths.procedure.pattern}
      />
      <div class="mc-stack">
        <span />
        <Details summary={w.filters} open={hasFilter(choice)}>
          <Filters {...p} />
        </Details>
      </div>
      {summaryText ? (
        <p class="govuk-body" role="status">
          {summaryText}
        </p>
      ) : null}
      {COMPLAINT.test(fold(choice.q)) ? <Complaint c={c} /> : null}
      {results.items.length > 0 ? (
        <ResultList items={results.items} facts={p.facts} label={w.title} />
      ) : (
        <Nothing c={c} />
      )}
      <Pagination
        previous={choice.after ? paths.procedures({}, queryOf(choice)) : undefined}
        previousText={w.first}
        next={results.next ? paths.procedures({}, { ...queryOf(choice), sau: results.next }) : undefined}
        nextText={w.next}
      />
    </PortalPage>
  );
}

function Filters({ c, choice, agencies, fields }: ProceduresProps) {
  const w = c.words(listWords);
  const [levels, online] = [c.words(levelNames), c.words(onlineNames)];
  const [whom, events] = [c.words(audienceNames), c.words(lifeEventNames)];
  const itemsLang = c.language === 'vi' ? undefined : 'vi';
  return (
    <FilterBar action={paths.procedures()} label={w.filters}>
      {choice.q ? <input type="hidden" name="q" value={choice.q} /> : null}
      <Select
        name="co-quan"
        label={w.agency}
        itemsLang={itemsLang}
        prompt={w.any}
        value={choice.agency?.code}
        items={agencies.map((a) => ({ value: a.code, text: a.name }))}
      />
      <Select
        name="linh-vuc"
        label={w.field}
        itemsLang={itemsLang}
        prompt={w.any}
        value={choice.field?.slug}
        items={fields
          .filter((f) => f.name)
          .map((f) => ({ value: f.slug, text: w.fieldCount(f.name, f.procedures) }))}
      />
      <Select
        name="cap"
        label={w.level}
        prompt={w.any}
        value={choice.tier}
        items={tiers.map((t) => ({ value: t.slug, text: levels[t.key] }))}
      />
      <Select
        name="muc-do"
        label={w.online}
        prompt={w.any}
        value={choice.online}
        items={onlineLevels.map((l) => ({ value: l.slug, text: online[l.key] }))}
      />
      <Select
        name="doi-tuong"
        label={w.audience}
        prompt={w.any}
        value={choice.audience}
        items={audiences.map((a) => ({ value: a.slug, text: whom[a.key] }))}
      />
      <Select
        name="su-kien"
        label={w.lifeEvent}
        prompt={w.any}
        value={choice.lifeEvent}
        items={lifeEvents.map((e) => ({ value: e.slug, text: events[e.key] }))}
      />
      <Select
        name="nop"
        label={w.whereToFile}
        prompt={w.any}
        value={choice.fileable ? '1' : ''}
        items={[{ value: '1', text: w.onlyOnThisPortal }]}
      />
      <div class="mc-filter__action mc-row">
        <Button kind="secondary" once={false}>
          {w.apply}
        </Button>
        {hasFilter(choice) ? (
          <a class="govuk-link" href={paths.procedures({}, { q: choice.q })}>
            {w.clear}
          </a>
        ) : null}
      </div>
    </FilterBar>
  );
}

/** The catalogue has no procedure for complaining in general, nor for proposals: the law says where they go. */
function Complaint({ c }: { c: C }) {
  const { complaint } = c.words(listWords);
  return (
    <Inset>
      <h2 class="govuk-heading-s">{complaint.title}</h2>
      <p class="govuk-body">{complaint.where}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.complaints()}>
          {complaint.more}
        </a>
      </p>
    </Inset>
  );
}

function Nothing({ c }: { c: C }) {
  const w = c.words(listWords);
  return (
    <EmptyState
      icon="search"
      title={w.emptyTitle}
      action={
        <>
          <ButtonLink kind="secondary" href={paths.procedures()}>
            {w.emptyAll}
          </ButtonLink>
          <p class="govuk-body">
            <a class="govuk-link" href={NATIONAL_PORTAL}>
              {w.emptyNational}
            </a>
          </p>
        </>
      }
    >
      {w.emptyText} {w.emptyCall(c.words(frameWords).footer.phone)}
    </EmptyState>
  );
}

function sentence(choice: Choice, results: Results, w: (typeof listWords)['vi' | 'en']): string {
  if (results.items.length === 0) return '';
  if (results.by === 'near') return w.near(choice.q);
  if (results.by === 'needed') return w.needed;
  return choice.q ? w.foundFor(results.items.length, choice.q) : w.listed;
}

function queryOf(choice: Choice): Record<string, string | undefined> {
  return {
    q: choice.q,
    'co-quan': choice.agency?.code,
    'linh-vuc': choice.field?.slug,
    cap: choice.tier,
    'muc-do': choice.online,
    'doi-tuong': choice.audience,
    'su-kien': choice.lifeEvent,
    nop: choice.fileable ? '1' : '',
  };
}

interface ProceduresProps {
  c: C;
  choice: Choice;
  agencies: Agency[];
  fields: FieldCount[];
  results: Results;
  facts: ReadonlyMap<string, ProcedureFacts>;
}
