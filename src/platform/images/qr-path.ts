import QRCode from 'qrcode';

const QUIET = 4;

/** A QR code as one path of a drawing whose side is `side` units, the quiet zone counted in. */
export function qrPath(text: string): QrPath {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  let d = '';
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; ) {
      let width = 0;
      while (x + width < modules.size && modules.get(y, x + width)) width++;
      if (width > 0) d += `M${x + QUIET} ${y + QUIET}h${width}v1h-${width}z`;
      x += width + 1;
    }
  return { side: modules.size + 2 * QUIET, d };
}

/** The same as a file. */
export function qrSvg(text: string): string {
  const { side, d } = qrPath(text);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * 4}" height="${side * 4}"><rect width="${side}" height="${side}" fill="#fff"/><path d="${d}" fill="#000" shape-rendering="crispEdges"/></svg>`;
}

export interface QrPath {
  side: number;
  d: string;
}
