import { maySee } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import type { UnsentLine } from '#views/parked/unsent-lines.tsx';
import { parkedWords } from '#views/words/parked.ts';
import type { C } from '../../../deps.ts';
import { actAt, type DeskAct } from '../acts.ts';
import { parkedPath } from './parked.paths.ts';

/** What an officer wrote and has not sent: all of it, each with its dossier as long as they may see that. */
export async function unsentOf(c: C<Officer>): Promise<UnsentLine[]> {
  if (c.unsent.length === 0) return [];
  const codes = c.unsent.flatMap(({ path }) => actAt(path)?.code ?? []);
  const seen = await maySee(c.deps.db, c.actor, new Set(codes));
  return lines(c, (act) => act?.code && seen.has(act.code));
}

/** The same of one dossier, on a page that shows it. */
export function unsentOn(c: C, code: string): UnsentLine[] {
  return lines(c, () => true).filter((_, i) => actAt(c.unsent[i]?.path ?? '')?.code === code);
}

function lines(c: C, tells: (act: DeskAct | undefined) => unknown): UnsentLine[] {
  return c.unsent.map(({ id, path, until }) => {
    const act = actAt(path);
    const about = [act?.name ?? parkedWords.vi.typed, tells(act) ? act?.code : undefined];
    return { href: parkedPath({ form: id }), about: about.filter(Boolean).join(', '), until };
  });
}
