import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { type Sample, shrinkGrey } from './inspect-image.ts';

// First the size at which most photographs of a card can be read, then the sizes that help with the rest.
const SIZES = [1600, 2600, 1000];
/** The longest side at which a picture is searched for a code. */
export const LONGEST = Math.max(...SIZES);

let ready = false;

/** The text of a QR code somewhere in a grey picture, or undefined. It takes 8 to 150 ms. */
export async function readQr(picture: Sample): Promise<string | undefined> {
  prepare();
  for (const longest of SIZES) {
    const { data, width, height } = await shrinkGrey(picture, longest);
    // as a file of the plainest kind, in grey: of points alone the library wants four bytes each
    const pgm = Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]);
    const [found] = await readBarcodes(pgm, {
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
