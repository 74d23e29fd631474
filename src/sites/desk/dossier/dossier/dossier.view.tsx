import { Fragment } from 'preact';
import type { Calendars } from '#domain/calendar';
import {
  agenciesAwaited,
  type Change,
  cameBackAt,
  explainDates,
  type IssuedForm,
  lastAnswer,
  type OpenAtDesk,
  whyNotExamined,
} from '#domain/dossiers';
import { statuses } from '#domain/ledger';
import type { Refund } from '#domain/payments';
import type { WorkItem } from '#domain/worklists';
import { ButtonLink } from '#platform/ui/button.tsx';
import { ActionBar, Keys, Split } from '#platform/ui/desk-parts.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { DatesExplained } from '#views/dossier/dates-explained.tsx';
import { DossierTimeline } from '#views/dossier/dossier-timeline.tsx';
import { dutyLines } from '#views/dossier/duty-lines.ts';
import { notSentLines, requestLines, sentAgainLines } from '#views/dossier/request-lines.ts';
import { StatusTag } from '#views/dossier/status-tag.tsx';
import { stepNameOf } from '#views/dossier/step-name.ts';
import { UnsentLines } from '#views/parked/unsent-lines.tsx';
import { dossierWords } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { calendarPaths } from '../../calendar/calendar.paths.ts';
import { DeskPage } from '../../desk.page.tsx';
import { unsentOn } from '../../parked/unsent.ts';
import { provingPaths } from '../../proving/proving.paths.ts';
import { isClerk, readsMoneyAside } from '../../who.ts';
import { changesWords } from '../../words/changes.ts';
import { counterWords } from '../../words/counter.ts';
import { deskWords as w } from '../../words/dossier.ts';
import { dutyWords } from '../../words/duty.ts';
import { opinionWords } from '../../words/opinion.ts';
import { ChangesPanel } from '../changes/changes.tsx';
import { OPINIONS, OpinionsPanel } from '../examination/opinions-panel.tsx';
import { SentBack } from '../examination/sent-back.tsx';
import { ExtensionPanel } from '../extension/extension-panel.tsx';
import { WaitsPanel } from '../hand-back/waits-panel.tsx';
import { LevelTag } from '../level-tag.tsx';
import { LostNumber } from '../lost-number.tsx';
import { RefundsPanel } from '../payment/refunds-panel.tsx';
import { NextLink } from '../worklist/next-link.tsx';
import { AnswersPanel } from './answers-panel.tsx';
import { COUNTER_ACTIONS, type DeskAction, type DeskVerb } from './desk-action.ts';
import { DuePanel } from './due-panel.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { PartsPanel } from './parts-panel.tsx';

