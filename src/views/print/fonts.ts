import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lettersIn, openType } from '#platform/pdf/font-file.ts';

const TINOS = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(
  (style) => `@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`,
);
// In the order of their looks: scripts of the Chăm and the Thái, symbols; and one that has the whole first plane of Unicode, the Chinese
// characters of Hán-Nôm among it, drawn on a coarse grid.
const OTHERS = [
  '@expo-google-fonts/noto-sans-cham/400Regular/NotoSansCham_400Regular.ttf',
  '@expo-google-fonts/noto-sans-tai-viet/400Regular/NotoSansTaiViet_400Regular.ttf',
  '@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
  '@fontsource/unifontex/files/unifontex-latin-400-normal.woff',
];

/** The family of the papers, which has every letter of Vietnamese and of Europe. */
export const paperFonts = fontsOf(TINOS);
/** The same and those that have the other letters: some 15 MB, read when a paper first has such a letter. */
export const allFonts = fontsOf([...TINOS, ...OTHERS]);

function fontsOf(names: string[]): Fonts {
  let files: Buffer[] | undefined;
  let ranges: [number, number][] | undefined;
  const load = () => {
    files ??= names.map((name) => openType(readFileSync(fileURLToPath(import.meta.resolve(name)))));
    return files;
  };
  return {
    files: load,
    has(letter) {
      ranges ??= load().flatMap(lettersIn);
      const point = letter.codePointAt(0) ?? 0;
      return ranges.some(([first, last]) => first <= point && point <= last);
    },
  };
}

export interface Fonts {
  files(): Buffer[];
  has(letter: string): boolean;
}
