import { type ForeseenTimes, runsFromVisit } from '#domain/dossiers';
import type { PartSpec, ProcedureContent } from '#domain/procedures';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { ButtonLink } from '#platform/ui/button.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { ContentName, OfficialName } from '#views/content-name.tsx';
import { expectedText } from '#views/dossier/expected-text.ts';
import { FeeSaid } from '#views/dossier/fee-said.tsx';
import { ownCaseWords } from '../../words/own-case.ts';
import { procedureWords } from '../../words/procedure.ts';
import { cataloguePaths as paths } from '../catalogue.paths.ts';
import { Coming } from './answer.tsx';
import { OneLimit } from './channels-and-fees.tsx';
import type { OwnCase, ProcedureProps } from './procedure-props.ts';

/** What this person needs, pays and waits for, and the button that takes their answers along into the filing. */
export function OwnCaseAnswer(p: ProcedureProps & { ownCase: OwnCase }) {
  const { c, procedure, ownCase } = p;
  const { caseAnswers, requirements } = ownCase;
  const [w, names] = [c.words(ownCaseWords), c.words(procedureWords)];
  return (
    <section class="mc-answer" aria-label={w.answer}>
      <SummaryList
        rows={[
          { name: w.case, value: <CaseChoices {...p} /> },
          { name: names.papers, value: <Papers {...p} /> },
          {
            name: names.fee,
            value: <FeeSaid rules={requirements.fees} maybe={requirements.feesMaybe} language={c.language} />,
          },
          { name: w.times, value: <Times {...p} /> },
          { name: names.come, value: <Coming {...p} /> },
        ]}
      />
      <ButtonLink start href={paths.start({}, { 'thu-tuc': procedure.code, ...caseAnswers.address })}>
        {w.file}
      </ButtonLink>
      <p class="govuk-hint mc-no-print">{w.fileNote}</p>
    </section>
  );
}

function CaseChoices({ c, ownCase: { caseAnswers } }: { c: ProcedureProps['c']; ownCase: OwnCase }) {
  const w = c.words(ownCaseWords);
  return (
    <ul class="govuk-list">
      {caseAnswers.answered.map(({ question, choice }) => (
        <li key={question.id}>{choice.says[c.language]}</li>
      ))}
      {caseAnswers.open.length > 0 ? (
        <li class="mc-muted">{w.open(caseAnswers.open.map(({ asks }) => asks[c.language]).join(' '))}</li>
      ) : null}
    </ul>
  );
}

function Papers({ c, ownCase: { requirements, caseAnswers } }: { c: ProcedureProps['c']; ownCase: OwnCase }) {
  const w = c.words(ownCaseWords);
  const { parts, partsBrought, partsOpen, partsMaybe } = requirements;
  const isNone = parts.length + partsBrought.length + partsOpen.length + partsMaybe.length === 0;
  return (
    <>
      {isNone ? c.words(procedureWords).noPapers : null}
      <PaperList parts={parts} language={c.language} />
      {partsBrought.length > 0 ? (
        <>
          <p class="govuk-body">{w.papersBrought}</p>
          <PaperList parts={partsBrought} language={c.language} />
        </>
      ) : null}
      {partsOpen.length > 0 ? (
        <>
          <p class="govuk-body">{caseAnswers.open.length > 0 ? w.papersOpen : w.papersByForm}</p>
          <PaperList ifSo parts={partsOpen} language={c.language} />
        </>
      ) : null}
      {partsMaybe.length > 0 ? (
        <>
          <p class="govuk-body">{w.papersMaybe}</p>
          <PaperList ifSo parts={partsMaybe} language={c.language} />
        </>
      ) : null}
    </>
  );
}

function PaperList({ parts, language, ifSo }: PaperListProps) {
  if (parts.length === 0) return null;
  const w = ownCaseWords[language];
  return (
    <ul class="govuk-list govuk-list--bullet">
      {parts.map((part) => (
        <li key={part.id}>
          <ContentName of={part} />
          {howMany(part, language)}
          {ifSo && part.whenSaid ? `, ${w.andIf(part.whenSaid[language])}` : ''}
          <OfficialName of={part} />
        </li>
      ))}
    </ul>
  );
}

function howMany(part: PartSpec, language: Language): string {
  const w = procedureWords[language];
  const texts = [part.originals > 0 && w.originals(part.originals), part.copies > 0 && w.copies(part.copies)];
  const text = texts.filter(Boolean).join(', ');
  return text && `: ${text}`;
}

function Times({
  c,
  procedure: { content },
  ownCase: { times },
}: {
  c: ProcedureProps['c'];
  procedure: { content: ProcedureContent };
  ownCase: OwnCase;
}) {
  const w = c.words(ownCaseWords);
  const timeOf = (at: Date, { expected }: ForeseenTimes) =>
    expectedText(formats[c.language].longDateTime(at), { at, expected, language: c.language });
  const online = content.channels.find((r) => r.channel === 'online');
  const limit = times?.limit ?? online?.limit;
  const isFromVisit = runsFromVisit(content);
  return (
    <>
      {times?.answerBy ? <p class="govuk-body">{w.answerBy(timeOf(times.answerBy, times))}</p> : null}
      {times?.resultBy ? (
        <p class="govuk-body">{w.resultBy(timeOf(times.resultBy, times))}</p>
      ) : limit ? (
        <p class="govuk-body">
          {isFromVisit ? w.resultFromVisit : w.resultIn} <OneLimit limit={limit} language={c.language} />
        </p>
      ) : null}
      {online?.note && !isFromVisit ? (
        <p class="govuk-body mc-muted">
          <InVietnamese>{online.note}</InVietnamese>
        </p>
      ) : null}
    </>
  );
}

interface PaperListProps {
  parts: PartSpec[];
  language: Language;
  /** Each says when it is needed. */
  ifSo?: boolean;
}
