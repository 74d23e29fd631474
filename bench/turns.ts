/** The median: the middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = sorted.length / 2;
  const [a = Number.NaN, b = Number.NaN] = [sorted[Math.ceil(at) - 1], sorted[Math.floor(at)]];
  return (a + b) / 2;
}

/** The value that the given share of all values does not exceed: 0.95 for p95. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/**
 * Measures two sides in turn on the same machine, so that whatever else it does affects both alike: a, b, b, a, …
 * @returns the median of the rounds' quotients a / b, and the median of each side.
 */
export async function takeTurns(rounds: number, a: Turn<number>, b: Turn<number>): Promise<Compared> {
  return compare(await turnsOf(rounds, a, b), (x) => x);
}

/** The same of measurements from which more than one number is to be compared. */
export async function turnsOf<T>(rounds: number, a: Turn<T>, b: Turn<T>): Promise<[T, T][]> {
  const pairs: [T, T][] = [];
  for (let i = 0; i < rounds; i++) {
    if (i % 2 === 0) {
      const first = await a(i);
      pairs.push([first, await b(i)]);
    } else {
      const first = await b(i);
      pairs.push([await a(i), first]);
    }
  }
  return pairs;
}

/** Compares one number of the rounds. */
export function compare<T>(pairs: readonly (readonly [T, T])[], number: (of: T) => number): Compared {
  return {
    ratio: median(pairs.map(([x, y]) => number(x) / number(y))),
    a: median(pairs.map(([x]) => number(x))),
    b: median(pairs.map(([, y]) => number(y))),
  };
}

type Turn<T> = (round: number) => Promise<T>;

export interface Compared {
  ratio: number;
  a: number;
  b: number;
}
