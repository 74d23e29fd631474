const box = { width: 420, height: 190, left: 6, bottom: 26, top: 20 };

/** Bars drawn on the server and hidden from screen readers: always put the numbers in words beside them. */
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
              class="mc-chart__bar"
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
}
