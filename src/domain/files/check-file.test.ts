import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encryptedPdf } from '#testing/locked-pdf.ts';
import { incoming, sampleCard, sampleCardText, samplePdf, samplePortrait } from '#testing/sample-files.ts';
import { checkFile, type FileRules } from './check-file.ts';
import type { IncomingFile } from './file.ts';

const ANY: FileRules = { accepts: ['pdf', 'jpg', 'png'], maxBytes: 5_000_000 };

const refusal = (file: IncomingFile, rules: FileRules = ANY) =>
  checkFile(file, rules).then(
    () => 'accepted',
    (e) => e.code ?? String(e),
  );

describe('a file that is what it says', () => {
  it('is known by its content, size, pages and sides', async () => {
    const pdf = await checkFile(incoming(await samplePdf(3), 'Giấy chứng sinh.PDF'), ANY);
    expect(pdf).toMatchObject({ type: 'pdf', pages: 3, name: 'Giấy chứng sinh.pdf', warnings: [] });
    const jpg = await checkFile(incoming(await samplePortrait(), 'ảnh.jpeg'), ANY);
    expect(jpg).toMatchObject({ type: 'jpg', width: 600, height: 900, name: 'ảnh.jpg' });
  });

  it('is measured upright when the camera was turned', async () => {
    const rotated = await sharp(await sampleCard())
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await checkFile(incoming(rotated, 'a.jpg'), ANY)).toMatchObject({ width: 757, height: 1200 });
  });

  it('gets the ending of its real type where both types are accepted', async () => {
    const png = await samplePortrait({ format: 'png' });
    expect(await checkFile(incoming(png, 'a.jpg'), ANY)).toMatchObject({ type: 'png', name: 'a.png' });
  });

  it('may be a picture with data that the camera appended', async () => {
    const withTrailer = Buffer.concat([await samplePortrait(), Buffer.from('SEFT'), Buffer.alloc(500, 7)]);
    expect(await refusal(incoming(withTrailer, 'a.jpg'))).toBe('accepted');
  });

  it.each([
    ['Giấy khai sinh\u00ad.pdf', 'Giấy khai sinh.pdf'],
    ['\ufeffGiấy.pdf', 'Giấy.pdf'],
    ['Hồ sơ 👨\u200d👩\u200d👧.pdf', 'Hồ sơ 👨👩👧.pdf'],
    ['a\u200bb.pdf', 'ab.pdf'],
    ['Giấy\u00a0 khai\u3000sinh.pdf\u200e', 'Giấy khai sinh.pdf'],
  ])(
    'may have hidden signs of honest programs in its name, which do not stay: %j',
    async (name, storedName) => {
      expect(await checkFile(incoming(await samplePdf(), name), ANY)).toMatchObject({ name: storedName });
    },
  );

  it('may have a name of nothing but an ending, or of accented letters only', async () => {
    expect(await checkFile(incoming(await samplePdf(), '.pdf'), ANY)).toMatchObject({ name: 'tep.pdf' });
    expect(await checkFile(incoming(await samplePdf(), `${'ố'.repeat(300)}.pdf`), ANY)).toMatchObject({
      name: `${'ố'.repeat(110)}.pdf`,
    });
  });
});

