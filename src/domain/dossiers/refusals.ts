import type { Status, Verb } from '#domain/ledger';
import type { Refused } from '#platform/errors.ts';

declare module '#platform/errors.ts' {
  interface RefusalCodes {
    /** The answer may come until the end of this day ('2026-12-25'; empty where none was told). */
    'close.too-early': Refused<409, { until: string }>;
    /** It could be opened again until the end of this day. */
    'reopen.too-late': Refused<409, { until: string }>;
    /** What is owed, by what, or what is to be done about it is not said. */
    'duty.incomplete': Refused<422>;
    'duty.no-proof': Refused<422>;
    /** The procedure has no financial duty, or the dossier was denied. */
    'duty.none': Refused;
    /** The moment lies before the request, or is still to come. */
    'duty.not-then': Refused<422>;
    /** Nothing of the contact data is another than it was. */
    'contact.same': Refused<422>;
    'contact.bad-phone': Refused<422>;
    /** The procedure has no e-form. */
    'correct.no-form': Refused;
    /** No answer is another than it was. */
    'correct.same': Refused<422>;
    /** More than so many papers of one kind, or no number of papers. */
    'counter.count': Refused<422, { most: number }>;
    'counter.who-missing': Refused<422>;
    'dossier.not-found': Refused<404, { code: string }>;
    /** The account that acts for its filer has lost its number; `office` has the desk at which they go on. */
    'dossier.number-lost': Refused<403, { office: string }>;
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
    /** It goes on, or has its result: nothing is begun from it. */
    'dossier.not-over': Refused;
    'assign.not-here': Refused<422>;
    /** Their login is disabled. */
    'assign.disabled': Refused<422, { name: string }>;
    /** It is theirs already. */
    'assign.same': Refused<422, { name: string }>;
    /** Another copy of the form stands in its place already. */
    'form.replaced': Refused<409, { number: number; year: number }>;
    /** The one new date was told `at` that time already. */
    'extension.once': Refused<409, { at: string; until: string }>;
    /** A proposal waits for the leader. */
    'extension.waiting': Refused<409, { by: string; at: string; until: string }>;
    /** Nothing is proposed that could be sent or declined. */
    'extension.none': Refused;
    /** The apology had to go out `by` then, one day before the result was promised (NĐ 118/2025 Đ19 k6). */
    'extension.too-late': Refused<409, { by: string; promised: string }>;
    /** It waits for its person, or for its officer to look through what they sent: no time counts. */
    'extension.clock-stands': Refused;
    /** The new time is none after the promise. */
    'extension.not-later': Refused<422, { promised: string }>;
    /** The office is closed then. */
    'extension.not-sensible': Refused<422, { until: string }>;
    'extension.too-long': Refused<422, { most: number }>;
    /** The dossier is not accepted yet, and its procedure takes nothing with the filing. */
    'fee.not-accepted': Refused;
    'fee.unpaid': Refused<409, { total: number }>;
    /** An agency that was asked may answer until then. */
    'opinion.awaited': Refused<409, { agencies: string; until: string }>;
    /** It was asked `at` that time, and may still answer. */
    'opinion.asked-already': Refused<409, { agency: string; at: string }>;
    'opinion.no-agency': Refused<422>;
    'opinion.no-question': Refused<422>;
    /** Why it does not agree, or what else it says. */
    'opinion.no-text': Refused<422>;
    /** Nothing is asked that could be answered or called off. */
    'opinion.none': Refused;
    /** An agency that is not in force any more, or the one that decides. */
    'opinion.not-here': Refused<422>;
    /** A day of rest, one that has passed, or one after the promise. */
    'opinion.not-then': Refused<422>;
    /** It was asked, and need not answer any more: it has answered, the question was called off, or the dossier is decided or over. */
    'opinion.over': Refused<409, { how: 'answered' | 'called-off' | 'moved-on'; by: string; at: string }>;
    /** Of what was filed online the originals are shown at the counter, and nobody has said that they were. */
    'originals.missing': Refused<422>;
    /** No officer is to say any more whether the fee goes back: it was said, or nothing was paid. */
    'fee.nothing-to-decide': Refused;
    /** Nothing is chosen of the papers, and the rest of them does not stay. */
    'papers.none-chosen': Refused<422>;
    /** The dossier is not over, or the desk has no paper of it that is to be given back. */
    'papers.nothing-back': Refused;
    /** A paper that the procedure or the desk does not have, or a number that is none. */
    'papers.not-sensible': Refused<422>;
    'promise.missing': Refused<422>;
    'promise.not-sensible': Refused<422>;
    /** Another has set a period since: who. */
    'period.changed': Refused<409, { by: string }>;
    'period.not-possible': Refused<422>;
    'reason.missing': Refused<422>;
    'receiver.missing': Refused<422>;
    'result.missing': Refused<422>;
    /** The signed papers are others than the officer was asked about. */
    'result.others': Refused;
    /** A paper has a signature that does not hold or cannot be read, or was added to after it was signed. */
    'result.signature-broken': Refused<422, { name: string }>;
    /** A paper would be recorded unsigned or with a broken signature, and the officer has not said so of this paper. */
    'result.not-answered': Refused<422>;
    /** The signed result was uploaded since it was approved. */
    'take-back.result-there': Refused;
    'supplement.closed': Refused;
    'supplement.empty': Refused<422>;
    /** How many fields of what was sent are wrong. */
    'supplement.form': Refused<422, { count: number }>;
    'supplement.not-asked': Refused<422>;
    'supplement.nothing': Refused<422>;
    /** The corrected answers tell another case than the one that was filed: the names of both. */
    'supplement.other-case': Refused<422, { filed: string; told: string }>;
    /** The added files are others than those that the filer saw. */
    'supplement.others': Refused;
    /** The corrected answers ask for a part that has no file. */
    'supplement.part': Refused<422, { part: string; name: string }>;
    /** The requested papers, parted by spaces, that have neither a new file nor a word why. */
    'supplement.requested-part': Refused<422, { parts: string }>;
    /** What was sent before the request has the same content, under the name `kept`. */
    'supplement.same-file': Refused<422, { name: string; kept: string }>;
    'supplement.unknown-part': Refused<422>;
    /** Nobody has said what becomes of the papers that the desk has, or of the fee that was paid. */
    'withdraw.papers-unsaid': Refused<422>;
    'withdraw.fee-unsaid': Refused<422>;
  }
}
