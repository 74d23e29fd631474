export const systemClock: Clock = { now: () => new Date() };

/** A clock for tests: it stands still where it is put. */
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

/** The clock of a demo: it runs like the machine's clock, as far ahead of it as somebody has set it. */
export function movableClock(machine: Clock = systemClock): Clock & { moved: MovedClock } {
  let ahead = 0;
  return {
    now: () => new Date(machine.now().getTime() + ahead),
    moved: {
      ahead: () => ahead,
      put: (ms) => {
        ahead = ms;
      },
    },
  };
}

/** The machine's own time, however far a demo's clock was moved: for what telephones and other processes count with too. */
export function machineTime(clock: Clock): Date {
  return new Date(clock.now().getTime() - (clock.moved?.ahead() ?? 0));
}

export interface Clock {
  now(): Date;
  /** Only a demo's clock can be moved. */
  moved?: MovedClock;
}

export interface MovedClock {
  /** Milliseconds ahead of the machine's time; 0 when it was not moved. */
  ahead(): number;
  put(ms: number): void;
}

export interface FixedClock extends Clock {
  set(iso: string): void;
  advance(ms: number): void;
}
