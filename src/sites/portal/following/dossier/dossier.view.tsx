import {
  type Change,
  explainDates,
  type IssuedForm,
  type OpenDossier,
  postedResult,
  secretOf,
} from '#domain/dossiers';
import type { FileInfo } from '#domain/files';
import { compileStoredForm, formIn } from '#domain/forms';
import type { Notice } from '#domain/notices';
import type { MoneyAside, Order, Refund } from '#domain/payments';
import type { Language } from '#platform/language.ts';
import { ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { Columns, Section } from '#platform/ui/columns.tsx';
import { Details } from '#platform/ui/details.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { doorPaths } from '#views/doors.paths.ts';
import { DatesExplained } from '#views/dossier/dates-explained.tsx';
import { DossierTimeline } from '#views/dossier/dossier-timeline.tsx';
import { StatusTag } from '#views/dossier/status-tag.tsx';
import { AnswersSummary } from '#views/e-form/answers-summary.tsx';
import { UnsentLines } from '#views/parked/unsent-lines.tsx';
import type { C } from '../../../../deps.ts';
import { unsentOf } from '../../parked/unsent.ts';
import { PortalPage } from '../../portal.page.tsx';
import { PrintPage } from '../../print-page.tsx';
import { namesIn, ShortName } from '../../procedure-name.tsx';
import { mineWords } from '../../words/my-dossiers.ts';
import { ownWords } from '../../words/own-dossier.ts';
import { LateNext } from '../complaint/late-next.tsx';
import { followingPaths } from '../following.paths.ts';
import { NumberLost } from '../number-lost.tsx';
import type { Act } from '../own-dossier.ts';
import { MoneyAsideLines } from '../pay/money-aside-lines.tsx';
import { LooksAgain, OrderStateBox } from '../pay/order-state.tsx';
import { RefundLines } from '../pay/refund-lines.tsx';
import { ClosedNext } from './closed-next.tsx';
import { Corrections } from './corrections.tsx';
import { DutyAsked } from './duty-asked.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { FilesPanel } from './files-panel.tsx';
import { FormsPanel } from './forms-panel.tsx';
import { HandBack } from './hand-back.tsx';
import { MessagesPanel } from './messages-panel.tsx';
import { NextStep } from './next-step.tsx';
import { OfficeCard } from './office-card.tsx';
import { comeNow, type Office } from './office-to-come-to.ts';
import { RefusedNext } from './refused-next.tsx';
import { RequestedItems } from './requested-items.tsx';
import { stepsToCome, storyFor, waitingNow, wasRefused } from './story.ts';

export function DossierView(p: DossierViewProps) {
  const { c, open, may, done, draftSavedAt, office } = p;
  const { dossier: d } = open;
  const w = c.words(ownWords);
  const byPost = postedResult({ ...open, content: open.version.content });
  return (
    <PortalPage
      c={c}
      words={ownWords}
      title={d.code}
      trail={[{ text: c.words(mineWords).title, href: followingPaths.mine(), stays: true }]}
      head={<LooksAgain c={c} order={p.onItsWay} />}
      noIndex
    >
      {done ? <NoticeBanner success heading={w.done[done]} /> : null}
      {p.lostNumber ? <NumberLost c={c} open={open} /> : null}
      {p.tooLate && !p.lostNumber && !may[p.tooLate] ? <TooLate c={c} open={open} act={p.tooLate} /> : null}
      <UnsentLines lines={unsentOf(c, { code: d.code })} />
      <span class="govuk-caption-l">
        <ShortName of={namesIn(d, open.version)} />
      </span>
      <h1 class="govuk-heading-l">
        <span class="mc-number">{d.code}</span> <StatusTag status={d.status} decision={d.decision} />
      </h1>
      <NextStep
        d={d}
        content={open.version.content}
        now={c.now}
        expected={office.expected}
        own
        byPost={byPost}
        office={comeNow(office, d)}
      >
        {d.status === 'awaiting_supplement' ? (
          <RequestedItems d={d} events={open.events} parts={open.version.content.parts} />
        ) : null}
        <DutyAsked d={d} />
        {draftSavedAt ? <p class="mc-note">{w.unsent(c.formats.dateTime(draftSavedAt))}</p> : null}
        {d.status === 'refused' ? <RefusedFor c={c} open={open} /> : null}
        <HandBack c={c} open={open} />
        {wasRefused(d) ? <RefusedNext d={d} own /> : <LateNext d={d} now={c.now} own />}
        {d.status === 'stopped' ? <ClosedNext c={c} d={d} until={p.reopenUntil} may={may} /> : null}
      </NextStep>
      <MoneyAsideLines c={c} aside={p.aside.filter((m) => !m.refundId)} />
      {p.onItsWay ? <OrderStateBox c={c} order={p.onItsWay} /> : null}
      {may.supplement ? (
        <ButtonGroup>
          <ButtonLink href={followingPaths.supplement({ code: d.code })}>{w.supplement}</ButtonLink>
        </ButtonGroup>
      ) : null}
      {may.pay ? (
        <ButtonGroup>
          <ButtonLink href={followingPaths.pay({ code: d.code })}>{w.pay}</ButtonLink>
        </ButtonGroup>
      ) : null}
      {may.fileAgain ? (
        <ButtonGroup>
          <ButtonLink href={followingPaths.again({ code: d.code })} kind="secondary">
            {w.fileAgain}
          </ButtonLink>
        </ButtonGroup>
      ) : null}
      <Columns main={<Main {...p} />} aside={<DossierAside {...p} />} />
      {may.withdraw ? (
        <p class="govuk-body mc-no-print">
          <a class="govuk-link" href={followingPaths.withdraw({ code: d.code })}>
            {w.withdraw}
          </a>
        </p>
      ) : null}
      <PrintPage />
    </PortalPage>
  );
}

function RefusedFor({ c, open }: { c: C; open: OpenDossier }) {
  const reason = open.events.findLast((e) => e.verb === 'refuse')?.note;
  return reason ? (
    <p class="mc-note">
      {c.words(ownWords).refusedFor}: <span lang={vietnameseIn(c)}>{reason}</span>
    </p>
  ) : null;
}

function Main({ c, open, results, corrections, office }: DossierViewProps) {
  const { formSchema } = open.version;
  const w = c.words(ownWords);
  return (
    <>
      <Section
        id="qua-trinh"
        title={w.story}
        more={{ href: followingPaths.course({ code: open.dossier.code }), text: w.storyAsTable }}
      >
        <DossierTimeline
          events={storyFor(open)}
          notes
          asking={open}
          waiting={waitingNow(open, { language: c.language, own: true })}
          next={stepsToCome(open, c.language)}
          now={c.now}
          expected={office.expected}
        />
      </Section>
      <DatesExplained
        lines={explainDates(open, office.calendarOf)}
        expected={office.expected}
        calendar={doorPaths.daysOff()}
      />
      <Corrections c={c} open={open} corrections={corrections} />
      <FilesPanel open={open} results={results} />
      {formSchema ? (
        <Details summary={w.answers}>
          <AnswersSummary
            form={formIn(compileStoredForm(formSchema), c.language)}
            data={open.answers}
            headingLevel={3}
          />
        </Details>
      ) : null}
    </>
  );
}

function DossierAside({ c, open, issued, notices, office, refunds, payable }: DossierViewProps) {
  return (
    <div class="mc-beside">
      <RefundLines c={c} refunds={refunds} />
      <FactsPanel
        open={open}
        secret={secretOf(c.deps.keys, open.dossier)}
        expected={office.expected}
        payable={payable}
      />
      <Section id="noi-tiep-nhan" title={c.words(ownWords).office}>
        <OfficeCard office={office} now={c.now} />
      </Section>
      <FormsPanel open={open} issued={issued} />
      <MessagesPanel notices={notices} />
    </div>
  );
}

// data stay Vietnamese on every page
function vietnameseIn(c: C): Language | undefined {
  return c.language === 'vi' ? undefined : 'vi';
}

/** Says when it was done to whoever opens the page of an act again, or that it is not possible now. */
function TooLate({ c, open, act }: { c: C; open: OpenDossier; act: Act }) {
  const w = c.words(ownWords).tooLate[act];
  const last = open.events.findLast((e) => e.verb === act);
  return (
    <NoticeBanner heading={last ? w.done(c.formats.dateTime(last.at)) : w.notNow}>
      <p class="govuk-body">{w.below}</p>
    </NoticeBanner>
  );
}

interface DossierViewProps {
  c: C;
  open: OpenDossier;
  /** What came online and is not recorded as paid. */
  aside: readonly MoneyAside[];
  /** What is being given back of it, or was. */
  refunds: readonly Refund[];
  /** Its printed forms that were kept as they were issued. */
  issued: readonly IssuedForm[];
  notices: Notice[];
  /** The results that may be downloaded now. */
  results: FileInfo[];
  /** What officers have mended in the answers. */
  corrections: Change[];
  /** When the unsent supplement was last saved. */
  draftSavedAt: Date | undefined;
  /** Its fee may be paid online, now or when what is on its way is known. */
  payable: boolean;
  /** An order that its person says they have paid, and of which the gateway has not reported. */
  onItsWay: Order | undefined;
  may: { supplement: boolean; withdraw: boolean; pay: boolean; fileAgain: boolean };
  /** The desk that received it. */
  office: Office;
  /** The last day on which a closed one may still be opened again; undefined where it may not be. */
  reopenUntil: string | undefined;
  done: keyof typeof ownWords.vi.done | undefined;
  /** What they meant to do and cannot do any more. */
  tooLate: Act | undefined;
  /** The account has lost its number: nothing is done from it. */
  lostNumber: boolean;
}
