import { type Child, cls } from './child.ts';
import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './tag.tsx';

/** Cards side by side, as many as fit. `wide` for cards with text in them. */
export function CardGrid({ children, wide, label }: CardGridProps) {
  return (
    <ul class={cls('mc-cards', wide && 'mc-cards--wide')} aria-label={label}>
      {children}
    </ul>
  );
}

/** A status with how many things have it; a link to them, in words by `action`. `current` marks the one being looked at. */
export function StatusCard({ href, name, count, tone, icon, action, current }: StatusCardProps) {
  return (
    <li>
      <a
        class={`mc-status-card mc-status-card--${tone ?? 'grey'}`}
        href={href}
        aria-current={current ? 'true' : undefined}
      >
        <span class="mc-status-card__count">
          {count}
          {icon ? <Icon name={icon} /> : null}
        </span>
        <span class="mc-status-card__name">{name}</span>
        {action ? <span class="mc-status-card__action">{action}</span> : null}
      </a>
    </li>
  );
}

/** A card with a title, some words and a line of small facts. */
export function Card({ title, href, children, meta, tag }: CardProps) {
  return (
    <li>
      <div class="mc-card">
        {tag}
        <h3 class="mc-card__title">{href ? <a href={href}>{title}</a> : title}</h3>
        {children}
        {meta ? <div class="mc-card__meta">{meta}</div> : null}
      </div>
    </li>
  );
}

interface CardGridProps {
  children: Child;
  wide?: boolean | undefined;
  label?: string | undefined;
}

interface StatusCardProps {
  href: string;
  name: string;
  count: number | string;
  tone?: Tone | undefined;
  icon?: IconName | undefined;
  action?: string | undefined;
  current?: boolean | undefined;
}

interface CardProps {
  title: Child;
  href?: string | undefined;
  children?: Child;
  meta?: Child;
  tag?: Child;
}
