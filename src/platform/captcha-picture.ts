import { randomInt } from 'node:crypto';
import sharp from 'sharp';

const WIDTH = 240;
const HEIGHT = 80;

/**
 * Letters as a PNG of 240 × 80: each turned, shifted and bent on its own, under lines and dots. Drawn as strokes, so no font is
 * needed.
 */
export function captchaPicture(letters: string): Promise<Buffer> {
  const step = (WIDTH - 40) / letters.length;
  const drawn = [...letters].map((letter, i) => drawLetter(letter, 20 + step * (i + 0.5), step)).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#fff8ee"/>
    ${noise()}<g fill="none" stroke-linecap="round" stroke-linejoin="round">${drawn}</g>${lines()}</svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
}

function drawLetter(letter: string, x: number, step: number): string {
  const strokes = STROKES.get(letter.toUpperCase()) ?? STROKES.get('?') ?? [];
  const scale = (step / 5.4) * jitter(0.92, 1.08);
  const bend = jitter(-0.28, 0.28);
  const path = strokes
    .map((s) =>
      s
        .map(
          ([px, py], i) =>
            `${i ? 'L' : 'M'}${f((px - 2 + bend * (py - 3) + jitter(-0.14, 0.14)) * scale)} ${f((py - 3 + jitter(-0.14, 0.14)) * scale)}`,
        )
        .join(''),
    )
    .join('');
  const ink = ['#5d1215', '#1f3a66', '#0a4c2a', '#3d2a00'][randomInt(4)];
  return `<path d="${path}" stroke="${ink}" stroke-width="${f(jitter(3.4, 4.6))}" transform="translate(${f(x + jitter(-2, 2))} ${f(HEIGHT / 2 + jitter(-6, 6))}) rotate(${f(jitter(-17, 17))})"/>`;
}

function noise(): string {
  return Array.from(
    { length: 60 },
    () =>
      `<circle cx="${randomInt(WIDTH)}" cy="${randomInt(HEIGHT)}" r="${f(jitter(0.6, 1.8))}" fill="#b98f6a" opacity="0.6"/>`,
  ).join('');
}

function lines(): string {
  return Array.from({ length: 3 }, () => {
    const y = () => randomInt(10, HEIGHT - 10);
    return `<path d="M0 ${y()} C ${WIDTH / 3} ${y()}, ${(WIDTH * 2) / 3} ${y()}, ${WIDTH} ${y()}" fill="none" stroke="#7a4a3a" stroke-width="1.6" opacity="0.75"/>`;
  }).join('');
}

function jitter(from: number, to: number): number {
  return from + ((to - from) * randomInt(10_000)) / 10_000;
}

function f(n: number): string {
  return n.toFixed(2);
}

// Each character as strokes on a grid 4 wide and 6 high; round shapes are made of short straight pieces.
const STROKES = new Map(
  Object.entries({
    '0': '1,0 3,0 4,1.4 4,4.6 3,6 1,6 0,4.6 0,1.4 1,0',
    '1': '0.8,1.2 2,0 2,6 / 0.8,6 3.2,6',
    '2': '0,1.2 1,0 3,0 4,1 4,2 0,6 4,6',
    '3': '0,1 1,0 3,0 4,1 4,2 3,3 1.4,3 / 3,3 4,4 4,5 3,6 1,6 0,5',
    '4': '3,6 3,0 0,4.2 4,4.2',
    '5': '4,0 0.4,0 0,2.8 2.6,2.6 4,3.6 4,5 3,6 1,6 0,5',
    '6': '3.6,0.6 2.6,0 1.2,0.4 0,2.4 0,4.8 1,6 3,6 4,5 4,3.8 3,2.8 1,2.8 0,4',
    '7': '0,0 4,0 1.4,6 / 0.8,3.2 3.4,3.2',
    '8': '1,3 0.2,2 0.2,1 1,0 3,0 3.8,1 3.8,2 3,3 1,3 0,4 0,5 1,6 3,6 4,5 4,4 3,3',
    '9': '0.4,5.4 1.4,6 2.8,5.6 4,3.6 4,1.2 3,0 1,0 0,1 0,2.2 1,3.2 3,3.2 4,2',
    A: '0,6 2,0 4,6 / 0.8,4 3.2,4',
    B: '0,0 0,6 3,6 4,5 4,4 3,3 0,3 / 0,0 2.8,0 3.6,0.8 3.6,2.2 3,3',
    C: '4,1 3,0 1,0 0,1.4 0,4.6 1,6 3,6 4,5',
    D: '0,0 0,6 2.4,6 4,4.4 4,1.6 2.4,0 0,0',
    E: '4,0 0,0 0,6 4,6 / 0,3 3,3',
    F: '4,0 0,0 0,6 / 0,3 3,3',
    G: '4,1 3,0 1,0 0,1.4 0,4.6 1,6 3,6 4,4.8 4,3.4 2.4,3.4',
    H: '0,0 0,6 / 4,0 4,6 / 0,3 4,3',
    J: '1,0 4,0 / 3,0 3,4.8 2,6 1,6 0,5',
    K: '0,0 0,6 / 4,0 0,3.6 / 1.4,2.6 4,6',
    M: '0,6 0,0 2,3.4 4,0 4,6',
    N: '0,6 0,0 4,6 4,0',
    P: '0,6 0,0 3,0 4,1 4,2.4 3,3.4 0,3.4',
    Q: '1,0 3,0 4,1.4 4,4.6 3,6 1,6 0,4.6 0,1.4 1,0 / 2.4,4.2 4.2,6.6',
    R: '0,6 0,0 3,0 4,1 4,2.4 3,3.4 0,3.4 / 2,3.4 4,6',
    S: '4,1 3,0 1,0 0,1 0,2.2 1,3 3,3.2 4,4 4,5 3,6 1,6 0,5',
    T: '0,0 4,0 / 2,0 2,6',
    U: '0,0 0,4.6 1,6 3,6 4,4.6 4,0',
    V: '0,0 2,6 4,0',
    W: '0,0 0.8,6 2,2 3.2,6 4,0',
    X: '0,0 4,6 / 4,0 0,6',
    Y: '0,0 2,3 4,0 / 2,3 2,6',
    Z: '0,0 4,0 0,6 4,6',
    '?': '0,0 4,0 4,6 0,6 0,0',
  }).map(([letter, drawn]) => [letter, strokesOf(drawn)]),
);

// 'x,y x,y / x,y x,y': strokes separated by a slash, on a grid of 4 by 6
function strokesOf(drawn: string): [number, number][][] {
  return drawn.split(' / ').map((stroke) =>
    stroke.split(' ').map((point): [number, number] => {
      const [x = 0, y = 0] = point.split(',').map(Number);
      return [x, y];
    }),
  );
}
