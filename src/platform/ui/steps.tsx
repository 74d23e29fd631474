import type { Language } from '../language.ts';
import { cls } from './child.ts';
import { Icon } from './icon.tsx';
import { inPageLanguage } from './page-language.ts';
import { uiWords } from './ui-words.ts';

/** Where one is on the way: done, here, still to come. `current` counts from 0; done steps may be links. */
export const Steps = inPageLanguage(({ steps, current, label }: StepsProps, language) => {
  const w = uiWords[language];
  return (
    <nav class="mc-steps" aria-label={label ?? w.steps}>
      <ol class="mc-steps__list">
        {steps.map((step, i) => (
          <li
            key={step.name}
            class={cls(
              'mc-steps__item',
              i < current && 'mc-steps__item--done',
              i === current && 'mc-steps__item--current',
            )}
            aria-current={i === current ? 'step' : undefined}
          >
            <span class="mc-steps__dot" aria-hidden="true">
              {i < current ? <Icon name="check" /> : i + 1}
            </span>
            <span class="mc-steps__name">
              {step.href && i < current ? <a href={step.href}>{step.name}</a> : step.name}
              <span class="govuk-visually-hidden"> – {stateWord(w, i, current)}</span>
            </span>
          </li>
        ))}
      </ol>
      <p class="mc-steps__now" aria-hidden="true">
        {w.stepOf(current + 1, steps.length)}: {steps[current]?.name}
      </p>
    </nav>
  );
});

function stateWord(w: (typeof uiWords)[Language], index: number, current: number): string {
  if (index < current) return w.stepDone;
  return index === current ? w.stepCurrent : w.stepTodo;
}

interface StepsProps {
  steps: { name: string; href?: string | undefined }[];
  current: number;
  label?: string | undefined;
}
