import type { FileFault } from './read-lines.ts';

/** A provider's file of a day as somebody brought it. */
export interface ProviderFile {
  /** For which agency; all zeros: for all of them. */
  agencyId: string;
  id: string;
  gateway: string;
  profile: string;
  day: string;
  name: string;
  sha256: string;
  state: 'reading' | 'done' | 'refused';
  /** How many lines it has, and how many of them are written down already. */
  lines: number;
  linesRead: number;
  /** Lines of agencies for which it was not brought. */
  others: number;
  /** Lines that say that nothing was paid. */
  leftOut: number;
  fault: FileFault | null;
  faultLine: number | null;
  broughtAt: Date;
  broughtBy: string;
  broughtByName: string;
  doneAt: Date | null;
}

export type ProviderFileRef = Pick<ProviderFile, 'agencyId' | 'id'>;