describe('a file is refused with its reason', () => {
  it('when it is empty', async () => {
    expect(await refusal(incoming(Buffer.alloc(0), 'a.pdf'))).toBe('file.empty');
  });

  it('when it is too big, or was cut off at the door for that reason', async () => {
    const pdf = await samplePdf();
    expect(await refusal(incoming(pdf, 'a.pdf'), { ...ANY, maxBytes: 100 })).toBe('file.too-big');
    expect(await refusal(incoming(pdf, 'a.pdf', { truncated: true }))).toBe('file.too-big');
  });

  it.each([
    '../../etc/passwd.pdf',
    'C:\\Users\\a.pdf',
    'a/b.pdf',
    '..',
    'gi\u0000ấy.pdf',
    'anh\u202egpj.pdf',
    'a\u2066b.pdf',
  ])('when its name is %j', async (name) => {
    expect(await refusal(incoming(await samplePdf(), name))).toBe('file.name');
  });

  it('when the door removed a path from its name', async () => {
    expect(await refusal(incoming(await samplePdf(), 'passwd.pdf', { hostileName: true }))).toBe('file.name');
  });

  it('when its content is of another type than its name says', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400, 1)]);
    expect(await refusal(incoming(program, 'a.pdf'))).toBe('file.wrong-type');
    expect(await refusal(incoming(Buffer.from('<html><script>alert(1)</script>'), 'a.jpg'))).toBe(
      'file.wrong-type',
    );
    const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await refusal(incoming(svg, 'a.png'))).toBe('file.wrong-type');
    const webp = await sharp(await samplePortrait())
      .webp()
      .toBuffer();
    expect(await refusal(incoming(webp, 'a.jpg'))).toBe('file.wrong-type');
  });

  it('when it is a PNG named JPG and only JPG is accepted', async () => {
    const png = incoming(await samplePortrait({ format: 'png' }), 'a.jpg');
    expect(await refusal(png, { accepts: ['jpg'], maxBytes: 5_000_000 })).toBe('file.wrong-type');
  });

  it('when a picture does not decode to its end', async () => {
    const jpg = await samplePortrait();
    expect(await refusal(incoming(jpg.subarray(0, jpg.length / 2), 'a.jpg'))).toBe('file.not-decodable');
    expect(await refusal(incoming(jpg.subarray(0, -200), 'a.jpg'))).toBe('file.not-decodable');
    const png = await samplePortrait({ format: 'png' });
    expect(await refusal(incoming(png.subarray(0, png.length - 200), 'a.png'))).toBe('file.not-decodable');
    const head = Buffer.concat([jpg.subarray(0, 20), Buffer.alloc(3000, 65)]);
    expect(await refusal(incoming(head, 'a.jpg'))).toBe('file.not-decodable');
  });

  it('when a small picture would unpack to 60,000 × 60,000 points', async () => {
    expect(await refusal(incoming(hugePng(60_000, 60_000), 'a.png'))).toBe('file.bomb');
  });

  it('when it is an animation, or a picture of an iPhone that no browser shows', async () => {
    const png = await samplePortrait({ format: 'png' });
    expect(await refusal(incoming(animated(png, 2), 'a.png'))).toBe('file.animated');
    expect(await refusal(incoming(animated(png, 1), 'a.png'))).toBe('accepted');
    const heic = Buffer.concat([Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'), Buffer.alloc(200)]);
    expect(await refusal(incoming(heic, 'IMG_0001.HEIC'))).toBe('file.heic');
  });

  it('when it is a picture and also a document or an archive', async () => {
    const jpg = await samplePortrait();
    const png = await samplePortrait({ format: 'png' });
    const zip = Buffer.concat([
      Buffer.from('PK\u0003\u0004'),
      Buffer.alloc(40),
      Buffer.from('PK\u0005\u0006'),
      Buffer.alloc(18),
    ]);
    expect(await refusal(incoming(Buffer.concat([jpg, await samplePdf()]), 'a.jpg'))).toBe('file.two-in-one');
    expect(await refusal(incoming(Buffer.concat([jpg, zip]), 'a.jpg'))).toBe('file.two-in-one');
    expect(await refusal(incoming(Buffer.concat([png, Buffer.from('<script>1</script>')]), 'a.png'))).toBe(
      'file.two-in-one',
    );
  });

  it('when it is a PDF that is encrypted, cut off or active', async () => {
    const pdf = await samplePdf();
    expect(await refusal(incoming(pdf.subarray(0, pdf.length - 600), 'a.pdf'))).toBe('file.not-decodable');
    const scriptedPdf = Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert)>>>>endobj\n2 0 obj<</Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
    );
    expect(await refusal(incoming(scriptedPdf, 'a.pdf'))).toBe('pdf.active');
    expect(await refusal(incoming(encryptedPdf({ password: true }), 'a.pdf'))).toBe('pdf.encrypted');
  });
});

