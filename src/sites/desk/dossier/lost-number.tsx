import type { OpenAtDesk } from '#domain/dossiers';
import { WarningText } from '#platform/ui/warning-text.tsx';
import { deskWords } from '../words/dossier.ts';

/** Says that the account that filed has lost its number since, so that whoever goes on with the dossier looks at the person's card first. */
export function LostNumber({ open }: { open: OpenAtDesk }) {
  return open.proven.filer === 'lost' ? <WarningText>{deskWords.lostNumberMeans}</WarningText> : null;
}
