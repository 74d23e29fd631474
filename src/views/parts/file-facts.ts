import type { FileInfo, FileWarning } from '#domain/files';
import type { Language } from '#platform/language.ts';
import { filesWords, fileWarningWords } from '../words/files.ts';
import { sizeText } from './file-size.ts';

/** 'PDF, 3 trang, 1,2 MB' · 'JPG, 600 × 900 pixels, 240 KB'. */
export function fileFacts(
  f: Pick<FileInfo, 'type' | 'bytes' | 'pages' | 'width' | 'height'>,
  language: Language = 'vi',
): string {
  const w = filesWords[language];
  const inside =
    f.pages !== undefined
      ? w.pages(f.pages)
      : f.width !== undefined && f.height !== undefined
        ? w.pixels(f.width, f.height)
        : '';
  return [f.type.toUpperCase(), inside, sizeText(f.bytes, language)].filter(Boolean).join(', ');
}

/** What a person should check again. */
export function fileWarningSentence(warning: FileWarning, language: Language = 'vi'): string {
  return fileWarningWords[language][warning.code](warning.params ?? {});
}
