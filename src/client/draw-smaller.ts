/** Points of the longest side: a page of A4 at 210 to an inch. */
const LONGEST = 2500;
const QUALITY = 0.85;

/**
 * A picture drawn again as JPEG, no larger than a page of A4 needs; null where the browser draws none. Fetched when a large photo is chosen.
 * @throws when the browser cannot open the picture.
 */
export async function drawSmaller(file: File): Promise<Blob | null> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.imageSmoothingQuality = 'high';
  pen.fillStyle = '#fff'; // where the picture is transparent
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
}
