import type { OpenDossier } from '#domain/dossiers';
import type { AnswerDifference } from '#domain/forms';
import type { Refusal } from '#platform/errors.ts';
import { ButtonLink } from '#platform/ui/button.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import type { C } from '../../../../deps.ts';
import { refusalSentence } from '../../refusal/refusal-sentence.ts';
import { tooLateWords } from '../../words/too-late.ts';
import { followingPaths } from '../following.paths.ts';
import { NumberLost } from '../number-lost.tsx';
import { SupplementFrame } from './supplement-frame.tsx';

/** Says why a page of a supplement cannot be sent any more, and shows what was written on it that was not sent. */
export function TooLateView({ c, open, no, unsent, files }: TooLateProps) {
  const w = c.words(tooLateWords);
  const { code } = open.dossier;
  const lost = no.is('dossier.number-lost');
  return (
    <SupplementFrame c={c} open={open} title={w.title}>
      {lost ? <NumberLost c={c} open={open} /> : <p class="mc-lead">{refusalSentence(no, c.language)}</p>}
      {unsent.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">{w.unsent}</h2>
          <SummaryList rows={unsent.map((part) => ({ name: part.title, value: <Said part={part} /> }))} />
        </>
      ) : null}
      {files.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">{w.files}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {files.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      ) : null}
      {lost ? null : <p class="govuk-body">{w.how}</p>}
      <ButtonLink href={followingPaths.dossier({ code })}>{w.open}</ButtonLink>
    </SupplementFrame>
  );
}

function Said({ part }: { part: AnswerDifference }) {
  return <span class="mc-note">{part.isWritten ? <InVietnamese>{part.mine}</InVietnamese> : part.mine}</span>;
}

interface TooLateProps {
  c: C;
  open: OpenDossier;
  /** Why. */
  no: Refusal;
  /** What the page says that was not sent. */
  unsent: AnswerDifference[];
  /** The names of the files that came with it. */
  files: string[];
}
