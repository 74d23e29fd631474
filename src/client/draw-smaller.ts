/**
 * Points of the longest side, from a page of A4 at 210 to an inch down to 140, below which small print cannot be read, and the quality of
 * the JPEG.
 */
const STEPS = [
  { longest: 2500, quality: 0.85 },
  { longest: 2500, quality: 0.7 },
  { longest: 2000, quality: 0.7 },
  { longest: 1650, quality: 0.6 },
] as const;

/**
 * A picture drawn again as JPEG, no larger than a page of A4 needs, and as small as it takes to have `most` bytes and stay readable; null
 * where the browser draws none. Fetched when a large photo is chosen.
 * @throws when the browser cannot open the picture.
 */
export async function drawSmaller(file: File, most: number): Promise<Blob | null> {
  const picture = await createImageBitmap(file);
  let drawn: Blob | null = null;
  for (const step of STEPS) {
    drawn = await draw(picture, step);
    if (!drawn || drawn.size <= most) break;
  }
  picture.close();
  return drawn;
}

async function draw(
  picture: ImageBitmap,
  { longest, quality }: { longest: number; quality: number },
): Promise<Blob | null> {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.imageSmoothingQuality = 'high';
  pen.fillStyle = '#fff'; // where the picture is transparent
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality));
}
