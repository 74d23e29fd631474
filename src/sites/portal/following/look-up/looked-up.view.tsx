import { explainDates, type LookedUp } from '#domain/dossiers';
import { ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { Section } from '#platform/ui/columns.tsx';
import { Details } from '#platform/ui/details.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { doorPaths } from '#views/doors.paths.ts';
import { DatesExplained } from '#views/dossier/dates-explained.tsx';
import { DossierTimeline } from '#views/dossier/dossier-timeline.tsx';
import { endedText } from '#views/dossier/ended-text.ts';
import { StatusTag } from '#views/dossier/status-tag.tsx';
import { StepsTable } from '#views/dossier/steps-table.tsx';
import { dossierTexts } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { PrintPage } from '../../print-page.tsx';
import { BothNames, namesIn } from '../../procedure-name.tsx';
import { lookUpWords } from '../../words/look-up.ts';
import { ownWords } from '../../words/own-dossier.ts';
import { LateNext } from '../complaint/late-next.tsx';
import { DutyAsked } from '../dossier/duty-asked.tsx';
import { feeText } from '../dossier/fee-text.ts';
import { NextStep } from '../dossier/next-step.tsx';
import { OfficeCard } from '../dossier/office-card.tsx';
import { comeNow, type Office } from '../dossier/office-to-come-to.ts';
import { promiseText } from '../dossier/promise-text.ts';
import { RefusedNext } from '../dossier/refused-next.tsx';
import { RequestedItems } from '../dossier/requested-items.tsx';
import { stepsToCome, storyForAnybody, waitingNow, wasRefused } from '../dossier/story.ts';
import { followingPaths } from '../following.paths.ts';
import { ToPayByNumber } from '../pay/pay-by-number.view.tsx';
import { HowToSupplement } from './how-to-supplement.tsx';

/** What the holder of a receipt sees: the dossier in one panel and its steps in the other, with the owner's name masked and the filer not named. */
export function LookedUpView({ c, lookedUp, office, pay }: LookedUpProps) {
  const { dossier: d, events, version } = lookedUp;
  const w = c.words(lookUpWords);
  const story = storyForAnybody(lookedUp, c.language);
  return (
    <PortalPage
      c={c}
      words={lookUpWords}
      title={w.dossierTitle(d.code)}
      trail={[{ text: w.title, href: followingPaths.lookUp() }]}
      otherLanguages={followingPaths.lookUp({}, { ma: d.code })}
      search={false}
      noIndex
    >
      <h1 class="govuk-heading-l">
        {w.dossier} <span class="mc-number">{d.code}</span>
      </h1>
      <NextStep
        d={d}
        content={version.content}
        now={c.now}
        expected={office.expected}
        office={comeNow(office, d)}
      >
        {d.status === 'awaiting_supplement' ? (
          <>
            <p>{w.missing}</p>
            <RequestedItems d={d} events={events} parts={version.content.parts} />
          </>
        ) : null}
        <DutyAsked d={d} />
        {wasRefused(d) ? <RefusedNext d={d} own={false} /> : <LateNext d={d} now={c.now} own={false} />}
      </NextStep>
      {pay ? <ToPayByNumber c={c} {...pay} /> : null}
      {d.status === 'awaiting_supplement' ? <HowToSupplement d={d} /> : null}
      <Facts c={c} lookedUp={lookedUp} expected={office.expected} pays={pay !== undefined} />
      <DatesExplained
        lines={explainDates(lookedUp, office.calendarOf)}
        expected={office.expected}
        calendar={doorPaths.daysOff()}
      />
      <Section id="noi-tiep-nhan" title={c.words(ownWords).office}>
        <OfficeCard office={office} now={c.now} />
      </Section>
      <Section id="tinh-hinh-xu-ly" title={w.stepsPanel}>
        <DossierTimeline
          events={story}
          notes={false}
          waiting={waitingNow(lookedUp, { language: c.language, own: false })}
          next={stepsToCome(lookedUp, c.language)}
          now={c.now}
          expected={office.expected}
        />
        <Details summary={w.asTable}>
          <div class="mc-story">
            <StepsTable events={story} expected={office.expected} />
          </div>
        </Details>
      </Section>
      <ButtonGroup>
        <ButtonLink kind="secondary" href={followingPaths.lookUp()}>
          {w.another}
        </ButtonLink>
      </ButtonGroup>
      <PrintPage />
    </PortalPage>
  );
}

function Facts({ c, lookedUp, expected, pays }: FactsProps) {
  const { dossier: d, ownerMasked } = lookedUp;
  const w = c.words(lookUpWords);
  const { date, dateTime } = c.formats;
  const ended = endedText(d, c.language);
  const data = (name: string, text: string) => ({
    name,
    value: <span lang={c.language === 'vi' ? undefined : 'vi'}>{text}</span>,
  });
  return (
    <Section id="thong-tin-ho-so" title={w.infoPanel}>
      <SummaryList
        rows={[
          { name: w.owner, value: ownerMasked },
          { name: w.address, value: w.addressHidden },
          { name: w.procedure, value: <BothNames of={namesIn(d, lookedUp.version)} /> },
          data(w.receiver, d.receiverAgencyName),
          { name: w.submitted, value: dateTime(d.submittedAt) },
          { name: w.received, value: d.acceptedAt ? date(d.acceptedAt) : w.notYet },
          ended
            ? { name: dossierTexts[c.language].words.endedName, value: ended }
            : {
                name: w.promised,
                value: promiseText(d, { date, expected, language: c.language }) ?? w.notYet,
              },
          { name: w.fee, value: feeText(lookedUp, c.language, { online: pays }) },
          { name: w.status, value: <StatusTag status={d.status} decision={d.decision} /> },
        ]}
      />
    </Section>
  );
}

interface FactsProps extends Pick<LookedUpProps, 'c' | 'lookedUp'>, Pick<Office, 'expected'> {
  /** The reader can pay its fee online. */
  pays: boolean;
}

interface LookedUpProps {
  c: C;
  lookedUp: LookedUp;
  /** The desk that received it. */
  office: Office;
  /** What may be paid online now, in whole đồng, and by what its page knows who comes. */
  pay: { sum: number; ticket: string } | undefined;
}
