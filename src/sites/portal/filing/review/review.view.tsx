import type { Agency } from '#domain/agencies';
import { asksCase } from '#domain/drafts';
import type { Assessment } from '#domain/fees';
import { computedAnswers } from '#domain/forms';
import { type CaseSpec, partialReasonFor } from '#domain/procedures';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Seen } from '#platform/http/seen.tsx';
import type { Language } from '#platform/language.ts';
import { Button, ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { Checkbox } from '#platform/ui/checkboxes.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { SummaryList, type SummaryRow } from '#platform/ui/summary-list.tsx';
import { ContentName, ContentSentence, nameWithin } from '#views/content-name.tsx';
import { saidAsExpected } from '#views/dossier/expected-text.ts';
import { feeOfLines, sayFee } from '#views/dossier/say-fee.ts';
import { AnswersSummary } from '#views/e-form/answers-summary.tsx';
import { InFormLanguage } from '#views/e-form/in-form-language.tsx';
import { FileLine } from '#views/parts/file-line.tsx';
import { dossierTexts } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { paperAnchor } from '../../papers/paper-box.tsx';
import { PrintPage } from '../../print-page.tsx';
import { namesIn } from '../../procedure-name.tsx';
import { computedAnewWords } from '../../words/computed-anew.ts';
import { filingWords } from '../../words/filing.ts';
import { infoWords } from '../../words/filing-info.ts';
import { reviewWords } from '../../words/filing-review.ts';
import { oathWords } from '../../words/oath.ts';
import { feeFacts } from '../fee/fee-facts.ts';
import { feeAnswers } from '../fee/fee-sheet.ts';
import { FilingFrame } from '../filing.frame.tsx';
import { filingPaths } from '../filing.paths.ts';
import { fieldsOn, listPages } from '../info/info-page.ts';
import { infoAnswers } from '../info/info-sheet.ts';
import { noLongerRequiredRows } from '../info/no-longer-required.tsx';
import { pagePath } from '../info/page-path.ts';
import { leadsTo } from '../leads-to.ts';
import type { Filing } from '../open-filing.ts';
import { Procedure } from '../procedure-line.tsx';
import { withNames } from '../with-names.ts';
import { byWhen } from './by-when.ts';

/** The tick with which the person declares that it is all true. */
export const OATH = 'filingDeclared';

export function ReviewView({ c, f, fee, seen, agency, answer, doubts, errors }: ReviewViewProps) {
  const draft = f.draft.id;
  const w = c.words(reviewWords);
  const frame = c.words(filingWords);
  const info = changeIn(f);
  const changedAt = sourceIn(f);
  const oath = c.words(oathWords);
  const parts = [...partRows(c, f), ...noLongerRequiredRows(c, f)];
  const sheet = infoAnswers(f.draft.content, f.agencies);
  const told = toldCase(f);
  const partial = partialReasonFor(f.version.content, f.draft.content.delivery);
  const [way, ...others] = f.version.content.delivery;
  const onlyDelivery = way && others.length === 0 ? c.words(dossierTexts).words.delivery[way] : undefined;
  const result = withNames(f.feeSheet, feeAnswers(f.draft.content), f.units);
  return (
    <FilingFrame
      c={c}
      draft={f.draft}
      content={f.version.content}
      step="review"
      title={w.title}
      errors={errors}
    >
      {c.query.has('tinh-lai') ? <ComputedAnew c={c} f={f} fee={fee} /> : null}
      <p class="govuk-body">{w.lead}</p>
      {doubts.length > 0 ? (
        <Inset>
          <p class="govuk-body">{w.doubts}</p>
          {doubts.map((doubt) => (
            <p class="govuk-body" key={doubt}>
              {doubt}
            </p>
          ))}
        </Inset>
      ) : null}
      <SummaryList
        rows={[
          {
            name: w.procedure,
            value: <Procedure code={f.draft.procedureCode} of={namesIn(f.draft, f.version)} />,
          },
          ...(told ? [{ name: w.case, value: <ContentName of={told} /> }] : []),
          { name: c.words(infoWords).submitter, value: <InVietnamese>{f.citizen.name}</InVietnamese> },
        ]}
      />
      <AnswersSummary form={f.infoSheet} data={sheet} changeHref={info} />
      <h2 class="govuk-heading-l">
        <InFormLanguage form={f.form}>{f.form.title}</InFormLanguage>
      </h2>
      <AnswersSummary
        form={f.form}
        data={withNames(f.form, f.data, f.units)}
        changeHref={(field) => info(changedAt(field))}
        changedAt={changedAt}
        headingLevel={3}
      />
      <h2 class="govuk-heading-m">{w.parts}</h2>
      {parts.length > 0 ? <SummaryList rows={parts} /> : <p class="govuk-body">{w.noFile}</p>}
      <h2 class="govuk-heading-m">{w.fee}</h2>
      <SummaryList rows={[{ name: w.feeTotal, value: sayFee(feeOfLines(fee, c.language), c.language) }]} />
      <AnswersSummary form={f.feeSheet} data={result} changeHref={() => filingPaths.fee({ draft })} />
      {onlyDelivery ? <SummaryList rows={[{ name: w.delivery, value: onlyDelivery }]} /> : null}
      {partial ? (
        <p class="govuk-body">
          <ContentSentence of={f.version.content} text={partial} />
        </p>
      ) : null}
      <form method="post" action={filingPaths.send({ draft })} data-stays="send" noValidate>
        <FormGuard c={c} />
        <Seen marks={[seen]} />
        <h2 class="govuk-heading-m">{oath.heading}</h2>
        <Checkbox name={OATH} id={OATH} label={oath.declared} error={errors[OATH]} required />
        {agency && answer ? (
          <p class="govuk-body">{w.sendHint(agency.name, answerText(answer, c.language))}</p>
        ) : null}
        <ButtonGroup>
          <Button>{w.send}</Button>
          <ButtonLink kind="secondary" href={filingPaths.review({ draft }, { 'da-luu': '1' })}>
            {frame.save}
          </ButtonLink>
          <ButtonLink kind="secondary" href={leadsTo.mine()}>
            {frame.close}
          </ButtonLink>
        </ButtonGroup>
      </form>
      <PrintPage />
    </FilingFrame>
  );
}

/** Where an answer of step 1 is changed: the page that asks for it, which leads back here. */
function changeIn(f: Filing): (field: string) => string {
  const { id, content } = f.draft;
  const pages = listPages(f, content);
  const sheet = pages.find((page) => page.asksSheet)?.id ?? '';
  const ofField = new Map(pages.flatMap((page) => fieldsOn(page).map((field) => [field.name, page.id])));
  return (field) => pagePath(id, ofField.get(field.split(/[.[]/)[0] ?? field) ?? sheet, { toReview: true });
}

/** Where an answer that follows from another is changed: at that other one, as long as it says only one thing. */
function sourceIn(f: Filing): (field: string) => string {
  const computed = computedAnswers(f.form, f.answers, f.context);
  return (field) => {
    const of = computed.get(field)?.state === 'known' ? f.form.field(field)?.computed?.of : undefined;
    return of ?? field;
  };
}

/** The case that the answers have told; one that was chosen stands among the answers. */
function toldCase({ version, caseId }: Filing): CaseSpec | undefined {
  const { cases } = version.content;
  if (cases.length < 2 || asksCase(version.content)) return undefined;
  return cases.find((each) => each.id === caseId);
}

/** Nothing was sent: something is another than the person saw, for a day has passed or another page has changed it. */
function ComputedAnew({ c, f, fee }: Pick<ReviewViewProps, 'c' | 'f' | 'fee'>) {
  const anew = c.words(computedAnewWords);
  return (
    <NoticeBanner title={anew.title} heading={anew.heading}>
      <p class="govuk-body">{anew.lead}</p>
      {feeFacts(f).map((fact) => (
        <p class="govuk-body" key={fact}>
          {fact}
        </p>
      ))}
      <p class="govuk-body">{anew.fee(sayFee(feeOfLines(fee, c.language), c.language))}</p>
    </NoticeBanner>
  );
}

function partRows(c: C, f: Filing): SummaryRow[] {
  const w = c.words(reviewWords);
  const draft = f.draft.id;
  return f.parts.map((part) => {
    const files = f.files.filter((file) => file.partId === part.id);
    return {
      name: <ContentName of={part} />,
      value:
        files.length > 0
          ? files.map((file) => (
              <FileLine key={file.id} file={file} href={filingPaths.file({ draft, file: file.id })} />
            ))
          : w.noFile,
      change: `${filingPaths.parts({ draft })}#${paperAnchor(part.id)}`,
      changeText: w.change,
      changeWhat: nameWithin(part, c.language),
    };
  });
}

function answerText({ by, expected }: Answered, language: Language): string {
  const text = byWhen(by, language);
  return expected ? saidAsExpected(text, language) : text;
}

/** By when the desk answers, and whether that is told by days which are not confirmed yet. */
export interface Answered {
  by: Date;
  expected: boolean;
}

interface ReviewViewProps {
  c: C;
  f: Filing;
  fee: Assessment;
  /** The mark of all that is sworn to. */
  seen: string;
  agency: Agency | undefined;
  /** The time by which the desk answers if the dossier is sent now. */
  answer: Answered | undefined;
  /** What the person is asked to look at again, and may leave as it is. */
  doubts: string[];
  /** Id of the control → sentence. */
  errors: FieldErrors;
}
