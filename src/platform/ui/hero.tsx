import type { Child } from './child.ts';
import { Ornament } from './ornament.tsx';

/** The front page's first band: one question, one large search (a SearchBox), and the most frequent searches. */
export function Hero({ title, lead, children, popular }: HeroProps) {
  return (
    <div class="mc-hero">
      <div class="mc-hero__backdrop">
        <Ornament cls="mc-hero__ornament" />
      </div>
      <div class="govuk-width-container">
        <div class="mc-hero__inner">
          <h1 class="mc-hero__title">{title}</h1>
          {lead ? <p class="mc-hero__lead">{lead}</p> : null}
          {children}
          {popular ? (
            <ul class="mc-hero__popular">
              <li>{popular.label}</li>
              {popular.links.map((link) => (
                <li key={link.href}>
                  <a href={link.href}>{link.text}</a>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
    </div>
  );
}

interface HeroProps {
  title: Child;
  lead?: Child;
  children: Child;
  popular?: { label: string; links: { href: string; text: string }[] } | undefined;
}
