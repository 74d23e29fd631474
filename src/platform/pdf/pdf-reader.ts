const MOST_DEPTH = 100;
const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((c) => c.charCodeAt(0)));

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads the values of a PDF's syntax from bytes, without recursion, within a budget of bytes for all that is read of one file. */
export class PdfReader {
  at: number;
  readonly #bytes: Buffer;
  readonly #budget: Budget;
  readonly #whole: boolean;

  /** `whole`: strings and booleans come too, a string as its bytes behind '('. */
  constructor(bytes: Buffer, at: number, budget: Budget, o: { whole?: boolean } = {}) {
    this.#bytes = bytes;
    this.at = at;
    this.#budget = budget;
    this.#whole = o.whole ?? false;
  }

  /** One whole value. @throws PdfSyntaxError, PdfBudgetError */
  value(): PdfValue {
    const open: { dict: boolean; items: PdfValue[] }[] = [];
    for (;;) {
      const token = this.#token();
      let done: PdfValue;
      if (token === '<<' || token === '[') {
        if (open.length >= MOST_DEPTH) throw new PdfSyntaxError();
        open.push({ dict: token === '<<', items: [] });
        continue;
      }
      const inside = open.at(-1);
      if (token === '>>' || token === ']') {
        if (!inside || inside.dict !== (token === '>>')) throw new PdfSyntaxError();
        open.pop();
        done = inside.dict ? dictOf(inside.items) : inside.items;
      } else if (token === 'R' && inside && inside.items.length >= 2) {
        inside.items.pop();
        done = { ref: Number(inside.items.pop()) };
      } else if (/^[+-.\d]/.test(token)) done = Number.parseFloat(token) || 0;
      else if (token.startsWith('/')) done = token;
      else if (token.startsWith('(')) done = this.#whole ? token : null;
      else if (token === 'true' || token === 'false') done = this.#whole ? token : null;
      else if (token === 'null') done = null;
      else throw new PdfSyntaxError();
      const around = open.at(-1);
      if (!around) return done;
      around.items.push(done);
    }
  }

  /** The next word, when it is this one; the reader then stands after it. */
  skips(word: string): boolean {
    const from = this.at;
    try {
      if (this.#token() === word) return true;
    } catch {
      // the end of the bytes is not that word
    }
    this.at = from;
    return false;
  }

  // A name comes with its escapes undone, so that no spelling of it hides; a string of either kind comes as '(' and, when
  // it is asked for, its bytes.
  #token(): string {
    this.#skipSpace();
    const from = this.at;
    const c = String.fromCharCode(this.#next());
    if (c === '(') return this.#string();
    if (c === '<' || c === '>') {
      if (this.#bytes[this.at] === c.charCodeAt(0)) {
        this.at++;
        return c + c;
      }
      if (c === '>') throw new PdfSyntaxError();
      while (this.#next() !== 0x3e);
      return this.#whole ? `(${ofHex(this.#bytes.toString('latin1', from + 1, this.at - 1))}` : '(';
    }
    if (c !== '/' && DELIMITER.has(c.charCodeAt(0))) return c;
    while (this.at < this.#bytes.length && !this.#ends()) this.#next();
    const word = this.#bytes.toString('latin1', from, this.at);
    return c === '/'
      ? word.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
      : word;
  }

  #string(): string {
    const from = this.at;
    for (let depth = 1; depth > 0; ) {
      const c = this.#next();
      if (c === 0x5c) this.#next();
      else if (c === 0x28) depth++;
      else if (c === 0x29) depth--;
    }
    return this.#whole ? `(${unescaped(this.#bytes.toString('latin1', from, this.at - 1))}` : '(';
  }

  #skipSpace(): void {
    for (;;) {
      const c = this.#bytes[this.at];
      if (c === 0x25) {
        for (let d = this.#next(); d !== 10 && d !== 13; d = this.#next());
      } else if (c !== undefined && SPACE.has(c)) this.#next();
      else return;
    }
  }

  #ends(): boolean {
    const c = this.#bytes[this.at] as number;
    return SPACE.has(c) || DELIMITER.has(c);
  }

  #next(): number {
    const c = this.#bytes[this.at++];
    if (c === undefined) throw new PdfSyntaxError();
    if (--this.#budget.bytes < 0) throw new PdfBudgetError();
    return c;
  }
}

function dictOf(items: PdfValue[]): PdfDict {
  const dict: PdfDict = new Map();
  for (let i = 0; i + 1 < items.length; i += 2) dict.set(String(items[i]), items[i + 1] as PdfValue);
  return dict;
}

export function isRef(v: PdfValue): v is { ref: number } {
  return typeof v === 'object' && v !== null && !Array.isArray(v) && !(v instanceof Map);
}

function ofHex(digits: string): string {
  const pairs = digits.replace(/[^0-9a-f]/gi, '');
  return Buffer.from(pairs.length % 2 ? `${pairs}0` : pairs, 'hex').toString('latin1');
}

// ISO 32000-2, 7.3.4.2
function unescaped(text: string): string {
  return text.replace(/\\(\r\n|[0-7]{1,3}|[\s\S])|\r\n?/g, (all, sign: string | undefined) => {
    if (sign === undefined) return '\n';
    if (/^[0-7]/.test(sign)) return String.fromCharCode(Number.parseInt(sign, 8) & 255);
    if (/^[\r\n]/.test(sign)) return '';
    return ESCAPES[sign] ?? all.slice(1);
  });
}

export class PdfSyntaxError extends Error {}
export class PdfBudgetError extends Error {}

/** Bytes that may still be read: shared by all readers of one file, so that nothing is read over and over. */
export interface Budget {
  bytes: number;
}

/** A name is its text with the slash; strings, booleans and null are null, unless the reader gives them whole. */
export type PdfValue = number | string | null | { ref: number } | PdfDict | PdfValue[];
export type PdfDict = Map<string, PdfValue>;
