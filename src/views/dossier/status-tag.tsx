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

/** A dossier's status by its national name, in the language of the page. */
export const StatusTag = inPageLanguage(({ status }: { status: Status }, language) => (
  <Tag tone={tones[status]}>{dossierTexts[language].statuses[status]}</Tag>
));
