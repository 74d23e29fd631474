import { ButtonLink } from '#platform/ui/button.tsx';
import { Card, CardGrid, StatusCard } from '#platform/ui/card.tsx';
import { Columns, Section } from '#platform/ui/columns.tsx';
import { Due } from '#platform/ui/due.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Icon, type IconName } from '#platform/ui/icon.tsx';
import { Progress } from '#platform/ui/progress.tsx';
import { Steps } from '#platform/ui/steps.tsx';
import { Tag, type Tone } from '#platform/ui/tag.tsx';
import { Timeline, type TimelineState } from '#platform/ui/timeline.tsx';
import { galleryWords as w } from './words/gallery.ts';

const states: TimelineState[] = ['done', 'done', 'current', 'todo', 'todo'];
const cards: { tone: Tone; icon: IconName; count: number }[] = [
  { tone: 'grey', icon: 'pencil', count: 1 },
  { tone: 'blue', icon: 'send', count: 2 },
  { tone: 'blue', icon: 'hourglass', count: 3 },
  { tone: 'amber', icon: 'circle-alert', count: 1 },
  { tone: 'red', icon: 'undo-2', count: 0 },
  { tone: 'green', icon: 'circle-check', count: 12 },
];
const tones: Tone[] = ['grey', 'blue', 'green', 'amber', 'red', 'purple', 'brand'];

/** Components that show how far something has come: steps, deadlines, timelines, status cards. */
export function GalleryProcess({ base }: { base: string }) {
  return (
    <>
      <Section id="duong-di" title={w.stepsTitle}>
        <Steps steps={w.steps.map((name, i) => ({ name, href: `${base}#step-${i}` }))} current={2} />
        <Columns
          main={
            <Timeline
              label={w.timelineLabel}
              items={[
                ...w.timeline.map(([title, time, who, body], i) => ({
                  title,
                  time: time || undefined,
                  who,
                  body: body ? <p class="govuk-body-s">{body}</p> : null,
                  state: states[i],
                })),
                {
                  title: w.stopped[0],
                  time: w.stopped[1],
                  who: w.stopped[2],
                  body: w.stopped[3],
                  state: 'stopped',
                },
              ]}
            />
          }
          aside={
            <>
              <Due state="open" title={w.dueOpen}>
                {w.dueOpenNote}
              </Due>
              <Due state="soon" title={w.dueSoon}>
                {w.dueSoonNote}
              </Due>
              <Due state="late" title={w.dueLate}>
                {w.dueLateNote}
              </Due>
              <Due state="done" title={w.dueDone}>
                {w.dueDoneNote}
              </Due>
              <Progress id="dang-tao" label={w.progress} value={64} note="64%" />
            </>
          }
        />
      </Section>
      <Section id="ho-so" title={w.cardsTitle}>
        <CardGrid label={w.cardsTitle}>
          {w.cards.map((name, i) => (
            <StatusCard
              key={name}
              href={`${base}#card-${i}`}
              name={name}
              count={cards[i]?.count ?? 0}
              tone={cards[i]?.tone}
              icon={cards[i]?.icon}
              current={i === 3}
            />
          ))}
        </CardGrid>
        <p class="mc-row">
          {w.tags.map((text, i) => (
            <Tag key={text} tone={tones[i]}>
              {text}
            </Tag>
          ))}
        </p>
        <CardGrid wide>
          <Card
            title={w.cardName}
            href={`${base}#card`}
            tag={<Tag tone="green">{w.cardMeta[1]}</Tag>}
            meta={
              <>
                <span>
                  <Icon name="scale" /> {w.cardMeta[0]}
                </span>
                <span>
                  <Icon name="hand-coins" /> {w.cardMeta[2]}
                </span>
              </>
            }
          >
            <p>{w.cardText}</p>
          </Card>
        </CardGrid>
        <EmptyState
          title={w.emptyTitle}
          action={
            <ButtonLink href={base} kind="secondary">
              {w.emptyAction}
            </ButtonLink>
          }
        >
          {w.emptyText}
        </EmptyState>
      </Section>
    </>
  );
}
