import { formats } from '../formats.ts';
import { type Bar, Bars } from './bars.tsx';
import type { Child } from './child.ts';
import { inPageLanguage } from './page-language.ts';
import { Stat } from './stat.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

/** A band with a few living figures and a small chart of them; the chart's numbers are also there in words for screen readers. */
export const FigureBand = inPageLanguage(({ id, title, figures, chart, note }: FigureBandProps, language) => {
  const { number } = formats[language];
  return (
    <section class="mc-band" aria-labelledby={id}>
      <div class="govuk-width-container">
        <div class="mc-section__head">
          <h2 class="govuk-heading-m" id={id}>
            {title}
          </h2>
          {note ? <span class="mc-muted mc-small">{note}</span> : null}
        </div>
        <div class="mc-band__grid">
          <ul class="mc-band__figures">
            {figures.map((figure, i) => (
              <li key={`${id}-${i}`}>
                <Stat {...figure} />
              </li>
            ))}
          </ul>
          {chart && chart.bars.length > 0 ? (
            <figure class="mc-chart" aria-label={chart.title}>
              <figcaption class="mc-chart__title">{chart.title}</figcaption>
              <Bars bars={chart.bars} say={number} />
              <VisuallyHidden>
                {chart.bars.map((bar) => `${bar.name}: ${number(bar.value)}`).join('; ')}
              </VisuallyHidden>
            </figure>
          ) : null}
        </div>
      </div>
    </section>
  );
});

interface FigureBandProps {
  id: string;
  title: Child;
  figures: { value: Child; name: Child; note?: Child }[];
  chart?: { title: string; bars: Bar[] } | undefined;
  note?: Child;
}
