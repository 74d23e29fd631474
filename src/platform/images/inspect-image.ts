import sharp from 'sharp';

// Every picture is looked at once: a cache would only keep other people's papers in memory.
sharp.cache(false);

/** 50 million: what the largest ordinary phone camera makes. Decoded it is 150 MB, in strips. */
export const MAX_PIXELS = 50_000_000;
const MAX_SIDE = 20_000;

/**
 * Decodes every pixel of a picture, in strips and within bounds, and gives its size as it is meant to be viewed (after its
 * orientation mark). What it cannot decode to the end without a fault is not a picture.
 */
export async function inspectImage(path: string): Promise<ImageFacts | ImageFault> {
  try {
    const meta = await open(path, false).metadata();
    if (meta.format !== 'jpeg' && meta.format !== 'png') return { fault: 'format' };
    if (meta.width * meta.height > MAX_PIXELS || Math.max(meta.width, meta.height) > MAX_SIDE)
      return { fault: 'too-many-pixels' };
    // when it is shrunk, every line is still read to the end, but a JPEG's decoder is spared the finest detail
    await open(path, MAX_PIXELS).resize(64, 64, { fit: 'fill' }).raw().toBuffer();
    const turned = (meta.orientation ?? 1) >= 5;
    return {
      format: meta.format,
      width: turned ? meta.height : meta.width,
      height: turned ? meta.width : meta.height,
    };
  } catch (e) {
    return { fault: /pixel limit/i.test(String(e)) ? 'too-many-pixels' : 'undecodable' };
  }
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
  width: number;
  height: number;
}

export interface ImageFault {
  fault: 'format' | 'too-many-pixels' | 'undecodable';
}

export interface Sample {
  data: Buffer;
  width: number;
  height: number;
  channels: number;
}
