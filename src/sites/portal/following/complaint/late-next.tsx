import type { Dossier } from '#domain/dossiers';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { complaintWords } from '../../words/complaint.ts';
import { complainedOf } from './complained-of.ts';
import { ComplaintLinks } from './complaint-links.tsx';

/** Where to complain of a dossier that is late, or was stopped; nothing of any other. */
export const LateNext = inPageLanguage(({ d, now, own }: LateNextProps, language) => {
  const about = complainedOf(d, now)?.about;
  if (about !== 'late' && about !== 'unanswered' && about !== 'stopped') return null;
  return (
    <>
      <p>
        <strong>{complaintWords[language].links.why[about]}</strong>
      </p>
      <ComplaintLinks code={d.code} own={own} />
    </>
  );
});

interface LateNextProps {
  d: Dossier;
  now: Date;
  /** The reader is the filer. */
  own: boolean;
}
