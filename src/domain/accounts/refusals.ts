import type { Refused } from '#platform/errors.ts';

declare module '#platform/errors.ts' {
  interface RefusalCodes {
    'accounts.stale': Refused;
    /** The number was proved by another account, or released by a clerk: this one files nothing more. */
    'accounts.number-lost': Refused<403>;
    'accounts.too-many-codes': Refused<429>;
    /** So many letters with a code were sent in a day for the account, to the address or for the network. */
    'accounts.too-many-letters': Refused<429>;
    /** Another account that claims the same number has this telephone already. */
    'accounts.phone-taken': Refused<409>;
    /** A ceiling of codes by SMS other than this number's own was reached. */
    'accounts.no-codes-now': Refused<503>;
    /** Something else is asked for about the same login and waits for a second administrator. */
    'accounts.already-asked': Refused<409>;
    'accounts.last-administrator': Refused<409>;
    /** Nobody else could confirm it. */
    'accounts.no-second-administrator': Refused<409>;
    /** Only another administrator may do this. */
    'accounts.second-administrator': Refused<403>;
    /** The officer's own code, asked for again for one deed, was wrong or used before. */
    'accounts.own-code-wrong': Refused<422>;
    /** The wrong codes of a day are used up; this one was not compared. */
    'accounts.own-codes-used-up': Refused<429>;
    'accounts.bad-username': Refused<422, { username: string }>;
    'accounts.username-taken': Refused<409, { username: string }>;
  }
}
