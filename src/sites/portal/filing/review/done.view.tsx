import {
  ANSWER_HOURS,
  limitOf,
  type OpenDossier,
  type People,
  postedResult,
  runsFromVisit,
  visitDay,
} from '#domain/dossiers';
import type { Fee } from '#domain/fees';
import type { Order } from '#domain/payments';
import { type Limit, partialReasonFor } from '#domain/procedures';
import { ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { Section } from '#platform/ui/columns.tsx';
import { Due } from '#platform/ui/due.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { SuccessPanel } from '#platform/ui/success-panel.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Timeline } from '#platform/ui/timeline.tsx';
import { ContentSentence } from '#views/content-name.tsx';
import { expectedText } from '#views/dossier/expected-text.ts';
import { limitText } from '#views/dossier/limit-text.ts';
import { feeOfLines, sayFee } from '#views/dossier/say-fee.ts';
import type { C } from '../../../../deps.ts';
import { isInOwnWords, limitWords } from '../../catalogue/procedure/limits-text.ts';
import { receivedText } from '../../following/dossier/coming-text.ts';
import { OfficeCard } from '../../following/dossier/office-card.tsx';
import type { Office } from '../../following/dossier/office-to-come-to.ts';
import { PortalPage } from '../../portal.page.tsx';
import { PrintPage } from '../../print-page.tsx';
import { namesIn } from '../../procedure-name.tsx';
import { WholeWay } from '../../whole-way.tsx';
import { doneWords } from '../../words/filing-done.ts';
import { nextWords } from '../../words/next-step.ts';
import { payWords } from '../../words/pay.ts';
import { leadsTo } from '../leads-to.ts';
import { Procedure } from '../procedure-line.tsx';
import { byWhen } from './by-when.ts';

export function DoneView({ c, open, office, toPay, order, secret }: DoneViewProps) {
  const { dossier, answers, people, fee, version } = open;
  const w = c.words(doneWords);
  const isFromVisit = runsFromVisit(version.content);
  // whoever has named no day is answered from the day of sending
  const visit = visitDay(version.content, answers);
  const answerText = visit ? w.answerByVisit : w.answerBy;
  const partial = partialReasonFor(version.content, dossier.delivery);
  const posted = postedResult({ dossier, people, content: version.content });
  return (
    <PortalPage c={c} words={doneWords} title={w.title} search={false} noIndex>
      <SuccessPanel title={w.title} numberLabel={w.number} number={dossier.code} />
      <h2 class="govuk-heading-s">{w.whole}</h2>
      <WholeWay c={c} at="follow" />
      <FeeWithFiling c={c} code={dossier.code} fee={fee} toPay={toPay} order={order} />
      <SummaryList
        rows={[
          { name: w.secret, value: <strong class="mc-number">{secret}</strong> },
          {
            name: w.procedure,
            value: <Procedure code={dossier.procedureCode} of={namesIn(dossier, version)} />,
          },
          { name: w.sentAt, value: c.formats.dateTime(dossier.submittedAt) },
          { name: w.receiver, value: <InVietnamese>{dossier.receiverAgencyName}</InVietnamese> },
          ...(visit ? [{ name: w.visit, value: c.formats.longDate(visit) }] : []),
          { name: w.account, value: <InVietnamese>{people.submitter.name}</InVietnamese> },
        ]}
      />
      <p class="govuk-body">{w.keep}</p>
      <h2 class="govuk-heading-m">{w.nextTitle}</h2>
      <Timeline
        label={w.nextTitle}
        items={[
          {
            title: answerText(
              expectedText(byWhen(dossier.answerBy, c.language), {
                at: dossier.answerBy,
                expected: office.expected,
                language: c.language,
              }),
              ANSWER_HOURS,
            ),
            who: <InVietnamese>{dossier.receiverAgencyName}</InVietnamese>,
            state: 'current',
            body: (
              <>
                <p>{w.answer}</p>
                <p>{whereMessagesGo(c, people)}</p>
              </>
            ),
          },
          { title: w.accepted, state: 'todo' },
          ...(fee?.state === 'due' && toPay === undefined
            ? [{ title: payText(c, fee), state: 'todo' as const }]
            : []),
          {
            title: (isFromVisit ? w.resultFromVisit : w.resultIn)(
              limitIn(c, limitOf(version.content, dossier)),
            ),
            state: 'todo',
            body: (
              <>
                <p>
                  {receivedText(dossier, {
                    content: version.content,
                    own: false,
                    byPost: posted,
                    language: c.language,
                  }) || c.words(nextWords).take.online()}
                </p>
                {partial && !posted ? (
                  <p>
                    <ContentSentence of={version.content} text={partial} />
                  </p>
                ) : null}
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

/** Where the fee is taken with the filing: what is to be paid now, or that it is paid. The dossier is sent, whatever becomes of the paying. */
function FeeWithFiling({ c, code, fee, toPay, order }: FeeWithFilingProps) {
  const w = c.words(doneWords);
  const { money } = c.formats;
  if (fee && fee.paid > 0 && fee.state === 'paid')
    return <Due state="done" title={w.feePaid(money(fee.paid))} />;
  if (toPay === undefined) return null;
  // money came that somebody has to look into: nobody is asked to pay again
  if (order?.state === 'look') return <Due state="soon" title={c.words(payWords).states.look} />;
  const isWaiting = order?.state === 'pending';
  return (
    <>
      <Due state="soon" title={isWaiting ? w.payPending(money(toPay)) : w.payNow(money(toPay))}>
        <p>{w.payNowText}</p>
      </Due>
      <ButtonGroup>
        <ButtonLink href={leadsTo.pay({ code })}>{w.payButton}</ButtonLink>
      </ButtonGroup>
    </>
  );
}

function whereMessagesGo(c: C, { submitter }: People): string {
  const w = c.words(doneWords);
  return submitter.email ? w.updatesByEmail(submitter.email) : w.updatesBySms(submitter.phone);
}

// a limit with words of its own is told in them
function limitIn(c: C, limit: Limit | undefined): string {
  if (c.language === 'vi' || !limit) return limitText(limit);
  const text = limitWords(limit, c.language);
  return isInOwnWords(limit) ? `“${text}”` : text;
}

function payText(c: C, fee: Fee): string {
  const w = c.words(doneWords);
  const isKnown = fee.total > 0 && fee.lines.every((l) => l.total !== null);
  const online = isKnown ? w.payOnline : w.payStated;
  const pay = c.deps.gateways.length > 0 ? online : w.pay;
  return pay(sayFee(feeOfLines(fee, c.language), c.language));
}

interface FeeWithFilingProps extends Pick<DoneViewProps, 'c' | 'toPay' | 'order'> {
  code: string;
  fee: Fee | undefined;
}

interface DoneViewProps {
  c: C;
  open: OpenDossier;
  /** The desk that received it. */
  office: Office;
  /** What may be paid online now, in whole đồng. */
  toPay: number | undefined;
  /** The last order that was made for it. */
  order: Order | undefined;
  /** The secret with which anybody can look the dossier up without an account. */
  secret: string;
}
