import { listDaysOff } from '#domain/calendar';
import { type Answer, page } from '#platform/http/answer.ts';
import { localDate } from '#platform/time.ts';
import { NextDays, YearOfDays } from '#views/calendar/year-of-days.tsx';
import { calendarWords } from '#views/words/calendar.ts';
import type { C } from '../../../deps.ts';
import { PortalPage } from '../portal.page.tsx';
import { daysOffWords } from '../words/days-off.ts';
import { cataloguePaths as paths } from './catalogue.paths.ts';

const NEXT = 5;

/** The next days off and make-up days, then those of this year and of those to come, as far as they are known, and which of them are only foreseen. */
export async function get(c: C): Promise<Answer> {
  const w = c.words(daysOffWords);
  const { title } = c.words(calendarWords);
  const today = localDate(c.now);
  const { years, days } = await listDaysOff(c.deps.db, Number(today.slice(0, 4)));
  return page(
    <PortalPage
      c={c}
      words={daysOffWords}
      title={title}
      description={w.metaDescription}
      canonical={paths.daysOff()}
      trail={[]}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="mc-lead">{w.lead}</p>
      {years.length === 0 ? <p class="govuk-body">{w.none}</p> : null}
      <NextDays days={days} from={today} most={NEXT} />
      {years.map((year) => (
        <YearOfDays key={year.year} year={year} days={days} folded />
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={paths.agencies()}>
          {w.hours}
        </a>
      </p>
    </PortalPage>,
  );
}
