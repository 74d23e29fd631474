import { LARGE, mostOf } from './upload-box.ts';

// the same file sent again has the same bytes
const smallerPhotos = new WeakMap<File, Promise<File>>();

/** The photo as it is sent: a large one is made smaller, unless the box says otherwise; what the browser cannot open goes as it is. */
export async function toSend(file: File, box: HTMLElement): Promise<File> {
  const keeps = box.querySelector<HTMLInputElement>('[data-keep-original]')?.checked ?? true;
  if (keeps) return file;
  const before = smallerPhotos.get(file);
  if (before) return before;
  const smaller = shrunk(file, mostOf(box)).catch(() => file);
  smallerPhotos.set(file, smaller);
  return smaller;
}

async function shrunk(file: File, most: number): Promise<File> {
  const kind = await kindOf(file);
  // a browser that opens what an iPhone makes sends what every other can read, whatever its size
  const isHeic = kind === 'heic';
  if (!kind || !(isHeic || file.size > Math.min(LARGE, most))) return file;
  const { drawSmaller } = await import('./draw-smaller.ts');
  const photo = await drawSmaller(file, most);
  if (!photo || (photo.size >= file.size && !isHeic)) return file;
  return new File([photo], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' });
}

/** Which picture a file is by its first bytes: telephones and messengers give names that say something else. */
async function kindOf(file: File): Promise<'heic' | 'other' | undefined> {
  const bytes = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  const start = String.fromCharCode(...bytes);
  if (/^....ftyp(hei|hev|mif1|msf1)/s.test(start)) return 'heic';
  const isPicture = /^(\xff\xd8\xff|\x89PNG|BM|GIF8|RIFF....WEBP)/s.test(start);
  return isPicture ? 'other' : undefined;
}
