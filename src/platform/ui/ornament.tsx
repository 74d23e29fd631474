import { RawSvg } from './raw-svg.tsx';

const star = rays(14, 21, 9, 50);
const drum = [
  '<g fill="none" stroke="currentColor">',
  '<circle cx="100" cy="100" r="26" stroke-width="1.5"/>',
  '<circle cx="100" cy="100" r="54" stroke-width="1.5"/>',
  '<circle cx="100" cy="100" r="60" stroke-width="5" stroke-dasharray="2 4.28"/>',
  '<circle cx="100" cy="100" r="66" stroke-width="1.5"/>',
  `<path d="${birds(24, 75)}" stroke-width="1.8" stroke-linejoin="round"/>`,
  '<circle cx="100" cy="100" r="84" stroke-width="1.5"/>',
  '<circle cx="100" cy="100" r="90" stroke-width="5" stroke-dasharray="1.6 3.11"/>',
  '<circle cx="100" cy="100" r="96" stroke-width="2"/>',
  '</g>',
  `<path d="${star}" fill="currentColor"/>`,
].join('');

const mark = [
  '<g fill="none" stroke="currentColor"><circle cx="100" cy="100" r="92" stroke-width="6"/>',
  '<circle cx="100" cy="100" r="74" stroke-width="7" stroke-dasharray="7 8.5"/></g>',
  `<path d="${rays(12, 30, 17, 58)}" fill="currentColor"/>`,
].join('');

/** The face of a bronze drum, drawn by its geometry: a star of rays, bands, and a ring of birds in flight. */
export function Ornament({ cls }: { cls: string }) {
  return <RawSvg viewBox="0 0 200 200" inner={drum} cls={cls} />;
}

/** The same drum reduced to what can be read at 44 px: the portal's mark. */
export function Mark({ cls }: { cls: string }) {
  return <RawSvg viewBox="0 0 200 200" inner={mark} cls={cls} />;
}

function rays(count: number, body: number, valley: number, tip: number): string {
  const points: string[] = [];
  for (let i = 0; i < count * 2; i++) {
    points.push(point((i * Math.PI) / count, i % 2 ? (body + valley) / 2 : tip));
  }
  return `M${points.join('L')}Z`;
}

function birds(count: number, radius: number): string {
  const step = (2 * Math.PI) / count;
  return Array.from({ length: count }, (_, i) => {
    const a = i * step;
    return `M${point(a - step * 0.36, radius - 3)}L${point(a, radius + 4)}L${point(a + step * 0.1, radius - 2)}L${point(a + step * 0.38, radius)}`;
  }).join('');
}

function point(angle: number, radius: number): string {
  const x = 100 + radius * Math.sin(angle);
  const y = 100 - radius * Math.cos(angle);
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
