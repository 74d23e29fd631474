import type { Refused } from '#platform/errors.ts';

declare module '#platform/errors.ts' {
  interface RefusalCodes {
    /** Nothing of the dossier's fee can be paid online now. */
    'order.not-payable': Refused;
    /** There is no such money, or it was recorded as paid or given back already. */
    'money.not-to-look-into': Refused;
    /** Money of the same fee, or this money, is going back already. */
    'refund.going-on': Refused;
    /** Somebody has changed it since; empty where the program did. */
    'refund.changed': Refused<409, { by: string; at: string }>;
    'refund.not-now': Refused<409, { state: string }>;
    /** Who asked for it does not approve it. */
    'refund.own': Refused<403>;
    /** The most that may go back through the gateway by which it came; 0 where it did not come by one. */
    'refund.not-by-gateway': Refused<422, { to: number }>;
    'refund.no-account': Refused<422>;
    'refund.no-document': Refused<422>;
    /** Somebody has set another collecting account since the page was looked at. */
    'account.changed': Refused<409, { by: string }>;
    /** A collecting account that no bank has, or that nobody said why it is set. */
    'account.not-possible': Refused<422>;
    /** Somebody has changed the columns of a bank's statements since the page was looked at. */
    'profile.changed': Refused<409, { by: string }>;
    'profile.not-possible': Refused<422>;
    /** A statement was taken in already, or thrown away. */
    'statement.not-to-take': Refused;
    /** A line of a statement does not wait for anybody any more. */
    'line.not-waiting': Refused<409, { by: string }>;
    /** No order of the officer's agency has this number. */
    'line.no-such-order': Refused<422>;
    /** A provider's file is of a day that is over. */
    'money.day-not-over': Refused<422>;
    /** The same file was brought for this day before. */
    'money.same-file': Refused<409, { by: string }>;
    /** Somebody has closed the day. */
    'money.day-closed': Refused<409, { by: string }>;
    /** Another file of the day came since its page was looked at. */
    'money.day-changed': Refused;
    /** So many differences of the day have no note yet. */
    'money.not-explained': Refused<409, { n: number }>;
    'money.note-missing': Refused<422>;
    /** Its document is missing, or the day is not between the payments and today. */
    'money.arrival-incomplete': Refused<422>;
    /** All of the day is known to be at the budget's account. */
    'money.nothing-to-arrive': Refused;
    /** Somebody has written about the difference since its page was looked at. */
    'money.note-changed': Refused<409, { by: string }>;
  }
}
