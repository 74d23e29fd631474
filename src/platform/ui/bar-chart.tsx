import { Table } from './table.tsx';

const box = { width: 420, height: 190, left: 6, bottom: 26, top: 20 };

/** Bars drawn on the server, with the same numbers in a table beside them for those who read by ear. */
export function BarChart({ title, bars, nameHead, valueHead, format }: BarChartProps) {
  const say = format ?? ((n: number) => n.toLocaleString('vi-VN'));
  return (
    <figure class="mc-chart" aria-label={title}>
      <figcaption class="mc-chart__title">{title}</figcaption>
      <Bars bars={bars} say={say} />
      <Table
        caption={title}
        captionHidden
        columns={[
          { name: nameHead, main: true, cell: (bar) => bar.name },
          { name: valueHead, numeric: true, cell: (bar) => say(bar.value) },
        ]}
        rows={bars}
      />
    </figure>
  );
}

/** The drawing alone, hidden from the ear: always put the numbers beside it in words. */
export function Bars({ bars, say }: { bars: Bar[]; say: (n: number) => string }) {
  const top = Math.max(1, ...bars.map((bar) => bar.value));
  const slot = (box.width - 2 * box.left) / Math.max(1, bars.length);
  const wide = Math.min(56, slot * 0.62);
  const ground = box.height - box.bottom;
  return (
    <svg viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true" focusable="false">
      <line class="mc-chart__axis" x1={0} x2={box.width} y1={ground} y2={ground} />
      {bars.map((bar, i) => {
        const height = Math.max(bar.value > 0 ? 2 : 0, (bar.value / top) * (ground - box.top));
        const middle = box.left + slot * (i + 0.5);
        return (
          <g key={bar.name}>
            <rect
              class={`mc-chart__bar${bar.tone ? ` mc-chart__bar--${bar.tone}` : ''}`}
              x={round(middle - wide / 2)}
              y={round(ground - height)}
              width={round(wide)}
              height={round(height)}
              rx={2}
            />
            <text
              class="mc-chart__text"
              x={round(middle)}
              y={round(ground - height - 5)}
              text-anchor="middle"
            >
              {say(bar.value)}
            </text>
            <text class="mc-chart__text" x={round(middle)} y={box.height - 8} text-anchor="middle">
              {bar.short ?? bar.name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}

export interface Bar {
  name: string;
  /** What stands under the bar when the name is long. */
  short?: string | undefined;
  value: number;
  tone?: 'soft' | 'green' | undefined;
}

interface BarChartProps {
  title: string;
  bars: Bar[];
  nameHead: string;
  valueHead: string;
  format?: (n: number) => string;
}
