import { lastAnswer, type OpenAtDesk } from '#domain/dossiers';
import { statuses } from '#domain/ledger';
import type { WorkItem } from '#domain/worklists';
import { ButtonLink } from '#platform/ui/button.tsx';
import { ActionBar, Keys, Split } from '#platform/ui/desk-parts.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { askedLines, notSentLines } from '#views/dossier/asked-lines.ts';
import { DossierTimeline } from '#views/dossier/dossier-timeline.tsx';
import { StatusTag } from '#views/dossier/status-tag.tsx';
import { stepNameOf } from '#views/dossier/step-name.ts';
import { UnsentLines } from '#views/parked/unsent-lines.tsx';
import { dossierWords } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { DeskPage } from '../../desk.page.tsx';
import { unsentOn } from '../../parked/unsent.ts';
import { provingPaths } from '../../proving/proving.paths.ts';
import { isClerk } from '../../who.ts';
import { deskWords as w } from '../../words/dossier.ts';
import { LevelTag } from '../level-tag.tsx';
import { NextLink } from '../worklist/next-link.tsx';
import { AnswersPanel } from './answers-panel.tsx';
import type { DeskAction, DeskVerb } from './desk-action.ts';
import { DuePanel } from './due-panel.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { PartsPanel } from './parts-panel.tsx';

/** One dossier on one screen: when it is due, what the officer may do, the papers beside the answers, then its timeline. */
export function DossierView({ c, open, actions, next, confirmed: done }: DossierViewProps) {
  const proveAt = c.actor.kind === 'officer' && isClerk(c.actor) ? provingPaths.lookUp() : undefined;
  const { dossier, events } = open;
  const [first, ...others] = actions;
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
            <span class="mc-number">{dossier.code}</span> <StatusTag status={dossier.status} />
          </h1>
          <p class="govuk-body">
            {w.owner}: <strong>{dossier.ownerName}</strong>{' '}
            <LevelTag level={open.proven.owner} proveAt={open.people.onBehalf ? undefined : proveAt} />
          </p>
        </div>
        {next && !done ? <NextLink next={next} /> : null}
      </div>
      <DuePanel d={dossier} now={c.now} />
      <ActionBar label={w.actionsLabel}>
        {first ? (
          <ButtonLink href={first.href}>{w.actions[first.verb]}</ButtonLink>
        ) : (
          <p class="govuk-body">{statuses[dossier.status].final ? w.over : w.nothingToDo}</p>
        )}
        {others.map((a) => (
          <ButtonLink key={a.verb} href={a.href} kind={a.verb === 'refuse' ? 'warning' : 'secondary'}>
            {w.actions[a.verb]}
          </ButtonLink>
        ))}
      </ActionBar>
      {dossier.supplementRequest && dossier.status === 'awaiting_supplement' ? (
        <Inset>
          <strong>{w.supplementRequest}</strong>
          <ul class="govuk-list govuk-list--bullet">
            {askedLines(open.version.content.parts, dossier.supplementRequest).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {dossier.supplementRequest.reason}
        </Inset>
      ) : null}
      <NotSent open={open} />
      <InWords open={open} />
      <Split
        left={
          <>
            <PartsPanel open={open} />
            <FactsPanel open={open} proveAt={proveAt} />
          </>
        }
        right={<AnswersPanel open={open} />}
      />
      <h2 class="govuk-heading-m">{dossierWords.progress}</h2>
      <DossierTimeline events={events} notes asking={open} waiting={waitingOf(open)} />
      {next ? <Keys keys={[...w.dossierKeys]} /> : null}
    </DeskPage>
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

/** What its filer answered in words when it came back, beside what was asked. */
function InWords({ open }: { open: OpenAtDesk }) {
  const said = lastAnswer(open.events)?.inWords ?? [];
  const { status, decision, supplementRequest } = open.dossier;
  if (said.length === 0 || statuses[status].final || decision) return null;
  const asked = (part: string) => supplementRequest?.items.find((i) => i.target === part)?.text ?? '';
  return (
    <Inset>
      <strong>{w.inWords}</strong>
      <ul class="govuk-list govuk-list--bullet">
        {said.map(({ part, words }) => (
          <li key={part}>{w.askedAndAnswered(asked(part), words)}</li>
        ))}
      </ul>
    </Inset>
  );
}

function waitingOf({ dossier: d }: OpenAtDesk) {
  if (d.status === 'awaiting_supplement') return { title: w.waitingPerson, who: d.ownerName, until: null };
  if (!d.holderAgencyId) return undefined;
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
  actions: Action[];
  next: WorkItem | undefined;
  confirmed: DeskVerb | undefined;
}
