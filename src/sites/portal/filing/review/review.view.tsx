import type { Agency } from '#domain/agencies';
import { asksCase } from '#domain/drafts';
import type { Assessment } from '#domain/fees';
import { computedAnswers } from '#domain/forms';
import { partialReasonFor } from '#domain/procedures';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnd } from '#platform/money.ts';
import { Button, ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { Checkbox } from '#platform/ui/checkboxes.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { SummaryList, type SummaryRow } from '#platform/ui/summary-list.tsx';
import { AnswersSummary } from '#views/e-form/answers-summary.tsx';
import { FileLine } from '#views/parts/file-line.tsx';
import { feeRuleWords } from '#views/words/fee.ts';
import type { C } from '../../../../deps.ts';
import { paperAnchor } from '../../papers/paper-box.tsx';
import { PrintPage } from '../../print-page.tsx';
import { computedAnewWords } from '../../words/computed-anew.ts';
import { filingWords, infoWords, reviewWords as w } from '../../words/filing.ts';
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
import { withNames } from '../with-names.ts';
import { byWhen } from './by-when.ts';

/** The hidden field with the mark of what is computed on this page. */
export const SEEN = 'seen';

/** The tick with which the person declares that it is all true. */
export const OATH = 'filingDeclared';

export function ReviewView({ c, f, fee, seen, agency, answerBy, doubts, errors }: ReviewViewProps) {
  const draft = f.draft.id;
  const info = changeIn(f);
  const changedAt = sourceIn(f);
  const oath = c.words(oathWords);
  const parts = [...partRows(f), ...noLongerRequiredRows(f)];
  const sheet = infoAnswers(f.draft.content, f.agencies);
  const toldCase = caseTold(f);
  const partial = partialReasonFor(f.version.content, f.draft.content.delivery);
  const result = withNames(f.feeSheet, feeAnswers(f.draft.content), f.units);
  return (
    <FilingFrame
      c={c}
      draft={f.draft}
      online={f.version.content.online}
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
          { name: w.procedure, value: `${f.draft.procedureCode} – ${f.draft.procedureName}` },
          ...(toldCase ? [{ name: w.case, value: toldCase }] : []),
          { name: infoWords.submitter, value: f.citizen.name },
        ]}
      />
      <AnswersSummary form={f.infoSheet} data={sheet} changeHref={info} />
      <h2 class="govuk-heading-l">{f.form.title}</h2>
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
      <SummaryList rows={[{ name: w.feeTotal, value: feeText(fee) }]} />
      <AnswersSummary form={f.feeSheet} data={result} changeHref={() => filingPaths.fee({ draft })} />
      {partial ? <p class="govuk-body">{partial}</p> : null}
      <form method="post" action={filingPaths.send({ draft })} data-stays="send" noValidate>
        <FormGuard c={c} />
        <input type="hidden" name={SEEN} value={seen} />
        <h2 class="govuk-heading-m">{oath.heading}</h2>
        <Checkbox name={OATH} id={OATH} label={oath.declared} error={errors[OATH]} required />
        {agency && answerBy ? <p class="govuk-body">{w.sendHint(agency.name, byWhen(answerBy))}</p> : null}
        <ButtonGroup>
          <Button>{w.send}</Button>
          <ButtonLink kind="secondary" href={filingPaths.review({ draft }, { 'da-luu': '1' })}>
            {filingWords.save}
          </ButtonLink>
          <ButtonLink kind="secondary" href={leadsTo.mine()}>
            {filingWords.close}
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

/** Where an answer is changed that follows from another: at that one, as long as it says but one thing. */
function sourceIn(f: Filing): (field: string) => string {
  const computed = computedAnswers(f.form, f.answers, f.context);
  return (field) => {
    const of = computed.get(field)?.state === 'known' ? f.form.field(field)?.computed?.of : undefined;
    return of ?? field;
  };
}

/** The name of a case that the answers have told; one that was chosen stands among the answers. */
function caseTold({ version, caseId }: Filing): string | undefined {
  const { cases } = version.content;
  if (cases.length < 2 || asksCase(version.content)) return undefined;
  return cases.find((each) => each.id === caseId)?.name;
}

/** Nothing was sent: what was computed is another than the person saw, for a day has passed or another page has changed it. */
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
      <p class="govuk-body">{anew.fee(feeText(fee))}</p>
    </NoticeBanner>
  );
}

function partRows(f: Filing): SummaryRow[] {
  const draft = f.draft.id;
  return f.parts.map((part) => {
    const files = f.files.filter((file) => file.partId === part.id);
    return {
      name: part.name,
      value:
        files.length > 0
          ? files.map((file) => (
              <FileLine key={file.id} file={file} href={filingPaths.file({ draft, file: file.id })} />
            ))
          : w.noFile,
      change: `${filingPaths.parts({ draft })}#${paperAnchor(part.id)}`,
      changeText: w.change,
      changeWhat: part.name,
    };
  });
}

function feeText(fee: Assessment): string {
  if (fee.open) return fee.total > 0 ? w.feeMore(vnd(fee.total)) : feeRuleWords.vi.amountLater;
  return fee.total > 0 ? vnd(fee.total) : feeRuleWords.vi.free;
}

interface ReviewViewProps {
  c: C;
  f: Filing;
  fee: Assessment;
  /** The mark of the fee and of what is computed. */
  seen: string;
  agency: Agency | undefined;
  /** The time by which the desk answers if the dossier is sent now. */
  answerBy: Date | undefined;
  /** What the person is asked to look at again, and may leave as it is. */
  doubts: string[];
  /** Id of the control → sentence. */
  errors: FieldErrors;
}
