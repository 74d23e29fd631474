import { inLanguage } from '#platform/http/address-language.ts';
import type { UnsentLine } from '#views/parked/unsent-lines.tsx';
import { parkedWords } from '#views/words/parked.ts';
import type { C } from '../../../deps.ts';
import { parkedPath } from './parked.paths.ts';
import { actOfParked } from './what-was-parked.tsx';

/** What somebody wrote and has not sent: all of it, or that of one dossier or draft. */
export function unsentOf(c: C, of?: { code: string } | { draft: string }): UnsentLine[] {
  return c.unsent.flatMap(({ id, path, until }) => {
    const { name, code, draft } = actOfParked(c, path);
    if (of && ('code' in of ? of.code !== code : of.draft !== draft)) return [];
    const about = [name ?? c.words(parkedWords).typed, code].filter(Boolean).join(', ');
    return { href: inLanguage(parkedPath({ form: id }), c.language), about, until };
  });
}
