/**
 * The only place that puts markup into a page unescaped. What comes in is never data: it is the icon package's own
 * drawings (icon-set.ts) and this project's ornaments (ornament.tsx), both constants of the program.
 */
export function RawSvg({ inner, viewBox, cls, stroked }: RawSvgProps) {
  const stroke = stroked
    ? ({ fill: 'none', stroke: 'currentColor', 'stroke-width': 2, 'stroke-linecap': 'round' } as const)
    : {};
  return (
    <svg
      class={cls}
      viewBox={viewBox}
      aria-hidden="true"
      focusable="false"
      {...stroke}
      dangerouslySetInnerHTML={{ __html: inner }}
    />
  );
}

interface RawSvgProps {
  inner: string;
  viewBox: string;
  cls: string;
  stroked?: boolean;
}
