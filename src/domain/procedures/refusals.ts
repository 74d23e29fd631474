import type { Refused } from '#platform/errors.ts';

declare module '#platform/errors.ts' {
  interface RefusalCodes {
    'catalogue.busy': Refused;
  }
}
