import type { Account } from '#domain/accounts';
import type { Draft } from '#domain/drafts';
import type { Answers, Doubt } from '#domain/forms';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { PageMark } from '#platform/http/page-mark.tsx';
import { RequiredKey } from '#platform/ui/field.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { DefaultButton } from '#views/e-form/default-button.tsx';
import { doubtSentences } from '#views/e-form/doubt-sentence.ts';
import { EForm } from '#views/e-form/e-form.tsx';
import { focusId } from '#views/e-form/field-id.ts';
import { InFormLanguage } from '#views/e-form/in-form-language.tsx';
import { numberHolderWords } from '#views/words/number-holder.ts';
import type { C } from '../../../../deps.ts';
import { computedAnewWords } from '../../words/computed-anew.ts';
import { infoWords } from '../../words/filing-info.ts';
import { sectionWords } from '../../words/sections.ts';
import { FilingFrame } from '../filing.frame.tsx';
import { filingPaths } from '../filing.paths.ts';
import type { Filing } from '../open-filing.ts';
import { REVISION } from '../save-step.ts';
import { StepButtons } from '../step-buttons.tsx';
import { AboutTranslation } from './about-translation.tsx';
import { CountedFees } from './counted-fees.tsx';
import { fieldsOn, type InfoPage, type ListedPage } from './info-page.ts';
import { LOOKED_AT, markOfDoubts } from './looked-at.ts';
import { infoMark } from './page-answers.ts';
import { goesToReview, pagePath } from './page-path.ts';
import { SectionList } from './section-list.tsx';
import { Submitter } from './submitter.tsx';

const FORM = 'to-khai';

/** A page of step 1: of a long form a section, beside the list of all; of a short form everything. */
export function InfoView({ c, f, draft, account, page, pages, sheet, errors, doubts }: InfoViewProps) {
  const toReview = goesToReview(c);
  const action = pagePath(draft.id, page.id, { toReview });
  const mark = infoMark(page, f, draft.content);
  const sentences = doubtSentences(c.words(numberHolderWords), doubts);
  const linked = Object.fromEntries(
    Object.entries(errors).map(([name, sentence]) => [
      focusId(f.infoSheet.field(name) ? f.infoSheet : f.form, name),
      sentence,
    ]),
  );
  const w = c.words(infoWords);
  const s = c.words(sectionWords);
  const at = page.id ? pages.findIndex((each) => each.id === page.id) : -1;
  const isFirst = at < 1 && !toReview;
  return (
    <FilingFrame
      c={c}
      draft={draft}
      content={f.version.content}
      step="info"
      title={pages[at]?.title ?? w.title}
      titleLanguage={pages[at]?.asksSheet === false ? f.form.language : c.language}
      caption={
        at < 0 ? undefined : (
          <>
            <InFormLanguage form={f.form}>{f.form.title}</InFormLanguage> · {s.place(at + 1, pages.length)}
          </>
        )
      }
      errors={linked}
      news={<LookAgain c={c} f={f} doubts={doubts} sentences={sentences} />}
      form={isFirst ? undefined : FORM}
      back={isFirst ? undefined : toReview ? s.backToReview : s.back}
    >
      {draft.versionId === f.version.id ? null : <Inset>{c.words(computedAnewWords).rulesChanged}</Inset>}
      <form
        id={FORM}
        class={at < 0 ? undefined : 'mc-sections'}
        method="post"
        action={action}
        data-autosave={action}
        data-stays="save"
        noValidate
      >
        <PageMark mark={mark} />
        <FormGuard c={c} />
        <input type="hidden" name={REVISION} value={mark} />
        <input type="hidden" name={LOOKED_AT} value={markOfDoubts(doubts)} />
        {at < 0 ? null : (
          <>
            <DefaultButton />
            <SectionList c={c} form={f.form} pages={pages} at={at} />
          </>
        )}
        <div class={at < 0 ? undefined : 'mc-sections__page'}>
          {page.asksSheet ? (
            <>
              <p class="govuk-body">{w.submitterLead}</p>
              <Submitter c={c} account={account} />
            </>
          ) : null}
          <RequiredKey />
          {page.asksSheet ? (
            <EForm form={f.infoSheet} answers={sheet} errors={errors} doubts={sentences} units={f.units} />
          ) : null}
          {at < 0 ? (
            <h2 class="govuk-heading-l">
              <InFormLanguage form={f.form}>{f.form.title}</InFormLanguage>
            </h2>
          ) : null}
          {page.sections.length > 0 ? <AboutTranslation c={c} f={f} /> : null}
          {fieldsOn(page).some(({ ui }) => ui.prefill || ui.known) ? (
            <p class="govuk-body">{w.prefilled}</p>
          ) : null}
          {page.sections.length > 0 ? (
            <EForm
              form={f.form}
              answers={draft.content.answers}
              errors={errors}
              doubts={sentences}
              units={f.units}
              context={f.context}
              headingLevel={at < 0 ? 3 : 2}
              sections={at < 0 ? undefined : page.sections}
              partHref={(part) => `${filingPaths.parts({ draft: draft.id })}#giay-to-${part}`}
            />
          ) : null}
          <CountedFees c={c} f={f} page={page} />
          <StepButtons draft={draft} next={toReview ? s.saveAndReview : undefined} />
        </div>
      </form>
    </FilingFrame>
  );
}

/** What may be a slip, with links to it; the person may go on. */
function LookAgain({
  c,
  f,
  doubts,
  sentences,
}: Pick<InfoViewProps, 'c' | 'f' | 'doubts'> & { sentences: FieldErrors }) {
  const { banner } = c.words(numberHolderWords);
  const fields = Object.entries(sentences);
  if (fields.length === 0) return null;
  const areDays = doubts.every((doubt) => 'closed' in doubt);
  const heading = areDays ? banner.closedHeading : banner.heading;
  return (
    <NoticeBanner id="look-again" title={banner.title} heading={heading}>
      <ul class="govuk-list">
        {fields.map(([name, sentence]) => (
          <li key={name}>
            <a class="govuk-link" href={`#${focusId(f.infoSheet.field(name) ? f.infoSheet : f.form, name)}`}>
              {sentence}
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body">{banner.lead}</p>
    </NoticeBanner>
  );
}

interface InfoViewProps {
  c: C;
  f: Filing;
  draft: Draft;
  account: Account;
  page: InfoPage;
  /** All that are asked for what was written so far. */
  pages: readonly ListedPage[];
  /** The answers of the sheet before the e-form, as they were posted. */
  sheet: Answers;
  /** Posted name → sentence. */
  errors: FieldErrors;
  /** What does not fit together, and may yet be right. */
  doubts: Doubt[];
}
