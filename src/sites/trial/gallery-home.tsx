import { Centres } from '#platform/ui/centres.tsx';
import { Container, Section } from '#platform/ui/columns.tsx';
import { Doors } from '#platform/ui/doors.tsx';
import { FigureBand } from '#platform/ui/figure-band.tsx';
import { Hero } from '#platform/ui/hero.tsx';
import type { IconName } from '#platform/ui/icon.tsx';
import { Audiences, LifeEvents } from '#platform/ui/life-events.tsx';
import { SearchBox } from '#platform/ui/search-box.tsx';
import { doorPaths } from '#views/doors.paths.ts';
import { galleryWords as w } from './words/gallery.ts';

const doorIcons: IconName[] = [
  'file-plus',
  'file-search',
  'book-open',
  'credit-card',
  'calendar-clock',
  'message-circle-question-mark',
];
const eventIcons: IconName[] = [
  'baby',
  'heart',
  'house',
  'plane',
  'graduation-cap',
  'briefcase',
  'store',
  'building',
  'car',
  'heart-pulse',
  'hand-heart',
  'scale',
  'flower',
];
const audienceIcons: IconName[] = ['user', 'store', 'globe'];
const received = [9_310, 10_275, 9_880, 11_402, 11_770, 12_480];

/** The components of the front page, in its order. */
export function GalleryHome({ base }: { base: string }) {
  return (
    <>
      <Hero
        title={w.ask}
        lead={w.askLead}
        popular={{
          label: w.popular,
          links: w.popularLinks.map((text, i) => ({ text, href: `${base}?q=${i}` })),
        }}
      >
        <SearchBox
          action={base}
          label={w.askLabel}
          labelHidden
          placeholder={w.askExample}
          suggest={doorPaths.suggest()}
          open={doorPaths.procedure.pattern}
        />
      </Hero>
      <Container>
        <Doors
          label={w.doorsLabel}
          doors={w.doors.map(([name, text], i) => ({
            name,
            text,
            href: `${base}#door-${i}`,
            icon: doorIcons[i] ?? 'file-text',
            main: i === 0,
          }))}
        />
        <Section id="su-kien" title={w.eventsTitle} more={{ href: base, text: w.eventsMore }}>
          <LifeEvents
            events={w.events.map((name, i) => ({
              name,
              href: `${base}#event-${i}`,
              icon: eventIcons[i] ?? 'file-text',
            }))}
          />
        </Section>
        <Section id="la-ai" title={w.audienceTitle}>
          <Audiences
            items={w.audiences.map(([name, text], i) => ({
              name,
              text,
              href: `${base}#who-${i}`,
              icon: audienceIcons[i] ?? 'user',
            }))}
          />
        </Section>
      </Container>
      <FigureBand
        id="so-lieu"
        title={w.figuresTitle}
        note={w.figuresNote}
        figures={w.figures.map(([value, name, note]) => ({ value, name, note }))}
        chart={{
          title: w.chartTitle,
          bars: received.map((value, i) => ({
            name: w.months[i] ?? '',
            short: w.shortMonths[i],
            value,
            tone: i < received.length - 1 ? 'soft' : undefined,
          })),
        }}
      />
      <Container>
        <Section id="gan-day" title={w.centresTitle}>
          <Centres
            centres={w.centres.map(([name, address, waiting]) => ({
              name,
              address,
              waiting,
              hours: w.hours,
              now: w.openNow,
              phone: w.phone,
              href: `${base}#${name.length}`,
            }))}
          />
        </Section>
      </Container>
    </>
  );
}
