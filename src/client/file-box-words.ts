import { vi } from './file-box-words.vi.ts';
import { inLanguageOf } from './language-of.ts';

const en: typeof vi = { choose: 'Choose a file', drop: 'or drop it here' };

export const fileBoxWords = inLanguageOf({ vi, en });