/** One dossier on one screen: when it is due, what the officer may do, the papers beside the answers, then its timeline. */
export function DossierView(p: DossierViewProps) {
  const { c, open, issued, awaitsPayment, changes, refunds, actions, next, confirmed: done, calendarOf } = p;
  const proveAt = c.actor.kind === 'officer' && isClerk(c.actor) ? provingPaths.lookUp() : undefined;
  const { dossier, events } = open;
  // money that is to go back is work, and no errand of somebody at the counter
  const isOwed = dossier.toHandBack?.fee === 'refund';
  const atCounter = new Set<DeskAction>(COUNTER_ACTIONS.filter((a) => a !== 'record-refund' || !isOwed));
  const takeBack = actions.find((a) => a.verb === 'take-back');
  const toDo = actions.filter((a) => a !== takeBack && !atCounter.has(a.verb));
  const awaits = awaitsOpinions(p);
  const first = awaits ? undefined : toDo[0];
  const others = awaits ? toDo : toDo.slice(1);
  return (
    <DeskPage c={c} title={`${dossier.code} – ${dossier.ownerName}`}>
      {done ? (
        <NoticeBanner success heading={w.confirmations[done]}>
          {next ? <NextLink next={next} /> : null}
        </NoticeBanner>
      ) : null}
      <UnsentLines lines={unsentOn(c, dossier.code)} />
      <div class="mc-desk-head">
        <div>
          <span class="govuk-caption-l">{dossier.procedureName}</span>
          <h1 class="govuk-heading-l">
            <span class="mc-number">{dossier.code}</span>{' '}
            <StatusTag status={dossier.status} decision={dossier.decision} />{' '}
            {cameBackAt(dossier) ? <Tag tone="purple">{changesWords.tag}</Tag> : null}
          </h1>
          <p class="govuk-body">
            {w.owner}: <strong>{dossier.ownerName}</strong>{' '}
            <LevelTag level={open.proven.owner} proveAt={open.people.onBehalf ? undefined : proveAt} />
          </p>
        </div>
        {next && !done ? <NextLink next={next} /> : null}
      </div>
      <LostNumber open={open} />
      <DuePanel d={dossier} now={c.now} />
      <ActionBar label={w.actionsLabel}>
        {first ? (
          <ButtonLink href={first.href}>{w.actions[first.verb]}</ButtonLink>
        ) : awaits ? (
          <ButtonLink href={`#${OPINIONS}`}>{opinionWords.seeAwaited}</ButtonLink>
        ) : (
          <p class="govuk-body">{statuses[dossier.status].final ? w.over : w.nothingToDo}</p>
        )}
        {others.map((a) => (
          <ButtonLink key={a.verb} href={a.href} kind={a.verb === 'refuse' ? 'warning' : 'secondary'}>
            {w.actions[a.verb]}
          </ButtonLink>
        ))}
        {takeBack ? (
          <ButtonLink href={takeBack.href} kind="secondary">
            {w.actions[takeBack.verb]}
          </ButtonLink>
        ) : null}
      </ActionBar>
      <AtCounter actions={actions.filter((a) => atCounter.has(a.verb))} />
      {dossier.supplementRequest && dossier.status === 'awaiting_supplement' ? (
        <Inset>
          <strong>{w.supplementRequest}</strong>
          <ul class="govuk-list govuk-list--bullet">
            {requestLines(open.version.content.parts, dossier.supplementRequest).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {dossier.supplementRequest.reason}
        </Inset>
      ) : null}
      <Duty open={open} />
      <OpinionsPanel open={open} now={c.now} />
      <WaitsPanel open={open} />
      <RefundsPanel refunds={refunds} opens={readsMoneyAside.allows(c.actor)} />
      <SentBack open={open} />
      <ExtensionPanel open={open} calendar={calendarOf(dossier.ownerAgencyId)} now={c.now} />
      <NotSent open={open} />
      <SentAgain open={open} />
      <InWords open={open} />
      <ChangesPanel open={open} changes={changes} />
      <Split
        left={
          <>
            <PartsPanel open={open} />
            <FactsPanel open={open} issued={issued} proveAt={proveAt} awaitsPayment={awaitsPayment} />
          </>
        }
        right={<AnswersPanel open={open} />}
      />
      <h2 class="govuk-heading-m">{dossierWords.progress}</h2>
      <DatesExplained
        lines={explainDates(open, calendarOf)}
        expected={calendarOf(dossier.ownerAgencyId).unverified}
        calendar={calendarPaths.calendar()}
      />
      <DossierTimeline events={events} notes asking={open} waiting={waitingOf(open)} />
      {next ? <Keys keys={[...w.dossierKeys]} /> : null}
    </DeskPage>
  );
}

/** Whether what its officer does next is to wait for other agencies: whatever else they may do with it is beside that. */
function awaitsOpinions({ c, open, actions }: DossierViewProps): boolean {
  const isHolder = actions.some((a) => a.verb === 'end-opinion');
  return isHolder && whyNotExamined(open.dossier, c.now) !== undefined;
}

/** What may be entered when its filer comes to the counter. */
function AtCounter({ actions }: { actions: Action[] }) {
  if (actions.length === 0) return null;
  return (
    <p class="govuk-body">
      {counterWords.links}{' '}
      {actions.map((a, i) => (
        <Fragment key={a.verb}>
          {i > 0 ? ' · ' : null}
          <a class="govuk-link" href={a.href}>
            {w.actions[a.verb]}
          </a>
        </Fragment>
      ))}
    </p>
  );
}

/** The financial duty that its person has to do now. */
function Duty({ open: { dossier } }: { open: OpenAtDesk }) {
  if (dossier.status !== 'awaiting_payment' || dossier.waitsFor?.thing !== 'duty') return null;
  return (
    <Inset>
      <strong>{dutyWords.asked}</strong>
      <ul class="govuk-list govuk-list--bullet">
        {dutyLines(dossier.waitsFor).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Inset>
  );
}

/** The papers that its filer left out when it came back, and why, as long as somebody has to decide about it. */
function NotSent({ open }: { open: OpenAtDesk }) {
  const papers = lastAnswer(open.events)?.notSent ?? [];
  const { status, decision } = open.dossier;
  if (papers.length === 0 || statuses[status].final || decision) return null;
  return (
    <Inset>
      <strong>{w.notSent}</strong>
      <ul class="govuk-list govuk-list--bullet">
        {notSentLines(open.version.content.parts, papers).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Inset>
  );
}

/** The papers for which its filer means the files that were sent before. */
function SentAgain({ open }: { open: OpenAtDesk }) {
  const again = lastAnswer(open.events)?.again ?? [];
  const { status, decision } = open.dossier;
  if (again.length === 0 || statuses[status].final || decision) return null;
  return (
    <Inset>
      <strong>{w.sentAgain}</strong>
      <ul class="govuk-list govuk-list--bullet">
        {sentAgainLines(open.version.content.parts, again).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Inset>
  );
}

/** What its filer answered in words when it came back, beside what was asked. */
function InWords({ open }: { open: OpenAtDesk }) {
  const answers = lastAnswer(open.events)?.inWords ?? [];
  const { status, decision, supplementRequest } = open.dossier;
  if (answers.length === 0 || statuses[status].final || decision) return null;
  const requestText = (part: string) => supplementRequest?.items.find((i) => i.target === part)?.text ?? '';
  return (
    <Inset>
      <strong>{w.inWords}</strong>
      <ul class="govuk-list govuk-list--bullet">
        {answers.map(({ part, words }) => (
          <li key={part}>{w.askedAndAnswered(requestText(part), words)}</li>
        ))}
      </ul>
    </Inset>
  );
}

function waitingOf({ dossier: d, people }: OpenAtDesk) {
  if (d.status === 'awaiting_supplement')
    return { title: w.waitingPerson, who: people.submitter.name, until: null };
  if (d.status === 'awaiting_payment')
    return { title: dutyWords.waiting, who: people.submitter.name, until: null };
  if (!d.holderAgencyId) return undefined;
  if (d.status === 'processing' && d.waitsFor)
    return { title: opinionWords.due.title, who: agenciesAwaited(d).join(', '), until: null };
  return {
    title: stepNameOf(d),
    who: [d.holderOfficerName, d.holderAgencyName].filter(Boolean).join(' – '),
    until: d.stepDueAt,
  };
}

/** One thing that the officer may do now, and the page for it. */
export interface Action {
  verb: DeskAction;
  href: string;
}

interface DossierViewProps {
  c: C;
  open: OpenAtDesk;
  /** Somebody is paying its fee online, and nobody knows yet what became of it. */
  awaitsPayment: boolean;
  changes: Change[];
  /** What of its money is going back, or went. */
  refunds: readonly Refund[];
  issued: readonly IssuedForm[];
  actions: Action[];
  next: WorkItem | undefined;
  confirmed: DeskVerb | undefined;
  /** The working time of the agency that decides and of the desk. */
  calendarOf: Calendars['calendarOf'];
}
