import { fieldSlug } from '#domain/procedures';
import { vnDate } from '#platform/time.ts';
import { ButtonLink } from '#platform/ui/button.tsx';
import { Aside, Columns } from '#platform/ui/columns.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { NATIONAL_PORTAL } from '../../national-portal.ts';
import { PortalPage } from '../../portal.page.tsx';
import { levelNames, listWords, procedureWords as w } from '../../words/catalogue.ts';
import { frameWords } from '../../words/frame.ts';
import { cataloguePaths as paths } from '../catalogue.paths.ts';
import { OnlineTag } from '../online-tag.tsx';
import { feesInShort, limitsInShort } from './limits-and-fees-text.ts';
import type { ProcedureProps } from './procedure-props.ts';
import { procedureSections } from './procedure-sections.tsx';

/** Everything that people must know before filing, and the one button to file. */
export function ProcedureView(p: ProcedureProps) {
  const { c, procedure } = p;
  const { content } = procedure;
  const sections = procedureSections(p);
  const { phone } = frameWords.vi.footer;
  return (
    <PortalPage
      c={c}
      title={content.name}
      description={w.metaDescription(content.name.slice(0, 160))}
      canonical={paths.procedure({ code: procedure.code })}
      shortTitle={`${w.code} ${procedure.code}`}
      noIndex={procedure.state === 'vanished'}
      arrival
      trail={[
        { text: listWords.title, href: paths.procedures() },
        ...(content.field.name ? [{ text: content.field.name, href: fieldPath(content.field.name) }] : []),
      ]}
    >
      <h1 class="govuk-heading-l">{content.name}</h1>
      <div class="mc-stack">
        <div class="mc-row">
          <OnlineTag online={content.online} fileable={procedure.fileable} />
          {content.level === 'unknown' ? null : <Tag>{levelNames[content.level]}</Tag>}
          <span class="mc-muted">
            {w.code} <span class="mc-code">{procedure.code}</span>
          </span>
        </div>
        <Notices {...p} />
        {content.summary ? <p class="mc-lead">{content.summary}</p> : null}
        <Columns
          main={
            <>
              <Main {...p} />
              {sections.map((s) => (
                <section class="mc-section" id={s.id} aria-labelledby={`${s.id}-t`} key={s.id}>
                  <h2 class="govuk-heading-m" id={`${s.id}-t`}>
                    {s.title}
                  </h2>
                  {s.body}
                </section>
              ))}
            </>
          }
          aside={
            <Aside title={w.onThisPage}>
              <ul class="govuk-list">
                {sections.map((s) => (
                  <li key={s.id}>
                    <a class="govuk-link" href={`#${s.id}`}>
                      {s.title}
                    </a>
                  </li>
                ))}
              </ul>
              <h2 class="govuk-heading-s">{w.helpTitle}</h2>
              <p class="govuk-body">{w.help}</p>
              <p class="govuk-body">
                <a class="govuk-link" href={`tel:${phone.replaceAll(' ', '')}`}>
                  {phone}
                </a>
              </p>
            </Aside>
          }
        />
      </div>
    </PortalPage>
  );
}

function Main({ procedure }: ProcedureProps) {
  const { content } = procedure;
  const required = content.parts.filter((part) => part.required);
  const always = required.filter((part) => !part.when && !part.cases?.length).length;
  const papers =
    content.parts.length === 0
      ? w.noPapers
      : procedure.source === 'province' && required.length > 0
        ? w.papersRequired(always, required.length - always)
        : w.papersCount(content.parts.length);
  const isDetailed = procedure.source === 'province' || content.national?.detailed;
  return (
    <>
      {isDetailed ? (
        <SummaryList
          rows={[
            { name: w.limit, value: limitsInShort(content.channels) },
            { name: w.fee, value: feesInShort(content.fees) },
            { name: w.papers, value: papers },
          ]}
        />
      ) : null}
      {procedure.fileable ? (
        <div class="mc-section">
          <ButtonLink start href={paths.start({}, { 'thu-tuc': procedure.code })}>
            {w.file}
          </ButtonLink>
          <p class="govuk-hint">{w.fileNote}</p>
          {content.online === 'partial' && content.partialReason ? (
            <Inset>{content.partialReason}</Inset>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

function Notices({ procedure }: ProcedureProps) {
  const { content } = procedure;
  const { phone } = frameWords.vi.footer;
  if (procedure.state === 'vanished')
    return (
      <NoticeBanner title={w.vanishedTitle}>
        <p class="govuk-body">{w.vanished(procedure.vanishedAt ? vnDate(procedure.vanishedAt) : '')}</p>
      </NoticeBanner>
    );
  if (procedure.fileable) return null;
  const scope = content.national?.scope;
  const text =
    scope === 'specific'
      ? w.otherProvince(content.promulgatedBy)
      : scope === 'internal'
        ? w.internal
        : `${w.notHereText} ${content.national?.detailed ? '' : w.noDetail}`;
  return (
    <NoticeBanner heading={w.notHere}>
      <p class="govuk-body">
        {text} {scope === 'internal' ? null : w.askCall(phone)}
      </p>
      {scope === 'specific' || scope === 'internal' ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={NATIONAL_PORTAL}>
            {w.openNational}
          </a>
        </p>
      )}
    </NoticeBanner>
  );
}

function fieldPath(name: string): string {
  return paths.procedures({}, { 'linh-vuc': fieldSlug(name) });
}
