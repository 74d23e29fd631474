import { ButtonLink } from '#platform/ui/button.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { ContentSentence } from '#views/content-name.tsx';
import { feesInShort } from '#views/dossier/say-fee.ts';
import { procedureWords } from '../../words/procedure.ts';
import { cataloguePaths as paths } from '../catalogue.paths.ts';
import { isInOwnWords, limitsInShort } from './limits-text.ts';
import type { ProcedureProps } from './procedure-props.ts';

/** What people come for, before anything else: papers, fee, time, whether one must come, and the button to file. */
export function Answer(p: ProcedureProps) {
  const { c, procedure } = p;
  const { content, fileable } = procedure;
  const w = c.words(procedureWords);
  const isDetailed = procedure.source === 'province' || content.national?.detailed;
  if (!isDetailed && !fileable) return null;
  return (
    <section class="mc-answer" aria-label={w.answer}>
      {isDetailed ? (
        <SummaryList
          rows={[
            { name: w.papers, value: <Papers {...p} /> },
            { name: w.fee, value: <Owed {...p} /> },
            { name: w.limit, value: <Limits {...p} /> },
            ...(fileable ? [{ name: w.come, value: <Coming {...p} /> }] : []),
          ]}
        />
      ) : null}
      {fileable ? (
        <>
          <ButtonLink start href={paths.start({}, { 'thu-tuc': procedure.code })}>
            {w.file}
          </ButtonLink>
          <p class="govuk-hint mc-no-print">{w.fileNote}</p>
        </>
      ) : null}
    </section>
  );
}

function Owed({ c, procedure: { content } }: ProcedureProps) {
  const fees = feesInShort(content.fees, c.language);
  if (!content.financialDuty) return <>{fees}</>;
  return (
    <>
      {fees};{' '}
      <a class="govuk-link" href="#nghia-vu-tai-chinh">
        {c.words(procedureWords).dutyBesides}
      </a>
    </>
  );
}

function Papers({ c, procedure: { content, source } }: ProcedureProps) {
  const w = c.words(procedureWords);
  if (content.parts.length === 0) return <>{w.noPapers}</>;
  const required = content.parts.filter((part) => part.required || part.bring);
  const always = required.filter((part) => !part.when && !part.cases?.length).length;
  return (
    <>
      {source === 'province' && required.length > 0
        ? w.papersRequired(always, required.length - always, content.parts.length - required.length)
        : w.papersCount(content.parts.length)}{' '}
      <a class="govuk-link" href="#giay-to">
        {w.papersSee}
      </a>
    </>
  );
}

function Limits({ c, procedure: { content } }: ProcedureProps) {
  const textLanguage = content.channels.some((r) => isInOwnWords(r.limit)) ? 'vi' : c.language;
  const text = limitsInShort(content.channels, textLanguage);
  return textLanguage === 'vi' ? <InVietnamese>{text}</InVietnamese> : text;
}

/** Whether somebody has to come, and what for. */
export function Coming({ c, procedure: { content } }: ProcedureProps) {
  const w = c.words(procedureWords);
  if (content.online === 'full') return <>{w.comeNever}</>;
  return content.partialReason ? <ContentSentence of={content} text={content.partialReason} /> : w.comeToFile;
}
