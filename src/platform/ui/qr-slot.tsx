import type { Child } from './child.ts';

/** A QR picture beside the words that say where it leads. `src` is a URL of an image, `alt` says what it is. */
export function QrSlot({ src, alt, children }: { src: string; alt: string; children: Child }) {
  return (
    <div class="mc-qr">
      <img src={src} alt={alt} width={128} height={128} />
      <div class="mc-qr__text">{children}</div>
    </div>
  );
}
