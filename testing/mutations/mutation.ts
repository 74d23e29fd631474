/**
 * The faults to be planted in one file, one at a time: what stands there, what it becomes, and, where no test can tell the two apart
 * because they are the same, why.
 */
export interface Mutations {
  file: string;
  /** The tests that should notice, the nearest first. */
  tests: string[];
  faults: (readonly [from: string, to: string] | readonly [from: string, to: string, equivalent: string])[];
}
