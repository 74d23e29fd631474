import type { Stage } from './stage.ts';

/** One promise of the README, as something that can be run. */
export interface Bench {
  name: string;
  run(o: BenchOptions): Promise<Measure[]>;
}

export interface BenchOptions {
  /** 1,000,000 dossiers where it is otherwise 100,000. */
  full: boolean;
  /** The province with so many dossiers, started on the first call and shared by the benches of one run. */
  stage(dossiers: number): Promise<Stage>;
  /** Prints a line for whoever watches. */
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
export function shown(name: string, value: number, unit: string): Measure {
  return { name, value: rounded(value), unit, target: '', ok: true };
}

function rounded(value: number): number {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
  return Number(value.toFixed(digits));
}
