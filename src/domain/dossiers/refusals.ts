import type { Status, Verb } from '#domain/ledger';
import type { Refused } from '#platform/errors.ts';

declare module '#platform/errors.ts' {
  interface RefusalCodes {
    'dossier.not-found': Refused<404, { code: string }>;
    /** Somebody else changed it first: who, by which verb and when, where that may be told. */
    'dossier.changed': Refused<409, { by?: string; verb?: Verb | ''; at?: string }>;
    /**
     * The table does not allow the verb now: in this status, or, where `step` is told, at this step (empty: the recording of the result) or to another than
     * its holder.
     * `by`, `did` and `at` say what was done last, where it may be told.
     */
    'dossier.not-now': Refused<
      409,
      {
        verb: Verb;
        status: Status;
        step?: string;
        holder?: string;
        by?: string;
        did?: Verb | '';
        at?: string;
      }
    >;
    /** The table does not allow it any more because the same actor has done it. */
    'dossier.done-already': Refused<409, { verb: Verb; at: string }>;
    'assign.not-here': Refused<422>;
    /** It is theirs already. */
    'assign.same': Refused<422, { name: string }>;
    'fee.unpaid': Refused<409, { total: number }>;
    'promise.missing': Refused<422>;
    'promise.not-sensible': Refused<422>;
    'reason.missing': Refused<422>;
    'receiver.missing': Refused<422>;
    'result.missing': Refused<422>;
    'supplement.closed': Refused;
    'supplement.empty': Refused<422>;
    /** How many fields of what was sent are wrong. */
    'supplement.form': Refused<422, { count: number }>;
    'supplement.not-asked': Refused<422>;
    'supplement.nothing': Refused<422>;
    /** The corrected answers ask for a part that has no file. */
    'supplement.part': Refused<422, { part: string; name: string }>;
    /** The requested papers, parted by spaces, that have neither a new file nor a word why. */
    'supplement.requested-part': Refused<422, { parts: string }>;
    'supplement.same-file': Refused<422, { name: string }>;
    'supplement.unknown-part': Refused<422>;
  }
}
