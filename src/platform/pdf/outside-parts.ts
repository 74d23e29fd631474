import type { PdfDict, PdfValue } from './pdf-reader.ts';

// A file specification is a string, or a dictionary with one of these strings (ISO 32000-2, 7.11). Under /F it stands in a stream whose
// bytes are elsewhere (7.3.8.2), in what is shown of another document (/Ref, 8.10.4; /OPI, 14.11.7), in films, sounds, associated files and
// every action that leads to another document.
const FILE_NAMES = ['/F', '/UF', '/DOS', '/Mac', '/Unix'];
// keys that are only there for what is elsewhere, and whose file specification may be a string of another key or in a list
const OUTSIDE_KEYS = ['/FFilter', '/FDecodeParms', '/OPI', '/DestOutputProfileRef', '/PronunciationLexicon'];

/** Names that say where something outside of the document is: in what viewers read each in their own way, they are grave. */
export const OUTSIDE_WORDS = [...FILE_NAMES, ...OUTSIDE_KEYS];

/**
 * Whether a dictionary names a file or an address outside of the document from which a viewer may fetch a part of it. That is a string
 * only: elsewhere /F is the flags of an annotation, a filter in its short form, or a resource of that name.
 * @param of what the value of a key may mean
 */
export function namesOutside(d: PdfDict, of: (key: string) => PdfValue[]): boolean {
  if (OUTSIDE_KEYS.some((key) => d.has(key))) return true;
  const names = d.has('/NS') ? [...FILE_NAMES, '/Schema'] : FILE_NAMES;
  return names.some((key) => of(key).some((v) => typeof v === 'string' && v.startsWith('(')));
}
