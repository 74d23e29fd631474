import type { Status } from '#domain/ledger';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { Tag, type Tone } from '#platform/ui/tag.tsx';
import { dossierTexts } from '../words/dossier.ts';

const tones: Record<Status, Tone> = {
  submitted: 'purple',
  accepted: 'blue',
  refused: 'red',
  processing: 'blue',
  awaiting_supplement: 'amber',
  awaiting_payment: 'amber',
  withdrawn: 'grey',
  stopped: 'grey',
  resolved: 'green',
  returned: 'green',
};

/**
 * A dossier's status by its national name, in the language of the page. One that was turned down says so once its result is recorded:
 * “Đã xử lý xong” alone would read as granted.
 */
export const StatusTag = inPageLanguage(({ status, decision }: StatusTagProps, language) => {
  const { statuses, words } = dossierTexts[language];
  if (decision !== 'denied' || (status !== 'resolved' && status !== 'returned'))
    return <Tag tone={tones[status]}>{statuses[status]}</Tag>;
  return <Tag tone="red">{`${statuses[status]}: ${words.denied.toLowerCase()}`}</Tag>;
});

interface StatusTagProps {
  status: Status;
  decision: 'granted' | 'denied' | null;
}
