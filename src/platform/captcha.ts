import { createHash, randomBytes, randomInt } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { type Keys, makeKeys, sameBytes } from './crypto.ts';
import type { Reader, Tx } from './db/db.ts';
import { sql } from './db/sql.ts';
import { networkOf } from './network.ts';
import { plainSigns } from './text.ts';

const MINUTES = 60;
const ALGORITHM = 'PBKDF2/SHA-256';
// Keys of this many rounds, by risk. The key to be found is the 128th to 256th, drawn by chance, so that no browser has bad luck: the
// last is 5 s of an old telephone at the highest risk (decision 36).
const ROUNDS = [10_000, 12_500, 15_000] as const;
const LEAST_KEYS = 128;
/** So many keys are tried for one test at most. */
export const MOST_KEYS = 256;
const LONGEST = 2_000;

/**
 * A test that costs a program more than it is worth. With script the browser works for some seconds (proof of work); without, the
 * person answers a question, which a program can do too, so that whoever asks limits it. Nothing is stored until it is answered:
 * question and work are the challenge itself, sealed or signed, with the time at which they end and with a keyed hash of the form and the
 * network that they are for: work done elsewhere is worth nothing here. Answering uses them up.
 */
export function captchaSource(keys: Keys, draw: Draw = drawAtRandom): CaptchaSource {
  const secret = () => keys.macs('captcha-work', 'challenges').map((m) => m.toString('hex'));
  const isFor = (asker: Asker, named: unknown) =>
    typeof named === 'string' &&
    keys.macs('captcha-asker', textOf(asker)).some((m) => sameBytes(m, Buffer.from(named, 'base64url')));
  return {
    async issue(now, asker, risk = 0) {
      const named = keys.mac('captcha-asker', textOf(asker)).toString('base64url');
      const { answer, question } = draw();
      const until = now.getTime() + MINUTES * 60_000;
      const id = randomBytes(12).toString('base64');
      const sealed = { answer, until, asker: named, id } satisfies Sealed & { id: string };
      const work = await createChallenge({
        algorithm: ALGORITHM,
        cost: ROUNDS[risk],
        counter: randomInt(LEAST_KEYS, MOST_KEYS),
        deriveKey,
        data: { until, asker: named },
        hmacSignatureSecret: secret()[0] ?? '',
      });
      return {
        token: keys.seal('captcha', JSON.stringify(sealed)).toString('base64url'),
        question,
        work: JSON.stringify(work),
      };
    },
    async check(db, token, answer, now, asker) {
      const test = open(keys, token);
      if (!test || test.until <= now.getTime() || !isFor(asker, test.asker)) return false;
      // a digest of the sealed bytes, not of the token's letters: the same bytes can be spelled in base64 in several ways
      if (!(await useUp(db, Buffer.from(token, 'base64url'), test.until))) return false;
      return sameBytes(digest(test.answer), digest(answer));
    },
    async checkWork(db, done, now, asker) {
      const payload = readWork(done);
      const { until, asker: named } = payload?.challenge.parameters.data ?? {};
      if (!payload || typeof until !== 'number' || until <= now.getTime() || !isFor(asker, named))
        return false;
      for (const hmacSignatureSecret of secret()) {
        const { challenge, solution } = payload; // nothing else of what was sent has a say
        const result = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret }).catch(
          () => undefined,
        );
        if (result?.verified) return useUp(db, Buffer.from(String(payload.challenge.signature)), until);
      }
      return false;
    },
  };
}

/** For tests: the right answer to the question is always `answer`; everything is sealed, ends and is used up as in real ones. */
export function fixedCaptcha(answer: string): CaptchaSource {
  return captchaSource(makeKeys('fixed captcha'), () => ({
    answer,
    question: { ask: 'sum', numbers: [1, 2] },
  }));
}

/** Removes used tests that have ended; run by a scheduled job. */
export async function sweepCaptchas(tx: Tx, now: Date): Promise<number> {
  return tx.run(sql`delete from captcha_uses where until < ${now}`);
}

async function useUp(db: Reader, what: Buffer, until: number): Promise<boolean> {
  const id = createHash('sha256').update(what).digest();
  const rows = await db.run(
    sql`insert into captcha_uses (id, until) values (${id}, ${new Date(until)}) on conflict do nothing`,
  );
  return rows === 1;
}

function drawAtRandom(): Drawn {
  if (randomInt(2) === 0) {
    const numbers = [randomInt(2, 20), randomInt(2, 10)];
    return { answer: String(numbers.reduce((a, b) => a + b)), question: { ask: 'sum', numbers } };
  }
  const numbers = Array.from({ length: 4 }, (_, i) => i * 20 + randomInt(1, 20)).sort(() => randomInt(3) - 1);
  return { answer: String(Math.max(...numbers)), question: { ask: 'largest', numbers } };
}

function textOf({ form, address }: Asker): string {
  return `${form} ${networkOf(address)}`;
}

function open(keys: Keys, token: string): Sealed | undefined {
  if (token.length > LONGEST) return undefined;
  try {
    return JSON.parse(keys.open('captcha', Buffer.from(token, 'base64url'))) as Sealed; // only we can have sealed it
  } catch {
    return undefined;
  }
}

// Rounds and prefix are signed with the rest, so that nobody makes the work easier; what else is wrong, the library refuses.
function readWork(text: string): Payload | undefined {
  if (text.length > LONGEST) return undefined;
  try {
    const payload = JSON.parse(text) as Payload | null;
    return payload?.challenge?.parameters && payload.solution ? payload : undefined;
  } catch {
    return undefined;
  }
}

// case and spaces do not matter, nor do wide digits
function digest(answer: string): Buffer {
  return createHash('sha256').update(plainSigns(answer).replace(/ /g, '').toUpperCase()).digest();
}

type Payload = Pick<Parameters<typeof verifySolution>[0], 'challenge' | 'solution'>;

export interface CaptchaSource {
  /** @param risk 0 to 2: how often somebody in this network has failed; the higher, the more work. */
  issue(now: Date, asker: Asker, risk?: CaptchaRisk): Promise<CaptchaChallenge>;
  /** Whether the answer is right; the token is used up either way. To be called outside a transaction that may roll back. */
  check(db: Reader, token: string, answer: string, now: Date, asker: Asker): Promise<boolean>;
  /** Whether the work was done; it counts once. */
  checkWork(db: Reader, done: string, now: Date, asker: Asker): Promise<boolean>;
}

export type CaptchaRisk = 0 | 1 | 2;

/** For what a captcha is good: a form, by the path that it is posted to, sent from the network of an address. */
export interface Asker {
  form: string;
  address: string;
}

export interface CaptchaChallenge {
  token: string;
  question: CaptchaQuestion;
  /** For the page's script. */
  work: string;
}

/** The page says it in words: what is the sum of two numbers, which of four numbers is the largest. */
export interface CaptchaQuestion {
  ask: 'sum' | 'largest';
  numbers: number[];
}

interface Drawn {
  answer: string;
  question: CaptchaQuestion;
}

interface Sealed {
  answer: string;
  /** Milliseconds since 1970. */
  until: number;
  asker: string;
}

type Draw = () => Drawn;
