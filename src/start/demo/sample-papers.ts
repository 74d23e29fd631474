import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { type CheckedFile, checkFile, type PictureCheck } from '#domain/files';
import type { PartSpec } from '#domain/procedures';

/** Papers for demonstration dossiers: real files that pass the same check as anybody's. Made once for each kind. */
export function samplePapers() {
  const papersByKind = new Map<string, Promise<CheckedFile>>();
  return {
    for(part: Pick<PartSpec, 'accepts' | 'maxBytes' | 'check'>): Promise<CheckedFile> {
      const kind = part.check ?? (part.accepts.includes('pdf') ? 'pdf' : 'picture');
      const known = papersByKind.get(kind) ?? paper(kind, part);
      papersByKind.set(kind, known);
      return known;
    },
  };
}

async function paper(
  kind: PictureCheck | 'pdf' | 'picture',
  part: Pick<PartSpec, 'accepts' | 'maxBytes' | 'check'>,
): Promise<CheckedFile> {
  const body = kind === 'pdf' ? await pdf() : await picture(kind);
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-mau-'));
  const path = join(folder, 'tep');
  try {
    await writeFile(path, body);
    const checked = await checkFile(
      {
        filename: kind === 'pdf' ? 'ban-chup.pdf' : 'anh.jpg',
        path,
        size: body.length,
        sha256: createHash('sha256').update(body).digest('hex'),
        truncated: false,
      },
      part,
    );
    return { ...checked, content: await readFile(path) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function pdf(): Promise<Buffer> {
  const doc = await PDFDocument.create();
  doc.addPage([420, 595]).drawText('Ban chup mau, chi de dung thu', { x: 60, y: 400, size: 16 });
  return Buffer.from(await doc.save());
}

function picture(kind: string): Promise<Buffer> {
  const portrait = kind === 'portrait-4x6';
  const [width, height] = portrait ? [600, 900] : [1200, 757];
  const drawn = portrait
    ? '<ellipse cx="300" cy="360" rx="140" ry="180" fill="#d9a07c"/><path d="M60 900 Q80 620 300 600 Q520 620 540 900Z" fill="#2f4858"/>'
    : '<rect x="60" y="200" width="280" height="380" fill="#9bb0a5"/><rect x="400" y="240" width="600" height="24" fill="#556"/><rect x="400" y="300" width="520" height="24" fill="#556"/>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${portrait ? '#fbfbfb' : '#dfeee4'}"/>${drawn}</svg>`;
  return sharp(Buffer.from(svg)).flatten().jpeg({ quality: 85 }).toBuffer();
}
