const LARGE = 2_000_000;
// a browser that opens it sends what every other can read, whatever its size
const OF_IPHONE = /hei[cf]/i;

// the same file sent again has the same bytes
const made = new WeakMap<File, Promise<File>>();

/** The photo as it is sent: a large one is made smaller, unless the box says otherwise; what the browser cannot open goes as it is. */
export function toSend(file: File, box: HTMLElement): Promise<File> {
  const keeps = box.querySelector<HTMLInputElement>('[data-keep-original]')?.checked ?? true;
  const worth = file.size > LARGE || OF_IPHONE.test(file.type);
  if (keeps || !worth || !file.type.startsWith('image/')) return Promise.resolve(file);
  const before = made.get(file);
  if (before) return before;
  const smaller = shrunk(file).catch(() => file);
  made.set(file, smaller);
  return smaller;
}

async function shrunk(file: File): Promise<File> {
  const { drawSmaller } = await import('./draw-smaller.ts');
  const photo = await drawSmaller(file);
  if (!photo || (photo.size >= file.size && !OF_IPHONE.test(file.type))) return file;
  return new File([photo], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' });
}
