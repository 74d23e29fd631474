import type { Sample } from '#platform/images/inspect-image.ts';
import type { FileWarning, PortraitWarning } from './file.ts';

const RATIO = 4 / 6;
const RATIO_TOLERANCE = 0.02;
// 4 × 6 cm at 300 points an inch
const MIN_WIDTH = 472;
const MIN_HEIGHT = 709;
const WHITE = 215;
const GREY_SPREAD = 28;
const WHITE_SHARE = 0.93;
const DIFFERENT = 60;

/**
 * Checks a portrait of 4 × 6 cm without knowing what a face is: its shape, its size, a white ground, and one silhouette in the middle with
 * room above it. It cannot tell a person from a vase, and white hair may fool it: what it finds are only warnings.
 */
export function lookAtPortrait(s: Sample, facts: PictureFacts): FileWarning[] {
  const { width = 0, height = 1 } = facts;
  const codes: PortraitWarning[] = [];
  if (Math.abs(width / height - RATIO) > RATIO_TOLERANCE) codes.push('portrait.ratio');
  if (width < MIN_WIDTH || height < MIN_HEIGHT) codes.push('portrait.small');
  if (whiteShare(s) < WHITE_SHARE) codes.push('portrait.ground');
  codes.push(...silhouette(s));
  return codes.map((code) =>
    code === 'portrait.small' ? { code, params: { width: MIN_WIDTH, height: MIN_HEIGHT } } : { code },
  );
}

/** The share of white points in a band along the top and down both sides to half the height, above the shoulders. */
function whiteShare(s: Sample): number {
  const band = Math.round(s.width * 0.07);
  let all = 0;
  let white = 0;
  for (let y = 0; y < s.height / 2; y++)
    for (let x = 0; x < s.width; x++) {
      if (y >= band && x >= band && x < s.width - band) continue;
      const [r, g, b] = pointAt(s, x, y);
      all++;
      if (
        Math.min(r, g, b) > WHITE - GREY_SPREAD &&
        (r + g + b) / 3 > WHITE &&
        Math.max(r, g, b) - Math.min(r, g, b) < GREY_SPREAD
      )
        white++;
    }
  return white / all;
}

function silhouette(s: Sample): PortraitWarning[] {
  const rows = runsByRow(s);
  const top = rows.findIndex((runs) => runs.length > 0);
  if (top < 0) return ['portrait.nobody'];
  const head = rows
    .slice(Math.round(top + s.height * 0.08), Math.round(top + s.height * 0.28))
    .filter((r) => r.length > 0);
  if (head.length === 0) return ['portrait.nobody'];
  const codes: PortraitWarning[] = [];
  if (top / s.height < 0.03) codes.push('portrait.touches-top');
  if (top / s.height > 0.3) codes.push('portrait.too-low');
  if (head.filter((runs) => runs.length > 1).length / head.length > 0.3) codes.push('portrait.several');
  const centres = head.map((runs) => ((runs[0] as Run).from + (runs.at(-1) as Run).to) / 2 / s.width);
  if (Math.abs(centres.reduce((a, c) => a + c, 0) / centres.length - 0.5) > 0.08)
    codes.push('portrait.off-centre');
  // the median width: the shoulders of a small figure are where the head of a large one would be
  const widths = head
    .map((runs) => Math.max(...runs.map((run) => run.to - run.from)) / s.width)
    .sort((x, y) => x - y);
  const usual = widths[widths.length >> 1] as number;
  if (usual < 0.28) codes.push('portrait.head-small');
  if (usual > 0.8) codes.push('portrait.head-large');
  return codes;
}

/** For each row, the stretches that differ from the ground, except those narrower than a sixteenth, which are hair or dust. */
function runsByRow(s: Sample): Run[][] {
  const ground = groundColour(s);
  const least = s.width / 16;
  const rows: Run[][] = [];
  for (let y = 0; y < s.height; y++) {
    const runs: Run[] = [];
    let from = -1;
    for (let x = 0; x <= s.width; x++) {
      const on = x < s.width && distance(pointAt(s, x, y), ground) > DIFFERENT;
      if (on && from < 0) from = x;
      if (!on && from >= 0) {
        if (x - from > least) runs.push({ from, to: x });
        from = -1;
      }
    }
    rows.push(runs);
  }
  return rows;
}

/** The mean colour of a row just under the top edge. */
function groundColour(s: Sample): Point {
  const y = Math.min(2, s.height - 1);
  const sum: Point = [0, 0, 0];
  for (let x = 0; x < s.width; x++) {
    const point = pointAt(s, x, y);
    for (const i of [0, 1, 2] as const) sum[i] += point[i] / s.width;
  }
  return sum;
}

function pointAt(s: Sample, x: number, y: number): Point {
  const o = (y * s.width + x) * s.channels;
  return [s.data[o] as number, s.data[o + 1] as number, s.data[o + 2] as number];
}

function distance(a: Point, b: Point): number {
  return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]);
}

/** The size of the picture when it is upright. */
export interface PictureFacts {
  width?: number;
  height?: number;
}

type Point = [number, number, number];

interface Run {
  from: number;
  to: number;
}
