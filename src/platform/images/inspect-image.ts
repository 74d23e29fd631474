import { readFile } from 'node:fs/promises';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { pngFrames } from './png-chunks.ts';

// Every picture is looked at once: a cache would only keep other people's papers in memory.
sharp.cache(false);

/**
 * 120 million points: what the large sensors of today's phones make, and a screenshot of a whole conversation. A baseline JPEG or a
 * PNG is decoded in strips; what must be held whole (a progressive JPEG, an interlaced PNG) is bounded by its memory.
 */
export const MAX_PIXELS = 120_000_000;
const MAX_HELD_BYTES = 155_000_000;
const END_OF_JPEG = Buffer.from([0xff, 0xd9]);

/**
 * Decodes every pixel of a picture, in strips and within bounds, and gives its size as it is meant to be viewed (after its
 * orientation mark). What it cannot decode to the end without a fault is not a picture; only the two bytes of a JPEG's end mark may
 * be missing, as they are where a program that sends pictures cuts them.
 */
export async function inspectImage(path: string): Promise<ImageFacts | ImageFault> {
  try {
    const meta = await open(path, false).metadata();
    if (meta.format !== 'jpeg' && meta.format !== 'png') return { fault: 'format' };
    if (meta.width * meta.height > MAX_PIXELS) return { fault: 'too-many-pixels' };
    if (heldBytesOf(meta) > MAX_HELD_BYTES) return { fault: 'too-large-to-hold' };
    if (meta.format === 'png' && pngFrames(await readFile(path)) > 1) return { fault: 'animated' };
    await decode(open(path, MAX_PIXELS)).catch((e) => {
      if (meta.format !== 'jpeg') throw e;
      return decodeWithEndMark(path, meta);
    });
    const orientation = meta.orientation ?? 1;
    const turned = orientation >= 5;
    return {
      format: meta.format,
      orientation,
      width: turned ? meta.height : meta.width,
      height: turned ? meta.width : meta.height,
    };
  } catch (e) {
    return { fault: /pixel limit/i.test(String(e)) ? 'too-many-pixels' : 'undecodable' };
  }
}

// when it is shrunk, every line is still read to the end, but a JPEG's decoder is spared the finest detail
function decode(picture: Sharp): Promise<Buffer> {
  return picture.resize(64, 64, { fit: 'fill' }).raw().toBuffer();
}

// The last line of the picture at its full size: to reach it, every point is decoded, and data that end too early are seen.
async function decodeWithEndMark(path: string, { width, height }: Metadata): Promise<void> {
  const bytes = Buffer.concat([await readFile(path), END_OF_JPEG]);
  await sharp(bytes, { failOn: 'warning', limitInputPixels: MAX_PIXELS, sequentialRead: true })
    .extract({ left: 0, top: height - 1, width, height: 1 })
    .raw()
    .toBuffer();
}

/** How many bytes of a picture are held at once while it is decoded; 0 when it is decoded in strips, or is no picture. */
export async function heldBytes(path: string): Promise<number> {
  const meta = await open(path, false)
    .metadata()
    .catch(() => undefined);
  return meta ? heldBytesOf(meta) : 0;
}

// Coefficients of two bytes a point and channel, its colours at half the width and height, or an image of its own
function heldBytesOf(meta: Metadata): number {
  if (!meta.isProgressive) return 0;
  return meta.width * meta.height * (meta.format === 'jpeg' ? 3 : meta.channels);
}

/** A picture made small, upright and in plain RGB: three bytes a point, for looking at shapes. */
export async function sampleRgb(path: string, width: number): Promise<Sample> {
  const { data, info } = await open(path, MAX_PIXELS)
    .rotate()
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .resize({ width })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

/** A picture in grey, one byte a point, made so small if it is larger; as it lies in the file, turned or not. */
export function sampleGrey(path: string, longest: number): Promise<Sample> {
  return greyOf(open(path, MAX_PIXELS).flatten({ background: '#fff' }).greyscale(), longest);
}

/** The same of a grey picture that was made small already. */
export function shrinkGrey({ data, width, height }: Sample, longest: number): Promise<Sample> {
  return greyOf(sharp(data, { raw: { width, height, channels: 1 } }).toColourspace('b-w'), longest);
}

async function greyOf(picture: Sharp, longest: number): Promise<Sample> {
  const { data, info } = await picture
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

/**
 * How much fine detail there is in a grey picture: the standard deviation of the Laplacian at a width of 800, or a height where it lies
 * turned. A text in focus gives 15 and more, a blurred one less than 5.
 */
export async function sharpness({ data, width, height }: Sample, isTurned: boolean): Promise<number> {
  const small = await sharp(data, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .resize(isTurned ? { height: 800 } : { width: 800 })
    .png()
    .toBuffer();
  // an offset keeps the negative half, which eight bits would cut off
  const kernel = { width: 3, height: 3, kernel: [0, 1, 0, 1, -4, 1, 0, 1, 0], offset: 128, scale: 1 };
  const { channels } = await sharp(await sharp(small).convolve(kernel).png().toBuffer()).stats();
  return channels[0]?.stdev ?? 0;
}

function open(path: string, limit: number | false) {
  return sharp(path, { failOn: 'error', limitInputPixels: limit, sequentialRead: true });
}

export interface ImageFacts {
  format: 'jpeg' | 'png';
  /** How it must be turned to stand upright, as EXIF counts it: 1 to 8. */
  orientation: number;
  width: number;
  height: number;
}

export interface ImageFault {
  fault: 'format' | 'too-many-pixels' | 'too-large-to-hold' | 'undecodable' | 'animated';
}

export interface Sample {
  data: Buffer;
  width: number;
  height: number;
  channels: number;
}
