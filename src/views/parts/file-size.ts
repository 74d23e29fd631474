import type { FileType } from '#domain/files';
import type { Language } from '#platform/language.ts';

/** 1,400,000 → '1,4 MB', in English '1.4 MB'; whole numbers without decimals. */
export function sizeText(bytes: number, language: Language = 'vi'): string {
  if (bytes < 1000) return `${bytes} ${language === 'vi' || bytes === 1 ? 'byte' : 'bytes'}`;
  const [n, unit] = bytes < 1_000_000 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB'];
  const digits = String(n < 10 ? Math.round(n * 10) / 10 : Math.round(n));
  return `${language === 'vi' ? digits.replace('.', ',') : digits} ${unit}`;
}

/** 'PDF, JPG hoặc PNG', with the language's word for “or”. */
export function typesText(types: readonly string[], or: string): string {
  const names = types.map((t) => t.toUpperCase());
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}${or}${names.at(-1)}`;
}

/** The file types that a file input offers: '.pdf,.jpg,.jpeg,.jfif,.png'. */
export function acceptAttribute(types: readonly FileType[]): string {
  return types.map((t) => (t === 'jpg' ? '.jpg,.jpeg,.jfif' : `.${t}`)).join(',');
}
