import { afterAll } from 'vitest';
import { type OpenDossier, openAsFiler } from '#domain/dossiers';
import type { DraftContent } from '#domain/drafts';
import type { Citizen } from '#domain/journal';
import type { Deps } from '../src/deps.ts';
import { type TestApp, testApp } from './app.ts';
import { anPhu } from './desk-verbs.ts';
import { fileBirth, someCitizen } from './filed.ts';
import { type SeededDeps, seededDeps } from './seeded-deps.ts';

/** The seeded rooms with somebody who files births at Phường An Phú and the officers there who settle them. */
export async function filerAndDesk(now?: string): Promise<{ deps: SeededDeps } & FilerAndDesk> {
  const deps = await seededDeps(now);
  return { deps, ...(await peopleOf(deps)) };
}

/** The same with the whole server; called where a test file begins, it is closed after the file's last test. */
export async function appWithFilerAndDesk(now?: string): Promise<TestApp & FilerAndDesk> {
  const t = await testApp(now ? { now } : {});
  afterAll(() => t.close());
  return { ...t, ...(await peopleOf(t.deps)) };
}

async function peopleOf(deps: Deps): Promise<FilerAndDesk> {
  const citizen = await someCitizen(deps);
  return {
    citizen,
    desk: await anPhu(deps),
    file: (content = {}) => fileBirth(deps, citizen, { content }),
    own: (code) => openAsFiler(deps.db, deps.keys, citizen, code),
  };
}

export interface FilerAndDesk {
  citizen: Citizen;
  desk: Awaited<ReturnType<typeof anPhu>>;
  /** Files a birth, with the draft's content changed by what is given; its number. */
  file(content?: Partial<DraftContent>): Promise<string>;
  /** The dossier as its filer sees it. */
  own(code: string): Promise<OpenDossier>;
}
