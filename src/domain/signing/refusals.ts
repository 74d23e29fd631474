import type { Refused } from '#platform/errors.ts';

declare module '#platform/errors.ts' {
  interface RefusalCodes {
    /** The certificate by which the agency signs has ended, or is not valid yet. */
    'signing.ended': Refused<503, { agency: string }>;
    'signing.not-yet': Refused<503, { agency: string }>;
    /** The signer could not be reached, did not answer in time, or gave what is no signature. */
    'signing.failed': Refused<503, { agency: string }>;
    /** Nothing can be added to an uploaded paper without breaking it. */
    'signing.not-possible': Refused<422, { agency: string }>;
  }
}
