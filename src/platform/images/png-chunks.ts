/** The chunks of a PNG, from its signature to its end chunk: name, where its data begin, where the next one begins. */
export function* pngChunks(png: Buffer): Generator<{ name: string; data: number; end: number }> {
  for (let at = 8; at + 12 <= png.length; ) {
    const name = png.toString('latin1', at + 4, at + 8);
    const end = at + 12 + png.readUInt32BE(at);
    yield { name, data: at + 8, end };
    if (name === 'IEND') return;
    at = end;
  }
}

/** How many pictures a PNG shows one after another; 1 for a still one. */
export function pngFrames(png: Buffer): number {
  for (const { name, data } of pngChunks(png)) {
    if (name === 'IDAT') return 1;
    if (name === 'acTL' && data + 4 <= png.length) return png.readUInt32BE(data);
  }
  return 1;
}
