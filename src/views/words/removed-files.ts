import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './removed-files.vi.ts';

export const removedFilesWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    removed: (name) => `${name} has been removed.`,
    undo: 'Undo',
    undoFile: (name) => `removing ${name}`,
  },
};