describe('a portrait 4 × 6', () => {
  const rules: FileRules = { accepts: ['jpg', 'png'], maxBytes: 9_000_000, check: 'portrait-4x6' };
  const warned = async (o: Parameters<typeof samplePortrait>[0]) =>
    (await checkFile(incoming(await samplePortrait(o), 'a.jpg'), rules)).warnings.map((w) => w.code);

  it('passes without a warning when it follows the rules, also from a large camera', async () => {
    expect(await warned({})).toEqual([]);
    expect(await warned({ width: 2800, height: 4200, ground: '#f6f5f2' })).toEqual([]);
  });

  it('gets a warning, and no refusal, when something is doubtful', async () => {
    expect(await warned({ ground: '#4a7fc1' })).toEqual(['portrait.ground']);
    expect(await warned({ width: 600, height: 800 })).toContain('portrait.ratio');
    expect(await warned({ width: 200, height: 300 })).toContain('portrait.small');
    expect(await warned({ people: [] })).toEqual(['portrait.nobody']);
    expect(await warned({ people: [{ x: 420 }] })).toContain('portrait.off-centre');
    expect(
      await warned({
        people: [
          { x: 160, y: 200, scale: 0.6 },
          { x: 440, y: 200, scale: 0.6 },
        ],
      }),
    ).toContain('portrait.several');
    expect(await warned({ people: [{ x: 300, y: 100, scale: 0.4 }] })).toContain('portrait.head-small');
    expect(await warned({ people: [{ x: 300, y: 540, scale: 0.4 }] })).toContain('portrait.too-low');
    expect(await warned({ people: [{ x: 300, y: -160 }] })).toContain('portrait.touches-top');
  });

  it('must be a JPG under 2 MB', async () => {
    expect(await refusal(incoming(await samplePortrait({ format: 'png' }), 'a.png'), rules)).toBe(
      'file.wrong-type',
    );
    const noise = {
      create: {
        width: 1200,
        height: 1800,
        channels: 3 as const,
        background: '#fff',
        noise: { type: 'gaussian' as const, mean: 128, sigma: 60 },
      },
    };
    const large = await sharp(noise).jpeg({ quality: 100 }).toBuffer();
    expect(large.length).toBeGreaterThan(2_000_000);
    expect(await refusal(incoming(large, 'a.jpg'), rules)).toBe('file.too-big');
  });
});

describe('a picture of an identity card', () => {
  const front: FileRules = { ...ANY, check: 'id-card-front' };
  const warned = async (o: Parameters<typeof sampleCard>[0]) =>
    (await checkFile(incoming(await sampleCard(o), 'a.jpg'), front)).warnings.map((w) => w.code);

  it('gives the fields of its code', async () => {
    const found = await checkFile(incoming(await sampleCard(), 'a.jpg'), front);
    expect(found.warnings).toEqual([]);
    expect(found.card).toEqual({
      number: '001090000017',
      oldNumber: '',
      name: 'Nguyễn Thị Mẫu',
      birthDate: '1990-02-01',
      sex: 'Nữ',
      address: 'Số 1, Đường Mẫu, Phường Một, tỉnh Một Cửa',
      issuedDate: '2024-05-10',
    });
  });

  it('reads a card that carries more fields than today', async () => {
    const found = await checkFile(
      incoming(await sampleCard({ text: `${sampleCardText}||Nguyễn Văn Cha|x` }), 'a.jpg'),
      front,
    );
    expect(found.card?.number).toBe('001090000017');
  });

  it('gets a warning when it has no code or another code, or is upright, small or blurred', async () => {
    expect(await warned({ text: '' })).toEqual(['card.no-code']);
    expect(await warned({ text: 'https://example.vn' })).toEqual(['card.no-code']);
    expect(await warned({ width: 757, height: 1200 })).toContain('card.upright');
    expect(await warned({ width: 1200, height: 400 })).toContain('card.ratio');
    expect(await warned({ width: 500, height: 315 })).toContain('card.small');
    expect(await warned({ blur: 9 })).toContain('card.blurred');
  });

  it('is not searched for a code on its back', async () => {
    const back = await checkFile(incoming(await sampleCard({ text: '' }), 'a.jpg'), {
      ...ANY,
      check: 'id-card-back',
    });
    expect(back.warnings).toEqual([]);
  });
});

// Well formed, with correct checksums, and almost no data
function hugePng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(100_000));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  let crc = 0xffffffff;
  for (const byte of body) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, body, sum]);
}

/** A PNG with the chunk that says how many pictures follow one another. */
function animated(png: Buffer, frames: number): Buffer {
  const chunk = Buffer.alloc(20);
  chunk.writeUInt32BE(8, 0);
  chunk.write('acTL', 4, 'latin1');
  chunk.writeUInt32BE(frames, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 16)), 16);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}
