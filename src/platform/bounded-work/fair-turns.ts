/**
 * So many work at once, the others wait. They take turns by who asks, not by when: somebody who asks for much waits behind everybody
 * who asks for little, and somebody who waits alone waits for one piece of everybody else's work at most.
 */
export class FairTurns {
  readonly #o: TurnLimits;
  readonly #working = new Map<string, number>();
  // whoever is first here has waited longest for their next turn
  readonly #waiting = new Map<string, Waiting[]>();
  #taken = 0;
  #waits = 0;

  constructor(o: TurnLimits) {
    this.#o = o;
  }

  /**
   * Resolves when it is their turn, which they give back by `end`.
   * @throws TooMuchWorkError when too much of theirs waits, or too much of all: then theirs, if nobody has more waiting than they will,
   * else the last of who has most
   */
  async take(who: string): Promise<void> {
    if (this.#taken < this.#o.atOnce) {
      this.#taken++;
      this.#begin(who);
      return;
    }
    const own = this.#waiting.get(who) ?? [];
    if (own.length >= this.#o.mostOfOne) throw new TooMuchWorkError();
    if (this.#waits >= this.#o.mostWaiting) this.#makeRoom(own.length + 1);
    this.#waits++;
    this.#waiting.set(who, own);
    await new Promise<void>((go, refuse) => own.push({ go, refuse }));
  }

  // a few who send much do not keep out those who send one
  #makeRoom(wanted: number): void {
    const most = [...this.#waiting.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
    if (most.length <= wanted) throw new TooMuchWorkError();
    most.pop()?.refuse(new TooMuchWorkError());
    this.#waits--;
  }

  end(who: string): void {
    const stillWorking = (this.#working.get(who) ?? 1) - 1;
    if (stillWorking > 0) this.#working.set(who, stillWorking);
    else this.#working.delete(who);
    // the turn goes from hand to hand: somebody who comes just now waits behind those who wait already
    const next = this.#next(who);
    if (next === undefined) {
      this.#taken--;
      return;
    }
    const own = this.#waiting.get(next) ?? [];
    const first = own.shift();
    this.#waiting.delete(next);
    if (own.length > 0) this.#waiting.set(next, own);
    this.#waits--;
    this.#begin(next);
    first?.go();
  }

  // who has just had a turn, or has one now, lets the others go first
  #next(last: string): string | undefined {
    const all = [...this.#waiting.keys()];
    return all.find((who) => who !== last && !this.#working.has(who)) ?? all[0];
  }

  #begin(who: string): void {
    this.#working.set(who, (this.#working.get(who) ?? 0) + 1);
  }
}

interface Waiting {
  go(): void;
  refuse(why: TooMuchWorkError): void;
}

/** More work waits than will be done in a time that somebody would wait. */
export class TooMuchWorkError extends Error {}

export interface TurnLimits {
  atOnce: number;
  mostWaiting: number;
  /** How much of one asker may wait. */
  mostOfOne: number;
}
