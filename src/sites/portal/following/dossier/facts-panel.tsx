import type { ExpectedYears } from '#domain/calendar';
import type { OpenDossier } from '#domain/dossiers';
import { formats } from '#platform/formats.ts';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { SummaryCard } from '#platform/ui/summary-list.tsx';
import { ContentName } from '#views/content-name.tsx';
import { endedText } from '#views/dossier/ended-text.ts';
import { dossierTexts } from '#views/words/dossier.ts';
import { BothNames, namesIn } from '../../procedure-name.tsx';
import { ownWords } from '../../words/own-dossier.ts';
import { feeText } from './fee-text.ts';
import { promiseText } from './promise-text.ts';

/** Numbers, persons, places, delivery and fee. */
export const FactsPanel = inPageLanguage(({ open, secret, expected, payable }: FactsPanelProps, language) => {
  const { dossier: d, people, version } = open;
  const w = ownWords[language];
  const { dateTime } = formats[language];
  const promised = promiseText(d, { date: dateTime, expected, language });
  const ended = endedText(d, language);
  const told = version.content.cases.find((x) => x.id === d.caseId);
  const vietnamese = language === 'vi' ? undefined : 'vi';
  const data = (name: string, text: string) => ({ name, value: <span lang={vietnamese}>{text}</span> });
  return (
    <SummaryCard
      title={w.facts}
      rows={[
        { name: w.code, value: <span class="mc-number">{d.code}</span> },
        { name: w.procedure, value: <BothNames of={namesIn(d, version)} /> },
        { name: w.secret, value: <span class="mc-number">{secret}</span> },
        { name: w.caseName, value: told ? <ContentName of={told} /> : '' },
        { name: w.owner, value: people.owner.name },
        ...(people.onBehalf ? [{ name: w.submitter, value: people.submitter.name }] : []),
        data(w.receiver, d.receiverAgencyName),
        ...(d.ownerAgencyId === d.receiverAgencyId ? [] : [data(w.decides, d.ownerAgencyName)]),
        { name: w.submitted, value: dateTime(d.submittedAt) },
        ...(d.acceptedAt ? [{ name: w.accepted, value: dateTime(d.acceptedAt) }] : []),
        ...(ended
          ? [{ name: dossierTexts[language].words.endedName, value: ended }]
          : promised
            ? [{ name: w.promised, value: promised }]
            : []),
        {
          name: w.delivery,
          value: [dossierTexts[language].words.delivery[d.delivery], people.deliveryAddress]
            .filter(Boolean)
            .join(': '),
        },
        { name: w.fee, value: feeText(open, language, { online: payable }) },
      ]}
    >
      <p class="govuk-body-s">{w.share}</p>
    </SummaryCard>
  );
});

interface FactsPanelProps {
  open: OpenDossier;
  secret: string;
  /** The years whose days are not confirmed yet. */
  expected: ExpectedYears;
  /** Its fee can be paid online now. */
  payable: boolean;
}
