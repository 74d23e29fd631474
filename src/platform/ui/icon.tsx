import { cls } from './child.ts';
import { type IconName, iconSet } from './icon-set.ts';
import { RawSvg } from './raw-svg.tsx';

const inner = new Map(
  Object.entries(iconSet).map(([name, svg]) => [
    name,
    svg
      .replace(/<svg[^>]*>/, '')
      .replace('</svg>', '')
      .replace(/\s*\n\s*/g, ''),
  ]),
);

/** A small drawing beside words that say the same. It is hidden from screen readers, so never use it alone. */
export function Icon({ name, large }: { name: IconName; large?: boolean | undefined }) {
  return (
    <RawSvg
      stroked
      viewBox="0 0 24 24"
      inner={inner.get(name) ?? ''}
      cls={cls('mc-icon', large && 'mc-icon--large')}
    />
  );
}

export type { IconName };
