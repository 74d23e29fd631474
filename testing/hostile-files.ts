import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { handMadePdf, streamOf } from './hand-made-pdf.ts';
import { encryptedPdf } from './locked-pdf.ts';
import { samplePdf, samplePortrait } from './sample-files.ts';

/** A PDF that runs a script when it is opened. */
export async function pdfWithScript(): Promise<Buffer> {
  const doc = await PDFDocument.create();
  doc.addPage([420, 595]);
  doc.addJavaScript('open', 'app.alert(1)');
  return Buffer.from(await doc.save());
}

/** A PNG of a few hundred bytes that claims 60,000 × 60,000 points. */
export function bomb(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(60_000, 0);
  head.writeUInt32BE(60_000, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(60_001))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const out = Buffer.alloc(8 + body.length);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc(body), 4 + body.length);
  return out;
}

function crc(body: Buffer): number {
  let c = 0xffffffff;
  for (const byte of body) {
    c ^= byte;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return (c ^ 0xffffffff) >>> 0;
}

/** What is sent to every door that takes files: a name, the bytes, and words of the sentence that refuses it. */
export async function hostileFiles(): Promise<HostileFile[]> {
  const [pdf, jpg, png] = [
    await samplePdf(),
    await samplePortrait(),
    await samplePortrait({ format: 'png' }),
  ];
  const zip = Buffer.concat([
    Buffer.from('PK\u0003\u0004'),
    Buffer.alloc(40),
    Buffer.from('PK\u0005\u0006'),
    Buffer.alloc(18),
  ]);
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const page = Buffer.from('<!doctype html><script>alert(1)</script>');
  return [
    ['a program', 'giấy.pdf', Buffer.from('MZ\u0090 this is a program'), /không phải là/],
    ['a drawing with script', 'ảnh.png', svg, /không phải là/],
    ['a web page', 'giấy.pdf', page, /không phải là/],
    ['an archive', 'giấy.pdf', zip, /không phải là/],
    ['nothing', 'giấy.pdf', Buffer.alloc(0), /trống \(0 byte\)/],
    ['half a picture', 'ảnh.jpg', jpg.subarray(0, 900), /bị hỏng hoặc chưa đầy đủ/],
    ['half a PDF', 'giấy.pdf', pdf.subarray(0, pdf.length - 600), /bị hỏng hoặc chưa đầy đủ/],
    ['a picture that unpacks to a field', 'ảnh.png', bomb(), /mở ra quá lớn/],
    ['a picture that is a PDF too', 'ảnh.jpg', Buffer.concat([jpg, pdf]), /dữ liệu khác trước hoặc sau/],
    ['a picture that is an archive too', 'ảnh.jpg', Buffer.concat([jpg, zip]), /dữ liệu khác trước hoặc sau/],
    ['a picture that is a page too', 'ảnh.png', Buffer.concat([png, page]), /dữ liệu khác trước hoặc sau/],
    ['a PDF with script', 'giấy.pdf', await pdfWithScript(), /mã lệnh/],
    ['a PDF with a picture from elsewhere', 'giấy.pdf', pdfWithPictureElsewhere(), /lấy một phần nội dung/],
    ['a PDF with a file in it', 'giấy.pdf', await pdfWithFile(), /tệp đính kèm/],
    ['a locked PDF', 'giấy.pdf', encryptedPdf({ password: true }), /đang đặt mật khẩu mở tệp/],
    ['a PDF with a page before it', 'giấy.pdf', Buffer.concat([page, pdf]), /mở như trang web/],
    [
      'a PDF that is a script too',
      'giấy.pdf',
      Buffer.concat([Buffer.from('a=1/*'), pdf, Buffer.from('*/')]),
      /chạy như mã lệnh/,
    ],
    ['a PDF of one huge list', 'giấy.pdf', await crowdedPdf(), /quá nặng để kiểm tra/],
    ['a picture that moves', 'ảnh.png', movingPng(png), /ảnh động/],
    ['a large picture to be held whole', 'ảnh.jpg', await progressiveJpg(), /kiểu hiện dần/],
    ["an iPhone's picture", 'ảnh.heic', HEIC, /kiểu HEIC.*Tương thích nhất/],
    ['a path of one system', '../../etc/giấy.pdf', pdf, /đường dẫn/],
    ['a path of another', 'C:\\giấy\\a.pdf', pdf, /đường dẫn/],
    ['a name with nothing in its middle', 'giấy.pdf\u0000.exe', pdf, /đường dẫn hoặc ký tự/],
    ['a name written backwards', 'giấy\u202efdp.exe', pdf, /đường dẫn hoặc ký tự/],
  ].map(([what, filename, body, says]) => ({ what, filename, body, says }) as HostileFile);
}

// half a million dictionaries of nothing, in a kilobyte
async function crowdedPdf(): Promise<Buffer> {
  const packed = deflateSync(Buffer.from(`7 0 [${'<<>>'.repeat(500_000)}]`));
  const [start = '', end = ''] = (await samplePdf()).toString('latin1').split(/(?=startxref)/);
  const stream = `90 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>stream\n${packed.toString('latin1')}\nendstream endobj\n`;
  return Buffer.from(start + stream + end, 'latin1');
}

// two frames, says the chunk that an animation has after its head
function movingPng(png: Buffer): Buffer {
  const afterHead = 33;
  const frames = Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]);
  return Buffer.concat([png.subarray(0, afterHead), chunk('acTL', frames), png.subarray(afterHead)]);
}

// A progressive JPEG that says it has 81 million points
async function progressiveJpg(): Promise<Buffer> {
  const jpg = await sharp(await samplePortrait())
    .jpeg({ progressive: true })
    .toBuffer();
  const frame = jpg.indexOf(Buffer.from([0xff, 0xc2]));
  jpg.writeUInt16BE(9000, frame + 5);
  jpg.writeUInt16BE(9000, frame + 7);
  return jpg;
}

// how a file of an iPhone's camera begins
const HEIC = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic'),
  Buffer.alloc(500),
]);

// some readers ask the server for it, and on Windows tell it who reads
function pdfWithPictureElsewhere(): Buffer {
  const picture = '/Type/XObject/Subtype/Image/Width 1/Height 1/F(\\\\\\\\files.example\\\\a.jpg)';
  return handMadePdf(streamOf(picture, Buffer.alloc(0)));
}

async function pdfWithFile(): Promise<Buffer> {
  const doc = await PDFDocument.create();
  doc.addPage([420, 595]);
  await doc.attach(Buffer.from('MZ'), 'a.exe', { mimeType: 'application/octet-stream' });
  return Buffer.from(await doc.save());
}

export interface HostileFile {
  what: string;
  filename: string;
  body: Buffer;
  says: RegExp;
}
