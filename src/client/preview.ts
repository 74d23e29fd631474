const SIDE = 144; // twice what is shown, for a screen of two points to a pixel

// by its place and its name without the ending, which the server sets by the content
const previews = new Map<string, HTMLCanvasElement>();

/** Draws the picture small; undefined for what is no picture, or none that this browser opens. */
export async function previewOf(file: File): Promise<HTMLCanvasElement | undefined> {
  if (!file.type.startsWith('image/')) return undefined;
  try {
    const picture = await createImageBitmap(file);
    const scale = SIDE / Math.max(picture.width, picture.height);
    const canvas = document.createElement('canvas');
    canvas.className = 'mc-preview';
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.setAttribute('aria-hidden', 'true'); // its name stands beside it
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return canvas;
  } catch {
    return undefined;
  }
}

export function rememberPreview(place: string, name: string, picture: HTMLCanvasElement): void {
  previews.set(keyOf(place, name), picture);
}

/** Puts the pictures drawn on this page beside the files that were taken. */
export function showPreviews(place: HTMLElement): void {
  for (const link of place.querySelectorAll('.mc-file-list a')) {
    const picture = previews.get(keyOf(place.id, link.textContent ?? ''));
    if (picture) link.closest('li')?.prepend(picture);
  }
}

function keyOf(place: string, name: string): string {
  return `${place} ${name.normalize().replace(/\.\w+$/, '')}`;
}
