import type { Clock } from '#platform/clock.ts';
import { formats } from '#platform/formats.ts';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { doorPaths } from './doors.paths.ts';
import { movedClockWords } from './words/moved-clock.ts';

/** For the band of a demo: the day that its clock shows, on every page while the clock is ahead. */
export const MovedClock = inPageLanguage(({ clock }: { clock: Clock }, language) => {
  if (!clock.moved?.ahead()) return null;
  const w = movedClockWords[language];
  return (
    <>
      <strong>{w.moved(formats[language].longDate(clock.now()))}</strong>
      <a href={doorPaths.clock()}>{w.change}</a>
    </>
  );
});
