import { countPapers, gaveIn, isNoPaper, mayPayBack, type OpenDossier, papersAtDesk } from '#domain/dossiers';
import { statuses } from '#domain/ledger';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { quotedIn } from '#views/quoted-in.ts';
import { dossierTexts } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { handBackWords } from '../../words/hand-back.ts';
import { ownWords } from '../../words/own-dossier.ts';

/** What waits for the filer of a dossier that is over, and where they fetch it; then what they got back, and when. */
export function HandBack({ c, open }: { c: C; open: OpenDossier }) {
  if (!statuses[open.dossier.status].final) return null;
  const waits = waitingLines(open, c.language);
  const lines = [...waits, ...gotLines(open, c.language)];
  if (lines.length === 0) return null;
  return (
    <>
      <ul class="mc-asked">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {waits.length > 0 ? (
        <p>
          <a class="govuk-link" href="#noi-tiep-nhan">
            {c.words(ownWords).officeToComeTo}
          </a>
        </p>
      ) : null}
    </>
  );
}

function waitingLines(open: OpenDossier, language: Language): string[] {
  const w = handBackWords[language];
  const { toHandBack: waits, receiverAgencyName } = open.dossier;
  const { money } = formats[language];
  const desk = quotedIn(language, receiverAgencyName);
  const count = dossierTexts[language].words.paperCount(papersAtDesk(open.events));
  return [
    ...(waits?.papers ? [w.papers(count, desk)] : []),
    ...(waits?.fee ? [w[waits.fee](money(mayPayBack(open)), desk)] : []),
  ];
}

function gotLines({ events, refunds }: OpenDossier, language: Language): string[] {
  const w = handBackWords[language];
  const { dateTime, money } = formats[language];
  const { paperCount } = dossierTexts[language].words;
  return [
    ...events
      .map((e) => ({ at: e.at, gave: countPapers(gaveIn(e)) }))
      .filter(({ gave }) => !isNoPaper(gave))
      .map(({ at, gave }) => w.gave(paperCount(gave), dateTime(at))),
    ...refunds.map((r) => w.refunded(money(r.amount), dateTime(r.refundedAt))),
  ];
}
