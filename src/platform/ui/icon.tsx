import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
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

const parsedIcons = new Map<string, string[]>();

/** A small drawing beside words that say the same. It is hidden from screen readers, so never use it alone. */
export function Icon({ name, large }: { name: IconName; large?: boolean | undefined }) {
  const key = large ? `${name} large` : name;
  const before = parsedIcons.get(key);
  if (before) return jsxTemplate(before);
  const drawing = (
    <RawSvg
      stroked
      viewBox="0 0 24 24"
      inner={inner.get(name) ?? ''}
      cls={cls('mc-icon', large && 'mc-icon--large')}
    />
  );
  parsedIcons.set(key, [renderToString(drawing)]); // a page of a few rows has dozens of them
  return drawing;
}

export type { IconName };
