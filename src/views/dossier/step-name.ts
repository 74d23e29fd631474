import { verbNames } from '../words/dossier.ts';

/** What the step in hand is called: as the route calls it or, once it is decided, that its result is being recorded. */
export function stepNameOf({ stepName }: { stepName: string }): string {
  return stepName || verbNames['record-result'];
}
