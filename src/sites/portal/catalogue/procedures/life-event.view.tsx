import type { ProcedureFacts, ProcedureList } from '#domain/procedures';
import { ButtonLink } from '#platform/ui/button.tsx';
import { Section } from '#platform/ui/columns.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { LifeEvents } from '#platform/ui/life-events.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { listWords } from '../../words/catalogue.ts';
import { lifeEventNames } from '../../words/choices.ts';
import { lifeEventWords } from '../../words/life-event.ts';
import { lifeEvents } from '../address-slugs.ts';
import { cataloguePaths as paths } from '../catalogue.paths.ts';
import { ResultList } from './result-list.tsx';

/** What happens in a life, and the procedures it brings. */
export function LifeEventView({
  c,
  event,
  list,
  facts,
}: {
  c: C;
  event: (typeof lifeEvents)[number];
  list: ProcedureList;
  facts: ReadonlyMap<string, ProcedureFacts>;
}) {
  const w = c.words(lifeEventWords);
  const listed = c.words(listWords);
  const names = c.words(lifeEventNames);
  const name = names[event.key];
  return (
    <PortalPage
      c={c}
      words={lifeEventWords}
      title={w.title(name)}
      description={w.meta(name)}
      canonical={paths.lifeEvent({ event: event.slug })}
      trail={[{ text: listed.title, href: paths.procedures() }]}
    >
      <h1 class="govuk-heading-l">{w.title(name)}</h1>
      <p class="mc-lead">{w.lead}</p>
      {list.items.length > 0 ? (
        <ResultList items={list.items} facts={facts} label={name} />
      ) : (
        <EmptyState
          icon={event.icon}
          title={listed.emptyTitle}
          action={
            <ButtonLink kind="secondary" href={paths.procedures()}>
              {listed.emptyAll}
            </ButtonLink>
          }
        >
          {listed.emptyText}
        </EmptyState>
      )}
      <Pagination
        next={list.next ? paths.procedures({}, { 'su-kien': event.slug, sau: list.next }) : undefined}
        nextText={listed.next}
      />
      <Section id="viec-khac" title={w.others}>
        <LifeEvents
          events={lifeEvents
            .filter((e) => e.key !== event.key)
            .map((e) => ({
              name: names[e.key],
              href: paths.lifeEvent({ event: e.slug }),
              icon: e.icon,
            }))}
        />
      </Section>
    </PortalPage>
  );
}
