import type { Clock } from '#platform/clock.ts';
import { path } from '#platform/paths.ts';
import { vnLongDate } from '#platform/time.ts';
import { movedClockWords as w } from './words/moved-clock.ts';

/** Where a demo's clock is moved. */
export const clockPath = path('/thu-nghiem/dong-ho');

/** For the band of a demo: which day it thinks it is, on every page while its clock was moved. */
export function MovedClock({ clock }: { clock: Clock }) {
  if (!clock.moved?.ahead()) return null;
  return (
    <>
      <strong>{w.moved(vnLongDate(clock.now()))}</strong>
      <a href={clockPath()}>{w.change}</a>
    </>
  );
}
