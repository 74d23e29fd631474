import { registerPosts } from '#domain/dossiers';
import type { C } from '../../../../deps.ts';
import { calendarPaths } from '../../calendar/calendar.paths.ts';
import { movedTimesPaths } from '../../moved-times/moved-times.paths.ts';
import { registerPaths } from '../../register/register.paths.ts';
import { readsMovedTimes } from '../../who.ts';
import { calendarWords } from '../../words/calendar.ts';
import { movedTimesWords } from '../../words/moved-times.ts';
import { registerWords } from '../../words/register.ts';

/** Below the worklist: the other lists that this officer reads. */
export function MoreLists({ c }: { c: C }) {
  const { actor } = c;
  const links = [
    actor.kind === 'officer' &&
      registerPosts(actor).length > 0 && { href: registerPaths.register(), text: registerWords.link },
    readsMovedTimes.allows(actor) && { href: movedTimesPaths.movedTimes(), text: movedTimesWords.link },
    { href: calendarPaths.calendar(), text: calendarWords.link },
  ].filter((link) => link !== false);
  return (
    <>
      {links.map(({ href, text }) => (
        <p class="govuk-body" key={href}>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </p>
      ))}
    </>
  );
}
