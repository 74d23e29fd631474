import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import QRCode from 'qrcode';
import sharp from 'sharp';

/** A PDF with nothing wrong in it: the same bytes each time, no time of making is in it. */
export async function samplePdf(pages = 1): Promise<Buffer> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  for (let i = 0; i < pages; i++) doc.addPage([420, 595]).drawText(`Trang ${i + 1}`);
  return Buffer.from(await doc.save());
}

/** A drawn head and shoulders on a plain ground. `grain` adds noise as a camera does, which also makes the file large. */
export async function samplePortrait(o: PortraitOptions = {}): Promise<Buffer> {
  const { width = 600, height = 900, ground = '#fbfbfb', people = [{ x: width / 2 }] } = o;
  const unit = height / 900;
  const drawn = people.map((p) => person(p.x, (p.scale ?? 1) * unit, (p.y ?? 0) * unit)).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${ground}"/>${drawn}</svg>`;
  const picture = sharp(Buffer.from(svg)).flatten();
  return o.format === 'png' ? picture.png().toBuffer() : picture.jpeg({ quality: 88 }).toBuffer();
}

/** A photo with grain as a camera has it, which also makes it large. */
export function samplePhoto(width: number, height: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 14 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#999', noise } })
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** A card's front with its code; `text` is what the code says, '' leaves it out. */
export async function sampleCard(
  o: { text?: string; width?: number; height?: number; blur?: number } = {},
): Promise<Buffer> {
  const { width = 1200, height = 757, text = sampleCardText } = o;
  const lines = Array.from(
    { length: 16 },
    (_, i) =>
      `<text x="380" y="${200 + i * 32}" font-size="22" fill="#222">Dòng chữ nhỏ thứ ${i} trên thẻ mẫu 0123456789</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 757" preserveAspectRatio="none" width="${width}" height="${height}"><rect width="1200" height="757" fill="#dfeee4"/><rect x="60" y="230" width="260" height="350" fill="#9bb"/>${lines.join('')}</svg>`;
  let card = sharp(Buffer.from(svg)).flatten();
  if (text) {
    const code = await QRCode.toBuffer(text, { margin: 2, width: Math.round(height * 0.3) });
    card = card.composite([{ input: code, left: Math.round(width * 0.78), top: Math.round(height * 0.05) }]);
  }
  const whole = await card.png().toBuffer();
  return (o.blur ? sharp(whole).blur(o.blur) : sharp(whole)).jpeg({ quality: 88 }).toBuffer();
}

export const sampleCardText =
  '001090000017||Nguyễn Thị Mẫu|01021990|Nữ|Số 1, Đường Mẫu, Phường Một, tỉnh Một Cửa|10052024';

/** Bytes as a door passes them on: in a temporary file, hashed. */
export function incoming(
  body: Buffer,
  filename: string,
  o: { truncated?: boolean; hostileName?: boolean } = {},
) {
  const path = join(mkdtempSync(join(tmpdir(), 'mot-cua-file-')), randomBytes(6).toString('hex'));
  writeFileSync(path, body);
  return {
    field: 'file',
    filename,
    path,
    size: body.length,
    sha256: createHash('sha256').update(body).digest('hex'),
    truncated: o.truncated ?? false,
    ...(o.hostileName === undefined ? {} : { hostileName: o.hostileName }),
  };
}

function person(x: number, scale: number, y: number): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})"><path d="M-220 900 Q-210 640 -70 600 L70 600 Q210 640 220 900Z" fill="#2a3a55"/><rect x="-55" y="500" width="110" height="120" fill="#d2a27a"/><ellipse cx="0" cy="370" rx="130" ry="170" fill="#e0b48e"/><path d="M-138 350 Q-150 170 0 165 Q150 170 138 350 Q100 260 0 258 Q-100 260 -138 350Z" fill="#1d1613"/></g>`;
}

interface PortraitOptions {
  width?: number;
  height?: number;
  ground?: string;
  people?: { x: number; y?: number; scale?: number }[];
  format?: 'jpg' | 'png';
}
