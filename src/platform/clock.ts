export const systemClock: Clock = { now: () => new Date() };

/** A clock for tests and for the demo's travel in time: stands where it is put. */
export function fixedClock(iso: string): FixedClock {
  let at = new Date(iso).getTime();
  return {
    now: () => new Date(at),
    set: (to) => {
      at = new Date(to).getTime();
    },
    advance: (ms) => {
      at += ms;
    },
  };
}

export interface Clock {
  now(): Date;
}

export interface FixedClock extends Clock {
  set(iso: string): void;
  advance(ms: number): void;
}
