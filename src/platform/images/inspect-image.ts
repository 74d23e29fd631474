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
const MAX_HELD_BYTES = 200_000_000;
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
    if (heldBytes(meta) > MAX_HELD_BYTES) return { fault: 'too-large-to-hold' };
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

// Coefficients of two bytes a point and channel, its colours at half the width and height, or an image of its own
function heldBytes(meta: Metadata): number {
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

/**
 * How much fine detail there is: the standard deviation of the Laplacian at a width of 800. A text in focus gives 15 and more,
 * a blurred one less than 5.
 */
export async function sharpness(path: string): Promise<number> {
  const small = await open(path, MAX_PIXELS)
    .rotate()
    .flatten({ background: '#fff' })
    .greyscale()
    .resize({ width: 800 })
    .png()
    .toBuffer();
  // an offset keeps the negative half, which eight bits would cut off
  const kernel = { width: 3, height: 3, kernel: [0, 1, 0, 1, -4, 1, 0, 1, 0], offset: 128, scale: 1 };
  const { channels } = await sharp(await sharp(small).convolve(kernel).png().toBuffer()).stats();
  return channels[0]?.stdev ?? 0;
}

/** A picture small enough to search for a code in it, as RGBA. */
export async function sampleRgba(path: string, longest: number): Promise<Sample> {
  const { data, info } = await open(path, MAX_PIXELS)
    .rotate()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
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
