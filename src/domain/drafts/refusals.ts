import type { Refused } from '#platform/errors.ts';
import type { DraftFault } from './draft.ts';

declare module '#platform/errors.ts' {
  interface RefusalCodes {
    'procedure.not-fileable': Refused<409, { code: string }>;
    /** So many drafts wait to be sent that no further one is begun. */
    'draft.too-many': Refused<409, { most: number }>;
    /** The draft was already sent and became the dossier with this number. */
    'draft.sent': Refused<409, { code: string }>;
    'draft.incomplete': Refused<422, { step: DraftFault['step']; fault: DraftFault['code'] }>;
    /** The fee or a computed answer is another than the person saw before sending. */
    'draft.computed-anew': Refused;
    /** The same person saved other content of the supplement from another page. */
    'supplement.draft-changed': Refused;
    'supplement.too-long': Refused<422>;
  }
}
