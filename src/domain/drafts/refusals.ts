import type { Refused } from '#platform/errors.ts';
import type { DraftFault } from './draft.ts';

declare module '#platform/errors.ts' {
  interface RefusalCodes {
    'procedure.not-fileable': Refused<409, { code: string }>;
    /** It was sent already, and is the dossier of this number. */
    'draft.sent': Refused<409, { code: string }>;
    'draft.incomplete': Refused<422, { step: DraftFault['step']; fault: DraftFault['code'] }>;
    /** Another page of the same person has kept another draft of the supplement. */
    'supplement.draft-changed': Refused;
    'supplement.too-long': Refused<422>;
  }
}
