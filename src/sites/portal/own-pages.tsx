import { Views } from '#platform/ui/desk-parts.tsx';
import type { C } from '../../deps.ts';
import { cataloguePaths as paths } from './catalogue/catalogue.paths.ts';
import { frameWords } from './words/frame.ts';

/** The pages of whoever is signed in, side by side: their dossiers, their papers, and what the account knows of them. */
export function OwnPages({ c }: { c: C }) {
  const w = c.words(frameWords).account;
  const view = (href: string, name: string) => ({ href, name, current: c.path === href });
  return (
    <Views
      label={w.pages}
      views={[view(paths.mine(), w.mine), view(paths.papers(), w.papers), view(paths.account(), w.own)]}
    />
  );
}
