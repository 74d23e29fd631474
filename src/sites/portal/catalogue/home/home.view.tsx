import type { Agency } from '#domain/agencies';
import type { OfficeState } from '#domain/calendar';
import type { HomeFigures } from '#domain/dossiers';
import type { Language } from '#platform/language.ts';
import { Container, Section } from '#platform/ui/columns.tsx';
import { Details } from '#platform/ui/details.tsx';
import { type Door, Doors } from '#platform/ui/doors.tsx';
import { FigureBand } from '#platform/ui/figure-band.tsx';
import { Hero } from '#platform/ui/hero.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { Audiences, LifeEvents } from '#platform/ui/life-events.tsx';
import { SearchBox } from '#platform/ui/search-box.tsx';
import { doorPaths } from '#views/doors.paths.ts';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { audienceNames, lifeEventNames } from '../../words/choices.ts';
import { frameWords } from '../../words/frame.ts';
import { homeWords } from '../../words/home.ts';
import { audiences, lifeEvents } from '../address-slugs.ts';
import { AgencyCentres } from '../agencies/agency-centres.tsx';
import { cataloguePaths as paths } from '../catalogue.paths.ts';

/** The home page, with everything that people come for at one glance. */
export function HomeView({ c, centres, own, officeOf, figures }: HomeProps) {
  const w = c.words(homeWords);
  const events = c.words(lifeEventNames);
  const audience = c.words(audienceNames);
  return (
    <PortalPage
      c={c}
      words={homeWords}
      title={w.title}
      description={c.words(frameWords).description}
      canonical={paths.home()}
      search={false}
      arrival
      bare
      flush
    >
      <Hero
        title={w.ask}
        lead={w.askLead}
        popular={{
          label: w.popular,
          links: w.popularSearches.map(({ text, query }) => ({
            text,
            href: paths.procedures({}, { q: query }),
          })),
        }}
      >
        <SearchBox
          action={paths.procedures()}
          label={w.askLabel}
          labelHidden
          placeholder={w.askExample}
          suggest={paths.suggest()}
          open={paths.procedure.pattern}
        />
      </Hero>
      <Container>
        <Doors label={w.doorsLabel} doors={doors(w)} />
        <p class="govuk-body">
          {w.checkPaper}{' '}
          <a class="govuk-link" href={doorPaths.checkPaper()}>
            {w.checkPaperLink}
          </a>
        </p>
        <Section
          id="viec-trong-doi"
          title={w.eventsTitle}
          more={{ href: paths.procedures(), text: w.eventsMore }}
        >
          <LifeEvents
            events={lifeEvents.map((e) => ({
              name: events[e.key],
              href: paths.lifeEvent({ event: e.slug }),
              icon: e.icon,
            }))}
          />
        </Section>
        <Section id="la-ai" title={w.audienceTitle}>
          <Audiences
            items={audiences.map((a) => ({
              name: audience[a.key],
              text: w.audiences[a.key],
              href: paths.procedures({}, { 'doi-tuong': a.slug }),
              icon: a.icon,
            }))}
          />
        </Section>
      </Container>
      <Figures c={c} w={w} figures={figures} />
      <Container>
        <Section id="mot-cua" title={w.centresTitle} more={{ href: paths.agencies(), text: w.centresMore }}>
          <AgencyCentres
            agencies={centres}
            officeOf={officeOf}
            now={c.now}
            choice={{ chosen: w.ownCentre, marked: own && { id: own.id, says: w.lastFiledAt } }}
          />
          <OtherCentres centres={centres} text={w.otherCentres} />
          <p class="govuk-body">
            <a class="govuk-link" href={paths.daysOff()}>
              {w.daysOff}
            </a>
          </p>
        </Section>
      </Container>
    </PortalPage>
  );
}

/** On a phone, where one card is shown, all offices are names to choose from, not cards to scroll by. */
function OtherCentres({ centres, text }: { centres: Agency[]; text: string }) {
  return (
    <div class="mc-on-phone mc-more">
      <Details summary={text}>
        <InVietnamese block>
          <ul class="govuk-list">
            {centres.map((a) => (
              <li key={a.id}>
                <a class="govuk-link" href={paths.agency({ code: a.code })}>
                  {a.name}
                </a>
              </li>
            ))}
          </ul>
        </InVietnamese>
      </Details>
    </div>
  );
}

function Figures({ c, w, figures: f }: { c: C; w: HomeWords; figures: HomeFigures }) {
  const { number: say, month, shortMonth, dateTime } = c.formats;
  // what is late and still in hand counts as well, or a late dossier would count only once it is settled
  const all = f.resolved + f.late;
  const share = all > 0 ? Math.floor((f.onTime / all) * 1000) / 10 : undefined;
  const last = f.months.at(-1)?.month ?? '';
  return (
    <FigureBand
      id="so-lieu"
      title={w.figuresTitle(month(last))}
      note={w.figuresNote(dateTime(c.now))}
      figures={[
        { value: say(f.received), name: w.received },
        {
          value: share === undefined ? '–' : `${say(share)}%`,
          name: w.onTime,
          note:
            share === undefined
              ? w.nothingResolved
              : w.onTimeNote(say(f.onTime), say(f.resolved), say(f.late)),
        },
        { value: say(f.returned), name: w.returned },
      ]}
      chart={
        f.months.some((m) => m.received > 0)
          ? {
              title: w.chart,
              bars: f.months.map((m, i) => ({
                name: w.month(month(m.month)),
                short: shortMonth(m.month),
                value: m.received,
                tone: i < f.months.length - 1 ? 'soft' : undefined,
              })),
            }
          : undefined
      }
    />
  );
}

function doors(w: HomeWords): Door[] {
  return [
    {
      href: paths.procedures({}, { nop: '1' }),
      icon: 'file-plus',
      name: w.doors.file[0],
      text: w.doors.file[1],
      main: true,
    },
    { href: paths.lookUp(), icon: 'file-search', name: w.doors.lookUp[0], text: w.doors.lookUp[1] },
    { href: paths.procedures(), icon: 'book-open', name: w.doors.procedures[0], text: w.doors.procedures[1] },
    { href: paths.mine(), icon: 'folder-open', name: w.doors.mine[0], text: w.doors.mine[1] },
    { href: paths.agencies(), icon: 'landmark', name: w.doors.agencies[0], text: w.doors.agencies[1] },
    {
      href: paths.help(),
      icon: 'message-circle-question-mark',
      name: w.doors.help[0],
      text: w.doors.help[1],
    },
  ];
}

interface HomeProps {
  c: C;
  /** The first is the one that a phone shows. */
  centres: Agency[];
  /** Where this person filed last. */
  own: Agency | undefined;
  /** Whether each of them is open now. */
  officeOf: (agency: Agency) => OfficeState;
  figures: HomeFigures;
}

type HomeWords = (typeof homeWords)[Language];
