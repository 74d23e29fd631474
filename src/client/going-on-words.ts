import { vi } from './going-on-words.vi.ts';
import { inLanguageOf } from './language-of.ts';

const en: typeof vi = {
  going: (button) =>
    `The file is being sent; “${button}” follows by itself when it is there. No need to press again.`,
  stays: (button) =>
    `“${button}” was not done because the file for this document could not be uploaded; the reason is given just above. See to this file, then press “${button}” again.`,
};

export const goingOnWords = inLanguageOf({ vi, en });
