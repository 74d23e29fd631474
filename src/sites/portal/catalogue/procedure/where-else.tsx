import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { NATIONAL_PORTAL } from '../../national-portal.ts';
import { frameWords } from '../../words/frame.ts';
import { procedureWords } from '../../words/procedure.ts';
import type { ProcedureProps } from './procedure-props.ts';

/** Of a procedure that cannot be filed here: why, and where to go instead. */
export function WhereElse({ c, procedure }: ProcedureProps) {
  const w = c.words(procedureWords);
  const { content } = procedure;
  const { phone } = c.words(frameWords).footer;
  if (procedure.state === 'vanished')
    return (
      <NoticeBanner title={w.vanishedTitle}>
        <p class="govuk-body">
          {w.vanished(procedure.vanishedAt ? c.formats.date(procedure.vanishedAt) : '')}
        </p>
      </NoticeBanner>
    );
  if (procedure.fileable) return null;
  const scope = content.national?.scope;
  const [before, after] = w.otherProvince;
  return (
    <NoticeBanner heading={w.notHere}>
      {scope === 'specific' ? (
        <p class="govuk-body">
          {before} <InVietnamese>{content.promulgatedBy}</InVietnamese> {after} {w.askCall(phone)}
        </p>
      ) : scope === 'internal' ? (
        <p class="govuk-body">{w.internal}</p>
      ) : (
        <>
          <Where agencies={content.national?.executedBy ?? []} w={w} />
          <p class="govuk-body">
            {w.notHereText} {content.national?.detailed ? '' : w.noDetail} {w.askCall(phone)}
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={NATIONAL_PORTAL}>
              {w.openNational}
            </a>
          </p>
        </>
      )}
    </NoticeBanner>
  );
}

function Where({ agencies, w }: { agencies: string[]; w: (typeof procedureWords)['vi' | 'en'] }) {
  const named = agencies.filter(Boolean);
  if (named.length === 0) return <p class="govuk-body">{w.fileAtTheAgency}</p>;
  return (
    <p class="govuk-body">
      {w.fileAt} <InVietnamese>{named.join('; ')}</InVietnamese>
      {w.orNational}
    </p>
  );
}
