import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanPicture } from '#platform/images/clean-picture.ts';
import { incoming, samplePortrait } from '#testing/sample-files.ts';
import { checkFile, type FileRules } from './check-file.ts';

const ANY: FileRules = { accepts: ['pdf', 'jpg', 'png'], maxBytes: 5_000_000 };
const PLACE = 'PLACE-OF-HOME';
const EXIF = { IFD0: { Make: 'Phone', Copyright: PLACE }, IFD3: { GPSLatitude: '21/1 1/1 0/1' } };

async function checkPictureFile(bytes: Buffer, name = 'a.jpg') {
  const file = incoming(bytes, name);
  const checked = await checkFile(file, ANY);
  return { checked, bytes: await readFile(file.path) };
}

const refusal = (bytes: Buffer, name = 'a.jpg') =>
  checkPictureFile(bytes, name).then(
    () => 'accepted',
    (e) => e.code ?? String(e),
  );

const jpegBlock = (mark: number, content: Buffer) => {
  const head = Buffer.from([0xff, mark, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

function pngText(text: string): Buffer {
  const named = Buffer.from(`tEXt${text}`, 'latin1');
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(named.length - 4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

const points = (bytes: Buffer) => sharp(bytes).raw().toBuffer();

describe('what is kept of a picture', () => {
  it.each(['jpeg', 'png'] as const)(
    'is without place and camera, and turned as it was (%s)',
    async (format) => {
      const taken = await sharp(await samplePortrait())
        .toFormat(format)
        .withExif(EXIF)
        .withMetadata({ orientation: 6 })
        .withExifMerge(EXIF)
        .toBuffer();
      expect(taken.includes(PLACE)).toBe(true);
      const clean = await checkPictureFile(taken, `a.${format}`);
      expect(clean.bytes.includes(PLACE)).toBe(false);
      expect(clean.bytes.includes('Phone')).toBe(false);
      expect(clean.checked).toMatchObject({ width: 900, height: 600, bytes: clean.bytes.length });
      expect((await sharp(clean.bytes).metadata()).orientation).toBe(6);
      expect((await points(clean.bytes)).equals(await points(taken))).toBe(true);
    },
  );

  it('is without what stands behind marks that are reserved, before the points or after them', async () => {
    const jpg = await samplePortrait();
    const points = jpg.indexOf(Buffer.from([0xff, 0xda]));
    const marks = Array.from({ length: 0x100 }, (_, mark) => mark).filter(
      (mark) => (mark > 0x01 && mark < 0xc0) || mark === 0xc8 || (mark >= 0xf0 && mark <= 0xfd),
    );
    const beside = marks.map((mark) => jpegBlock(mark, Buffer.from(PLACE)));
    const after = await checkPictureFile(Buffer.concat([jpg.subarray(0, -2), ...beside, jpg.subarray(-2)]));
    expect(after.bytes.equals(jpg)).toBe(true);
    const before = Buffer.concat([jpg.subarray(0, points), ...beside, jpg.subarray(points)]);
    expect(cleanPicture(before, 'jpeg', 1).equals(jpg)).toBe(true);
  });

  it('is without what programs write beside it: XMP, IPTC, comments, further pictures', async () => {
    const jpg = await samplePortrait();
    const beside = [
      jpegBlock(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${PLACE}</x>`)),
      jpegBlock(0xe2, Buffer.from(`MPF\0${PLACE}`)),
      jpegBlock(0xed, Buffer.from(`Photoshop 3.0\0${PLACE}`)),
      jpegBlock(0xfe, Buffer.from(PLACE)),
    ];
    const { bytes } = await checkPictureFile(Buffer.concat([jpg.subarray(0, 2), ...beside, jpg.subarray(2)]));
    expect(bytes.equals(jpg)).toBe(true);
    const png = await samplePortrait({ format: 'png' });
    const written = Buffer.concat([png.subarray(0, 33), pngText(`Comment\0${PLACE}`), png.subarray(33)]);
    expect((await checkPictureFile(written, 'a.png')).bytes.equals(png)).toBe(true);
  });

  it('is without what is hidden in the blocks that are kept: a small copy, and text behind them', async () => {
    const jpg = await samplePortrait();
    const small = Buffer.concat([
      Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\x02\x01', 'latin1'),
      Buffer.alloc(6, 9),
      Buffer.from(PLACE),
    ]);
    const hiding = Buffer.concat([
      jpg.subarray(0, 2),
      jpegBlock(0xe0, small),
      jpegBlock(0xee, Buffer.from(`Adobe\0\x64\0\0\0\0\x01${PLACE}`)),
      jpg.subarray(2),
    ]);
    const clean = await checkPictureFile(hiding);
    expect(clean.bytes.includes(PLACE)).toBe(false);
    expect(await points(clean.bytes)).toEqual(await points(jpg));
  });

  it('keeps its colours', async () => {
    const wide = await sharp(await samplePortrait())
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    expect((await sharp((await checkPictureFile(wide)).bytes).metadata()).icc).toBeDefined();
    const print = await sharp(await samplePortrait())
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    expect((await points((await checkPictureFile(print)).bytes)).equals(await points(print))).toBe(true);
  });

  it('is the same file when it is brought again, as it was taken or as it was kept', async () => {
    const taken = await sharp(await samplePortrait())
      .withExif(EXIF)
      .jpeg()
      .toBuffer();
    const first = await checkPictureFile(taken);
    expect((await checkPictureFile(taken)).checked.sha256).toBe(first.checked.sha256);
    expect((await checkPictureFile(first.bytes)).checked.sha256).toBe(first.checked.sha256);
  });
});

describe('what stands behind the end of a picture', () => {
  const film = Buffer.concat([
    Buffer.from('\0\0\0\u0018ftypmp42', 'latin1'),
    // every pair of bytes, as a film has by chance: "MZ", "PK" and the beginnings of tags
    Buffer.from(Uint16Array.from({ length: 65_536 }, (_, i) => i).buffer),
  ]);

  it.each([
    ['a second picture or a gain map', async () => samplePortrait({ width: 100, height: 150 })],
    ['a clip of film', async () => film],
    [
      'the blocks of Samsung',
      async () => Buffer.from('\0\0\u0001\nImage_UTC_Data1700000000SEFHk\0\0\0SEFT', 'latin1'),
    ],
    [
      'the blocks of Huawei',
      async () => Buffer.concat([Buffer.alloc(900, 7), Buffer.from('DUAL_CAMERA edof')]),
    ],
    ['padding', async () => Buffer.alloc(70_000)],
  ])('is accepted and cut off when it is %s', async (_what, tail) => {
    for (const [picture, name] of [
      [await samplePortrait(), 'a.jpg'],
      [await samplePortrait({ format: 'png' }), 'a.png'],
    ] as const)
      expect(
        (await checkPictureFile(Buffer.concat([picture, await tail()]), name)).bytes.equals(picture),
      ).toBe(true);
  });

  const list = Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);
  it.each([
    ['a page', Buffer.from('<!DOCTYPE html><p>')],
    ['a script of a page', Buffer.from('<script>alert(1)</script>')],
    ['a script of a server', Buffer.from('<?php system(1);')],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['a ZIP', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(40), list])],
    ['a RAR', Buffer.from('Rar!\u001a\u0007\u0001\u0000', 'latin1')],
    ['a 7z', Buffer.from('7z\u00bc\u00af\u0027\u001c\u0000\u0004', 'latin1')],
    ['a document', Buffer.from('%PDF-1.7\n')],
  ])('refuses it when it is %s, at once or far behind', async (_what, hidden) => {
    const jpg = await samplePortrait();
    for (const tail of [hidden, Buffer.concat([film, hidden, Buffer.alloc(200_000, 7)])])
      expect(await refusal(Buffer.concat([jpg, tail]))).toBe('file.two-in-one');
  });

  it.each([
    ['a program of Windows', 'MZ\u0090\0'],
    ['a program of Linux', '\u007fELF'],
    ['a script', '#!/bin/sh\n'],
    ['packed', '\u001f\u008b\u0008'],
  ])('refuses it when it begins as %s', async (_what, begins) => {
    expect(await refusal(Buffer.concat([await samplePortrait(), Buffer.from(begins, 'latin1')]))).toBe(
      'file.two-in-one',
    );
  });
});
