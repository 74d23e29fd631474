const DAY_MS = 24 * 3_600_000;
const MOST_ASKERS = 10_000;

/**
 * How many files of each asker were too complex within a day, in this process alone: each took all the time that a check may take, and
 * others waited for it. Whoever only sends what can be checked pays nothing.
 */
export class HeavyFiles {
  readonly #most: number;
  readonly #now: () => number;
  readonly #days = new Map<string, { since: number; files: number }>();

  constructor(most: number, now: () => number = () => performance.now()) {
    this.#most = most;
    this.#now = now;
  }

  /** Whether this asker has sent as many as are looked at. */
  areTooMany(who: string): boolean {
    return (this.#dayOf(who)?.files ?? 0) >= this.#most;
  }

  count(who: string): void {
    const day = this.#dayOf(who) ?? { since: this.#now(), files: 0 };
    day.files++;
    if (this.#days.size >= MOST_ASKERS && !this.#days.has(who)) this.#days.clear();
    this.#days.set(who, day);
  }

  #dayOf(who: string): { since: number; files: number } | undefined {
    const day = this.#days.get(who);
    return day && this.#now() - day.since < DAY_MS ? day : undefined;
  }
}
