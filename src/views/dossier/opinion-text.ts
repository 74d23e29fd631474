import { agenciesIn, opinionSays } from '#domain/dossiers';
import type { DossierEvent } from '#domain/ledger';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { dossierTexts } from '../words/dossier.ts';

/** What an event about the opinions of other agencies says besides its words: who, what they say, and whether time counts. */
export function opinionDetails(e: DossierEvent, language: Language): string[] {
  const { opinion: w } = dossierTexts[language].words;
  const agencies = agenciesIn(e).join(', ');
  const { says, dueAt, outsideLimit, isLate, ended, goesOn } = e.detail;
  const timeOf = (text: string) => formats[language].dateTime(new Date(text));
  const goingOn = (from: unknown) =>
    typeof from === 'string' ? [from === 'as-if-never' ? w.asIfNever : w.goesOn(timeOf(from))] : [];
  switch (e.verb) {
    case 'request-opinion':
      return [
        outsideLimit === true ? w.outsideLimit : w.insideLimit,
        ...(typeof dueAt === 'string' ? [w.answerBy(timeOf(dueAt))] : []),
      ];
    case 'give-opinion': {
      const said = opinionSays.find((s) => s === says);
      return [
        ...(agencies ? [w.answered(agencies)] : []),
        ...(said ? [w.says[said]] : []),
        ...(isLate === true ? [w.lateAnswer] : []),
        ...goingOn(goesOn),
      ];
    }
    case 'end-opinion':
      return [ended === 'lapsed' ? w.overdue(agencies) : w.calledOff(agencies), ...goingOn(goesOn)];
    default:
      return [];
  }
}
