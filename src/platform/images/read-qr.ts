import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { sampleRgba } from './inspect-image.ts';

// First the size at which most photographs of a card can be read, then the sizes that help with the rest.
const SIZES = [1600, 2600, 1000];

let ready = false;

/** The text of a QR code somewhere in a picture, or undefined. It takes 8 to 150 ms. */
export async function readQr(path: string): Promise<string | undefined> {
  prepare();
  for (const longest of SIZES) {
    const { data, width, height } = await sampleRgba(path, longest);
    const picture = { data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' as const };
    const [found] = await readBarcodes(picture as Parameters<typeof readBarcodes>[0], {
      formats: ['QRCode'],
      tryHarder: true,
      tryRotate: true,
      tryInvert: false,
      tryDownscale: true,
      maxNumberOfSymbols: 1,
      textMode: 'Plain',
    });
    if (found?.isValid) return found.text;
  }
  return undefined;
}

// Unless it is given its WebAssembly bytes, the library would fetch them from a third party's server.
function prepare(): void {
  if (ready) return;
  const file = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const bytes = readFileSync(file);
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(bytes).buffer } });
  ready = true;
}
