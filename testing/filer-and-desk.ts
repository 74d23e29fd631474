import { type OpenDossier, openAsFiler } from '#domain/dossiers';
import type { DraftContent } from '#domain/drafts';
import type { Citizen } from '#domain/journal';
import { anPhu } from './desk-verbs.ts';
import { fileBirth, someCitizen } from './filed.ts';
import { type SeededDeps, seededDeps } from './seeded-deps.ts';

/** The seeded rooms with somebody who files births at Phường An Phú and the officers there who settle them. */
export async function filerAndDesk(now?: string): Promise<FilerAndDesk> {
  const deps = await seededDeps(now);
  const citizen = await someCitizen(deps);
  return {
    deps,
    citizen,
    desk: await anPhu(deps),
    file: (content = {}) => fileBirth(deps, citizen, { content }),
    own: (code) => openAsFiler(deps.db, deps.keys, citizen, code),
  };
}

interface FilerAndDesk {
  deps: SeededDeps;
  citizen: Citizen;
  desk: Awaited<ReturnType<typeof anPhu>>;
  /** Files a birth, with the draft's content changed by what is given; its number. */
  file(content?: Partial<DraftContent>): Promise<string>;
  /** The dossier as its filer sees it. */
  own(code: string): Promise<OpenDossier>;
}
