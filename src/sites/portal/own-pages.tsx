import type { Actor } from '#domain/journal';
import { Refusal } from '#platform/errors.ts';
import { Views } from '#platform/ui/desk-parts.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../deps.ts';
import { cataloguePaths as paths } from './catalogue/catalogue.paths.ts';
import { refusalSentence } from './refusal/refusal-sentence.ts';
import { frameWords } from './words/frame.ts';

/**
 * The pages of whoever is signed in, side by side: their dossiers, their papers, and what the account knows of them. An account that has
 * lost its number is told so on each.
 */
export function OwnPages({ c }: { c: C }) {
  const w = c.words(frameWords).account;
  const view = (href: string, name: string) => ({ href, name, current: c.path === href });
  return (
    <>
      <Views
        label={w.pages}
        views={[
          view(paths.mine(), w.mine),
          view(paths.payments(), w.payments),
          view(paths.papers(), w.papers),
          view(paths.account(), w.own),
        ]}
      />
      {hasLostNumber(c.actor) ? (
        <WarningText>{refusalSentence(new Refusal('accounts.number-lost', {}, 403), c.language)}</WarningText>
      ) : null}
    </>
  );
}

function hasLostNumber(actor: Actor): boolean {
  return actor.kind === 'citizen' && !!actor.lostNumber;
}
