import type { Status } from '#domain/ledger';
import { Tag, type Tone } from '#platform/ui/tag.tsx';
import { statusNames } from '../words/dossier.ts';

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

/** A dossier's status by its national name. */
export function StatusTag({ status }: { status: Status }) {
  return <Tag tone={tones[status]}>{statusNames[status]}</Tag>;
}
