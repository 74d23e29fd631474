import type { Draft, DraftStep } from '#domain/drafts';
import type { ProcedureContent } from '#domain/procedures';
import type { FieldErrors } from '#platform/errors.ts';
import type { Language } from '#platform/language.ts';
import { BackButton, BackLink } from '#platform/ui/back-link.tsx';
import type { Child } from '#platform/ui/child.ts';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Steps } from '#platform/ui/steps.tsx';
import { DefaultButton } from '#views/e-form/default-button.tsx';
import { UnsentLines } from '#views/parked/unsent-lines.tsx';
import type { C } from '../../../deps.ts';
import { OnlineTag } from '../catalogue/online-tag.tsx';
import { unsentOf } from '../parked/unsent.ts';
import { PortalPage } from '../portal.page.tsx';
import { namesIn, ShortName } from '../procedure-name.tsx';
import { filingWords } from '../words/filing.ts';
import { stepPath } from './filing.paths.ts';
import { leadsTo } from './leads-to.ts';

const STEPS = ['info', 'parts', 'fee', 'review'] as const;

/** The frame of every step: which of the four it is, the errors, that it was saved, the procedure with its online level, and the heading. */
export function FilingFrame(p: FilingFrameProps) {
  const { c, draft, content, step, title, errors = {}, form, children } = p;
  const w = c.words(filingWords);
  const current = STEPS.indexOf(step);
  const incomplete = c.query.has('thieu') && step !== 'review' ? w.incomplete[step] : undefined;
  return (
    <PortalPage
      c={c}
      words={filingWords}
      title={title}
      titleInVietnamese={p.titleLanguage === 'vi' && c.language !== 'vi'}
      hasErrors={Object.keys(errors).length > 0}
      search={false}
      noIndex
    >
      <Back c={c} draft={draft} step={step} form={form} back={p.back} />
      <Steps
        label={w.stepsLabel}
        current={current}
        steps={STEPS.map((s, i) => ({
          name: w.steps[s],
          href: i < current ? stepPath(s, draft.id) : undefined,
        }))}
      />
      <ErrorSummary errors={errors} title={incomplete} />
      {p.news}
      <UnsentLines lines={unsentOf(c, { draft: draft.id })} />
      {incomplete && Object.keys(errors).length === 0 ? (
        <NoticeBanner id="incomplete">
          <p class="govuk-body">{incomplete}</p>
        </NoticeBanner>
      ) : null}
      {c.query.has('da-luu') && c.method === 'GET' ? (
        <NoticeBanner id="saved" title={w.savedTitle} success>
          <p class="govuk-body">
            {w.savedAt(c.formats.dateTime(draft.updatedAt))} {w.savedWhere}{' '}
            <a class="govuk-link" href={leadsTo.mine()}>
              {w.myDossiers}
            </a>
            , {w.unsent}.
          </p>
        </NoticeBanner>
      ) : null}
      <span class="govuk-caption-l">
        {draft.procedureCode} – <ShortName of={namesIn(draft, { content })} />{' '}
        <OnlineTag online={content.online} fileable />
      </span>
      {p.caption ? <span class="govuk-caption-m">{p.caption}</span> : null}
      <h1 class="govuk-heading-l">
        {p.titleLanguage === 'vi' ? <InVietnamese>{title}</InVietnamese> : title}
      </h1>
      {children}
    </PortalPage>
  );
}

function Back({ c, draft, step, form, back }: BackProps) {
  const w = c.words(filingWords);
  switch (step) {
    case 'info':
      if (form && back)
        return (
          <>
            <DefaultButton form={form} />
            <BackButton form={form} name="_action" value="back" text={back} />
          </>
        );
      return <BackLink href={leadsTo.procedure({ code: draft.procedureCode })} text={w.backToProcedure} />;
    case 'parts':
      return form ? (
        <BackButton form={form} name="_action" value="back" text={w.back.info} />
      ) : (
        <BackLink href={stepPath('info', draft.id)} text={w.back.info} />
      );
    case 'fee':
      return <BackLink href={stepPath('parts', draft.id)} text={w.back.parts} />;
    case 'review':
      return <BackLink href={stepPath('fee', draft.id)} text={w.back.fee} />;
  }
}

type BackProps = Pick<FilingFrameProps, 'c' | 'draft' | 'step' | 'form' | 'back'>;

interface FilingFrameProps {
  c: C;
  draft: Draft;
  content: Pick<ProcedureContent, 'online' | 'commonName'>;
  step: DraftStep;
  title: string;
  /** Where it is the title of a form's section. */
  titleLanguage?: Language | undefined;
  /** Id of the control → sentence. */
  errors?: FieldErrors | undefined;
  /** The id of the page's form, when going back sends what stands in it. */
  form?: string | undefined;
  /** Where going back leads within the first step, when it sends the page's form. */
  back?: string | undefined;
  /** What is to be seen before anything else, as the summary of errors is. */
  news?: Child;
  /** Above the heading: which part of the step it is. */
  caption?: Child;
  children: Child;
}
