import type { Stage } from './stage.ts';

/** A bench that can be run to check promises of the README. */
export interface Bench {
  name: string;
  /** Run only when it is named: it takes long, and kills what it starts. */
  onlyByName?: true;
  run(o: BenchOptions): Promise<Measure[]>;
}

export interface BenchOptions {
  /** 1,000,000 dossiers where it is otherwise 100,000. */
  full: boolean;
  /** Of the faults. */
  kills: number;
  failovers: number;
  /** Returns the province with that many dossiers and agencies (the seed's, unless told); the first call starts it, and the benches of one run share it. */
  stage(dossiers: number, agencies?: number): Promise<Stage>;
  /** Prints a line to the terminal. */
  say(line: string): void;
}

export interface Measure {
  name: string;
  value: number;
  unit: string;
  /** '≥ 0.4', or '' for a number that is shown but not promised. */
  target: string;
  ok: boolean;
}

/** A number that must not be smaller. */
export function atLeast(name: string, value: number, unit: string, least: number): Measure {
  return { name, value: rounded(value), unit, target: `≥ ${least}`, ok: value >= least };
}

/** A number that must not be bigger. */
export function atMost(name: string, value: number, unit: string, most: number): Measure {
  return { name, value: rounded(value), unit, target: `≤ ${most}`, ok: value <= most };
}

/** A number beside the promises, for information. */
export function forInformation(name: string, value: number, unit: string): Measure {
  return { name, value: rounded(value), unit, target: '', ok: true };
}

function rounded(value: number): number {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
  return Number(value.toFixed(digits));
}
