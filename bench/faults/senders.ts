import { type Answered, asker, type Question } from '../ask.ts';

const CONNECTIONS = 200;
const AGAIN_MS = 1_000;

/**
 * Sends prepared dossiers at a fixed rate, whatever becomes of the earlier ones, as people do. One that is refused for the moment or
 * gets no answer is sent again, the same form, until it is acknowledged.
 */
export function sendAtRate(url: string, questions: readonly Question[], perSecond: number): Senders {
  const people = asker(url, CONNECTIONS);
  const acknowledged: Acknowledged[] = [];
  const wrong: string[] = [];
  const under = new Set<Promise<void>>();
  let next = 0;
  let stopped = false;
  let tries = 0;
  const send = async (q: Question) => {
    for (;;) {
      const began = performance.now();
      tries += 1;
      const answer = await people.ask(q).catch(() => undefined);
      if (answer && isRight(q, answer)) {
        acknowledged.push({ path: q.path, began, ended: performance.now() });
        return;
      }
      // anything but "not now" is a fault of the program, or of the bench
      if (answer && answer.status !== 503) wrong.push(`${q.path}: ${answer.status} ${answer.location}`);
      if (stopped || (answer && answer.status !== 503)) return;
      await new Promise((r) => setTimeout(r, AGAIN_MS));
    }
  };
  const timer = setInterval(() => {
    const q = questions[next++];
    if (!q) return;
    const one = send(q).finally(() => under.delete(one));
    under.add(one);
  }, 1000 / perSecond);
  return {
    acknowledged,
    wrong,
    tries: () => tries,
    left: () => questions.length - next,
    async nextAcknowledged(since) {
      for (;;) {
        const first = acknowledged.filter((a) => a.began >= since).sort((a, b) => a.ended - b.ended)[0];
        if (first) return first.ended;
        if (next >= questions.length && under.size === 0) throw new Error('nothing left to send');
        await new Promise((r) => setTimeout(r, 20));
      }
    },
    async stop() {
      clearInterval(timer);
      stopped = true;
      await Promise.all(under);
      people.close();
    },
  };
}

function isRight(q: Question, answer: Answered): boolean {
  return answer.status === 303 && answer.location === q.leadsTo;
}

export interface Senders {
  acknowledged: readonly Acknowledged[];
  /** Answers that are neither an acknowledgement nor "not now". */
  wrong: readonly string[];
  tries(): number;
  left(): number;
  /** When the first send that began after a moment was acknowledged; waits for it. */
  nextAcknowledged(since: number): Promise<number>;
  /** Waits for those under way. */
  stop(): Promise<void>;
}

interface Acknowledged {
  path: string;
  /** Of the try that was acknowledged. */
  began: number;
  ended: number;
}
