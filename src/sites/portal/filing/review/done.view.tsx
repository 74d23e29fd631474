import { ANSWER_HOURS, type Dossier, limitOf, type People, postedResult } from '#domain/dossiers';
import type { Fee } from '#domain/fees';
import { type ProcedureVersion, partialReasonFor } from '#domain/procedures';
import { vnd } from '#platform/money.ts';
import { vnDateTime } from '#platform/time.ts';
import { ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { Section } from '#platform/ui/columns.tsx';
import { Steps } from '#platform/ui/steps.tsx';
import { SuccessPanel } from '#platform/ui/success-panel.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Timeline } from '#platform/ui/timeline.tsx';
import { limitText } from '#views/dossier/limit-text.ts';
import { postedText } from '#views/dossier/posted-text.ts';
import type { C } from '../../../../deps.ts';
import { OfficeCard } from '../../following/dossier/office-card.tsx';
import type { Office } from '../../following/dossier/office-to-come-to.ts';
import { PortalPage } from '../../portal.page.tsx';
import { PrintPage } from '../../print-page.tsx';
import { doneWords as w } from '../../words/filing.ts';
import { vi as nextWords } from '../../words/next-step.vi.ts';
import { leadsTo } from '../leads-to.ts';
import { byWhen } from './by-when.ts';

// sending is done: what one is at now is to follow the dossier
const FOLLOW = 3;

export function DoneView({ c, dossier, people, fee, version, office, secret }: DoneViewProps) {
  const partial = partialReasonFor(version.content, dossier.delivery);
  const posted = postedResult({ dossier, people, content: version.content });
  return (
    <PortalPage c={c} title={w.title} search={false} noIndex>
      <SuccessPanel title={w.title} numberLabel={w.number} number={dossier.code} />
      <h2 class="govuk-heading-s">{w.whole}</h2>
      <Steps label={w.whole} steps={w.stages.map((name) => ({ name }))} current={FOLLOW} />
      <SummaryList
        rows={[
          { name: w.secret, value: <strong class="mc-number">{secret}</strong> },
          { name: w.procedure, value: `${dossier.procedureCode} – ${dossier.procedureName}` },
          { name: w.sentAt, value: vnDateTime(dossier.submittedAt) },
          { name: w.receiver, value: dossier.receiverAgencyName },
          { name: w.account, value: people.submitter.name },
        ]}
      />
      <p class="govuk-body">{w.keep}</p>
      <h2 class="govuk-heading-m">{w.nextTitle}</h2>
      <Timeline
        label={w.nextTitle}
        items={[
          {
            title: w.answerBy(byWhen(dossier.answerBy), ANSWER_HOURS),
            who: dossier.receiverAgencyName,
            state: 'current',
            body: (
              <>
                <p>{w.answer}</p>
                <p>{whereMessagesGo(people)}</p>
              </>
            ),
          },
          { title: w.accepted, state: 'todo' },
          ...(fee && fee.state !== 'none' ? [{ title: payText(fee), state: 'todo' as const }] : []),
          {
            title: w.resultIn(limitText(limitOf(version.content, dossier))),
            state: 'todo',
            body: (
              <>
                <p>
                  {posted ? postedText(posted) : nextWords.take[dossier.delivery](dossier.receiverAgencyName)}
                </p>
                {partial && !posted ? <p>{partial}</p> : null}
              </>
            ),
          },
        ]}
      />
      <Section id="noi-tiep-nhan" title={w.office}>
        <OfficeCard office={office} now={c.now} />
      </Section>
      <ButtonGroup>
        <ButtonLink href={leadsTo.dossier({ code: dossier.code })}>{w.detail}</ButtonLink>
        <ButtonLink kind="secondary" href={leadsTo.lookUp()}>
          {w.lookUp}
        </ButtonLink>
      </ButtonGroup>
      <PrintPage />
    </PortalPage>
  );
}

function whereMessagesGo({ submitter }: People): string {
  return submitter.email ? w.updatesByEmail(submitter.email) : w.updatesBySms(submitter.phone);
}

function payText(fee: Fee): string {
  return fee.lines.some((l) => l.total === null) ? w.payOpen : w.pay(vnd(fee.total));
}

interface DoneViewProps {
  c: C;
  dossier: Dossier;
  people: People;
  fee: Fee | undefined;
  version: ProcedureVersion;
  /** The desk that received it. */
  office: Office;
  /** The secret with which anybody can look the dossier up without an account. */
  secret: string;
}
