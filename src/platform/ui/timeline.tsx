import { type Child, cls } from './child.ts';
import { Icon, type IconName } from './icon.tsx';
import { inPageLanguage } from './page-language.ts';
import { uiWords } from './ui-words.ts';

const marks: Record<TimelineState, { icon: IconName | undefined; word: TimelineWord }> = {
  done: { icon: 'check', word: 'timelineDone' },
  current: { icon: 'clock', word: 'timelineCurrent' },
  todo: { icon: undefined, word: 'timelineTodo' },
  stopped: { icon: 'x', word: 'timelineStopped' },
};

/** What happened and what comes: title, time, who, and until when, in order. */
export const Timeline = inPageLanguage(
  ({ items, label }: { items: TimelineItem[]; label?: string | undefined }, language) => {
    const w = uiWords[language];
    return (
      <ol class="mc-timeline" aria-label={label}>
        {items.map((item, i) => {
          const mark = marks[item.state ?? 'done'];
          return (
            <li
              key={`${item.time ?? ''}${i}`}
              class={cls('mc-timeline__item', `mc-timeline__item--${item.state ?? 'done'}`)}
            >
              <span class="mc-timeline__mark">
                {mark.icon ? <Icon name={mark.icon} /> : null}
                <span class="govuk-visually-hidden">{w[mark.word]}</span>
              </span>
              <div class="mc-timeline__head">
                <p class="mc-timeline__title">{item.title}</p>
                {item.time ? (
                  <time class="mc-timeline__time" datetime={item.datetime}>
                    {item.time}
                  </time>
                ) : null}
              </div>
              {item.who ? <p class="mc-timeline__who">{item.who}</p> : null}
              {item.body ? <div class="mc-timeline__body">{item.body}</div> : null}
            </li>
          );
        })}
      </ol>
    );
  },
);

type TimelineWord = Extract<keyof typeof uiWords.vi, `timeline${string}`>;

export type TimelineState = 'done' | 'current' | 'todo' | 'stopped';

export interface TimelineItem {
  title: Child;
  /** As read, such as '15:30 20/11/2026'. */
  time?: string | undefined;
  /** ISO 8601, for machines. */
  datetime?: string | undefined;
  who?: Child;
  body?: Child;
  state?: TimelineState | undefined;
}
