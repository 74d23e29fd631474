import { createHash, randomBytes, randomInt } from 'node:crypto';
import { captchaPicture } from './captcha-picture.ts';
import { type Keys, makeKeys, sameBytes } from './crypto.ts';
import type { Reader, Tx } from './db/db.ts';
import { sql } from './db/sql.ts';
import { plainSigns } from './text.ts';

const MINUTES = 10;
const LETTERS = 6;
// No sign that people mistake for another, and none that a Vietnamese typing method changes: Telex, VNI and VIQR put marks on vowels, D
// and W only, and their short ways write F, J, W or a doubled letter out.
const SIGNS = 'BCGHKMNPQRSTVXZ23456789';

/**
 * A test that a person can answer and a program cannot. Nothing is stored until it is answered: the token is the challenge itself,
 * sealed, with the time at which it ends. Answering uses the token up, whether right or wrong, so it cannot be replayed.
 */
export function captchaSource(keys: Keys, draw: Draw = drawAtRandom): CaptchaSource {
  return {
    issue(kind, now) {
      const test = draw(kind);
      const until = now.getTime() + MINUTES * 60_000;
      const token = keys.seal(
        'captcha',
        JSON.stringify({ ...test, until, id: randomBytes(12).toString('base64') }),
      );
      return {
        token: token.toString('base64url'),
        kind,
        ...(test.question ? { question: test.question } : {}),
      };
    },
    async check(db, token, answer, now) {
      const test = open(keys, token);
      if (!test || test.until <= now.getTime()) return false;
      // a digest of the sealed bytes, not of the token's letters: the same bytes can be spelled in base64 in several ways
      const id = createHash('sha256').update(Buffer.from(token, 'base64url')).digest();
      if (
        !(await db.run(
          sql`insert into captcha_uses (id, until) values (${id}, ${new Date(test.until)}) on conflict do nothing`,
        ))
      )
        return false;
      return sameBytes(digest(test.answer), digest(answer));
    },
    async picture(token, now) {
      const test = open(keys, token);
      return test && !test.question && test.until > now.getTime() ? captchaPicture(test.answer) : undefined;
    },
  };
}

/** For tests: the right answer is always `answer`; tokens are sealed, end and are used up like real ones. */
export function fixedCaptcha(answer: string): CaptchaSource {
  return captchaSource(makeKeys('fixed captcha'), (kind) => ({
    answer,
    ...(kind === 'question' ? { question: { ask: 'sum', numbers: [1, 2] } } : {}),
  }));
}

/** Removes used tokens that have ended; run by a scheduled job. */
export async function sweepCaptchas(tx: Tx, now: Date): Promise<number> {
  return tx.run(sql`delete from captcha_uses where until < ${now}`);
}

function drawAtRandom(kind: CaptchaKind): Drawn {
  if (kind === 'picture') return { answer: drawLetters() };
  if (randomInt(2) === 0) {
    const numbers = [randomInt(2, 20), randomInt(2, 10)];
    return { answer: String(numbers.reduce((a, b) => a + b)), question: { ask: 'sum', numbers } };
  }
  const numbers = Array.from({ length: 4 }, (_, i) => i * 20 + randomInt(1, 20)).sort(() => randomInt(3) - 1);
  return { answer: String(Math.max(...numbers)), question: { ask: 'largest', numbers } };
}

function drawLetters(): string {
  let letters = '';
  while (letters.length < LETTERS) {
    const next = SIGNS.charAt(randomInt(SIGNS.length));
    if (!letters.endsWith(next)) letters += next;
  }
  return letters;
}

function open(keys: Keys, token: string): Sealed | undefined {
  if (token.length > 1000) return undefined;
  try {
    return JSON.parse(keys.open('captcha', Buffer.from(token, 'base64url'))) as Sealed; // only we can have sealed it
  } catch {
    return undefined;
  }
}

// case and spaces do not matter, nor do wide letters
function digest(answer: string): Buffer {
  return createHash('sha256').update(plainSigns(answer).replace(/ /g, '').toUpperCase()).digest();
}

export interface CaptchaSource {
  issue(kind: CaptchaKind, now: Date): CaptchaChallenge;
  /** Whether the answer is right; the token is used up either way. To be called outside a transaction that may roll back. */
  check(db: Reader, token: string, answer: string, now: Date): Promise<boolean>;
  /** The PNG of a token's letters; undefined for a question, and for a token that has ended. */
  picture(token: string, now: Date): Promise<Buffer | undefined>;
}

export type CaptchaKind = 'picture' | 'question';

export interface CaptchaChallenge {
  token: string;
  kind: CaptchaKind;
  question?: CaptchaQuestion;
}

/** The page says it in words: what is the sum of two numbers, which of four numbers is the largest. */
export interface CaptchaQuestion {
  ask: 'sum' | 'largest';
  numbers: number[];
}

interface Drawn {
  answer: string;
  question?: CaptchaQuestion;
}

interface Sealed extends Drawn {
  /** Milliseconds since 1970. */
  until: number;
}

type Draw = (kind: CaptchaKind) => Drawn;
