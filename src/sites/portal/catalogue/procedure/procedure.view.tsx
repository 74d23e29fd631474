import { fieldSlug } from '#domain/procedures';
import { Aside, Columns } from '#platform/ui/columns.tsx';
import { Details } from '#platform/ui/details.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { ContentSentence } from '#views/content-name.tsx';
import { PortalPage } from '../../portal.page.tsx';
import { PrintPage } from '../../print-page.tsx';
import { levelNames, listWords } from '../../words/catalogue.ts';
import { frameWords } from '../../words/frame.ts';
import { procedureWords } from '../../words/procedure.ts';
import { cataloguePaths as paths } from '../catalogue.paths.ts';
import { OnlineTag } from '../online-tag.tsx';
import { Answer } from './answer.tsx';
import { CaseQuestions } from './case-questions.tsx';
import { OwnCaseAnswer } from './own-case-answer.tsx';
import type { ProcedureProps } from './procedure-props.ts';
import { procedureSections, type Section } from './procedure-sections.tsx';
import { WhereElse } from './where-else.tsx';

/** Everything that people must know before filing, the answer first, and the one button to file. */
export function ProcedureView(p: ProcedureProps) {
  const { c, procedure, ownCase } = p;
  const { content } = procedure;
  const w = c.words(procedureWords);
  const common = content.commonName?.[c.language];
  const sections = procedureSections(p);
  return (
    <PortalPage
      c={c}
      words={procedureWords}
      title={common ?? content.name}
      titleInVietnamese={common === undefined}
      description={w.metaDescription(content.name.slice(0, 160))}
      canonical={paths.procedure({ code: procedure.code })}
      shortTitle={`${w.code} ${procedure.code}`}
      noIndex={procedure.state === 'vanished' || ownCase !== undefined}
      hasErrors={ownCase && Object.keys(ownCase.errors).length > 0}
      arrival
      trail={[
        { text: c.words(listWords).title, href: paths.procedures() },
        ...(content.field.name
          ? [{ text: content.field.name, href: fieldPath(content.field.name), lang: 'vi' as const }]
          : []),
      ]}
    >
      <ErrorSummary errors={ownCase?.errors ?? {}} />
      <h1 class="govuk-heading-l">{common ?? <InVietnamese>{content.name}</InVietnamese>}</h1>
      {common && common !== content.name ? (
        <p class="govuk-body mc-muted">
          <InVietnamese>{content.name}</InVietnamese>
        </p>
      ) : null}
      <div class="mc-stack">
        <div class="mc-row">
          <OnlineTag online={content.online} fileable={procedure.fileable} />
          {content.level === 'unknown' ? null : <Tag>{c.words(levelNames)[content.level]}</Tag>}
          <span class="mc-muted">
            {w.code} <span class="mc-code">{procedure.code}</span>
          </span>
        </div>
        <WhereElse {...p} />
        <Columns
          main={
            <>
              {ownCase && ownCase.caseAnswers.answered.length > 0 ? (
                <OwnCaseAnswer {...p} ownCase={ownCase} />
              ) : (
                <Answer {...p} />
              )}
              <CaseQuestions {...p} />
              <div class="mc-until-desktop mc-no-print">
                <Details summary={w.onThisPage}>
                  <Contents sections={sections} />
                </Details>
              </div>
              {content.summary ? (
                <p class="mc-lead">
                  <ContentSentence of={content} text={content.summary} />
                </p>
              ) : null}
              {sections.map((s) => (
                <section class="mc-section" id={s.id} aria-labelledby={`${s.id}-t`} key={s.id}>
                  <h2 class="govuk-heading-m" id={`${s.id}-t`}>
                    {s.title}
                  </h2>
                  {s.body}
                </section>
              ))}
              <PrintPage />
            </>
          }
          aside={<Beside {...p} sections={sections} />}
        />
      </div>
    </PortalPage>
  );
}

/** Beside a long page, where it stays in view: where what is, and whom to ask. */
function Beside({ c, sections }: ProcedureProps & { sections: Section[] }) {
  const w = c.words(procedureWords);
  const { phone } = c.words(frameWords).footer;
  return (
    <div class="mc-stays">
      <Aside>
        <div class="mc-from-desktop mc-no-print">
          <h2 class="govuk-heading-s">{w.onThisPage}</h2>
          <Contents sections={sections} />
        </div>
        <h2 class="govuk-heading-s">{w.helpTitle}</h2>
        <p class="govuk-body">{w.help}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={`tel:${phone.replaceAll(' ', '')}`}>
            {phone}
          </a>
        </p>
      </Aside>
    </div>
  );
}

function Contents({ sections }: { sections: Section[] }) {
  return (
    <ul class="govuk-list">
      {sections.map((s) => (
        <li key={s.id}>
          <a class="govuk-link" href={`#${s.id}`}>
            {s.title}
          </a>
        </li>
      ))}
    </ul>
  );
}

function fieldPath(name: string): string {
  return paths.procedures({}, { 'linh-vuc': fieldSlug(name) });
}
