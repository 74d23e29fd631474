// what programs write is some ten deep
const MOST_DEPTH = 100;
const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((c) => c.charCodeAt(0)));
const NUMBER = new Set([...'0123456789.-'].map((c) => c.charCodeAt(0)));
// keys whose strings say where something leads
const ADDRESSES = new Set(['/URI', '/Base']);
const WHOLE_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
// behind the end of an object: what comes then is read from its own place
const GOES_ON = /^[\s\0]*(?:\d+\s+\d+\s*obj|xref|trailer|startxref|%%EOF)/;

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/**
 * Reads the values of a PDF's syntax from bytes, without recursion, within a budget of bytes for all that is read of one file. What does
 * not belong there it passes over as pdf.js does, and says so: another viewer may take it otherwise.
 */
export class PdfReader {
  at: number;
  /** Something in the value does not belong there, or it does not close. */
  odd = false;
  /** The bytes ended within the value. */
  cut = false;
  /** A name in the value, or a word that is no part of the syntax, is a grave one, whatever it stands there for. */
  grave = false;
  readonly #bytes: Buffer;
  readonly #budget: Budget;
  readonly #o: ReaderOptions;
  #dangles = false;

  constructor(bytes: Buffer, at: number, budget: Budget, o: ReaderOptions = {}) {
    this.#bytes = bytes;
    this.at = at;
    this.#budget = budget;
    this.#o = o;
  }

  /** One whole value. @throws PdfSyntaxError when none begins here, PdfBudgetError */
  value(): PdfValue {
    const open: OpenValue[] = [];
    for (;;) {
      const inside = open.at(-1);
      const token = this.#token(this.#isWanted(inside));
      if (token === '<<' || token === '[') {
        if (open.length >= MOST_DEPTH) throw this.#o.strict ? new PdfSyntaxError() : new PdfBudgetError();
        open.push({ dict: token === '<<', items: [] });
        continue;
      }
      if (this.#ended(token)) {
        if (!inside) throw new PdfSyntaxError();
        return this.#closeAll(open);
      }
      let done: PdfValue;
      if (inside && token === (inside.dict ? '>>' : ']')) {
        open.pop();
        done = this.#close(inside);
      } else if (token === 'R' && inside && isPair(inside.items)) {
        inside.items.pop();
        done = { ref: Number(inside.items.pop()) };
      } else done = this.#simple(token, inside);
      const around = open.at(-1);
      if (around) around.items.push(done);
      else {
        if (this.#dangles) this.#readOn();
        return this.#reference(done) ?? done;
      }
    }
  }

  #simple(token: string, inside: OpenValue | undefined): PdfValue {
    if (token.startsWith('(')) return token === '(' ? null : token;
    if (token.startsWith('/')) {
      this.#weigh(token);
      return token;
    }
    if (/^[+.\d-]/.test(token)) {
      if (!WHOLE_NUMBER.test(token)) this.#isOdd();
      return Number.parseFloat(token) || 0;
    }
    if (token === 'true' || token === 'false') return this.#o.whole ? token : null;
    if (token === 'null') return null;
    if (!inside) throw new PdfSyntaxError();
    this.#weigh(token);
    this.#isOdd();
    return token;
  }

  // an object may be nothing but a reference to another
  #reference(to: PdfValue): PdfValue | undefined {
    if (!Number.isInteger(to)) return undefined;
    const from = this.at;
    if (/^\d+$/.test(this.#token()) && this.#token() === 'R') return { ref: Number(to) };
    this.at = from;
    return undefined;
  }

  // the end of the bytes, or of the object where another begins
  #ended(token: string): boolean {
    if (token === '') this.cut = true;
    return (
      this.cut || (token === 'endobj' && GOES_ON.test(this.#bytes.toString('latin1', this.at, this.at + 64)))
    );
  }

  #closeAll(open: OpenValue[]): PdfValue {
    this.#isOdd();
    let done: PdfValue = null;
    for (let inside = open.pop(); inside; inside = open.pop()) {
      done = this.#close(inside);
      open.at(-1)?.items.push(done);
    }
    return done;
  }

  #close({ dict, items }: OpenValue): PdfValue {
    if (!dict) return items;
    const pairs: PdfDict = new Map();
    for (let i = 0; i < items.length; i++) {
      const key = items[i];
      if (typeof key !== 'string' || !key.startsWith('/')) {
        this.#isOdd();
        continue;
      }
      if (i + 1 === items.length) {
        this.#isOdd();
        this.#dangles = true;
      }
      const [value = null, before] = [items[++i], pairs.get(key)];
      pairs.set(key, before === undefined || before === value ? value : bothOf(before, value));
    }
    return pairs;
  }

  // where a key has no value, pdf.js takes the end of the dictionary for it, and reads on
  #readOn(): void {
    for (let token = this.#token(); !this.#ended(token); token = this.#token()) this.#weigh(token);
  }

  #weigh(word: string): void {
    if (!this.grave && this.#o.isGrave?.(word)) this.grave = true;
  }

  #isOdd(): void {
    if (this.#o.strict) throw new PdfSyntaxError();
    this.odd = true;
  }

  #isWanted(inside: OpenValue | undefined): boolean {
    return (this.#o.whole ?? false) || !inside || ADDRESSES.has(String(inside.items.at(-1)));
  }

  /** The next word, when it is this one; the reader then stands after it. */
  skips(word: string): boolean {
    const from = this.at;
    if (this.#token() === word) return true;
    this.at = from;
    return false;
  }

  // A name comes with its escapes undone, so that no spelling of it hides; a string of either kind comes as '(' and its bytes;
  // the end of the bytes as nothing.
  #token(wanted = false): string {
    this.#skipSpace();
    const from = this.at;
    const first = this.#next();
    if (first === undefined) return '';
    const c = String.fromCharCode(first);
    if (c === '(') return this.#string(wanted);
    if (c === '<' || c === '>') {
      if (this.#bytes[this.at] === first) {
        this.at++;
        return c + c;
      }
      if (c === '>') return c;
      this.#skipTo((d) => d === 0x3e);
      return !wanted
        ? '('
        : `(${ofHex(this.#bytes.toString('latin1', from + 1, this.cut ? this.at : this.at - 1))}`;
    }
    if (c !== '/' && DELIMITER.has(first)) return c;
    if (c === '+' || NUMBER.has(first)) {
      while (NUMBER.has(this.#bytes[this.at] ?? -1)) this.#next();
      return this.#bytes.toString('latin1', from, this.at);
    }
    while (this.at < this.#bytes.length && !this.#ends()) this.#next();
    const word = this.#bytes.toString('latin1', from, this.at);
    return c === '/'
      ? word.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
      : word;
  }

  #string(wanted: boolean): string {
    const from = this.at;
    let depth = 1;
    this.#skipTo((c) => {
      if (c === 0x5c) this.#next();
      else if (c === 0x28) depth++;
      else if (c === 0x29) depth--;
      return depth === 0;
    });
    return !wanted
      ? '('
      : `(${unescaped(this.#bytes.toString('latin1', from, this.cut ? this.at : this.at - 1))}`;
  }

  #skipSpace(): void {
    for (;;) {
      const c = this.#bytes[this.at];
      if (c === 0x25) this.#skipTo((d) => d === 10 || d === 13);
      else if (c !== undefined && SPACE.has(c)) this.#next();
      else return;
    }
  }

  #skipTo(isThere: (byte: number) => boolean): void {
    for (let c = this.#next(); c !== undefined; c = this.#next()) if (isThere(c)) return;
    this.cut = true;
  }

  #ends(): boolean {
    const c = this.#bytes[this.at] as number;
    return SPACE.has(c) || DELIMITER.has(c);
  }

  #next(): number | undefined {
    const c = this.#bytes[this.at];
    if (c === undefined) return undefined;
    this.at++;
    if (--this.#budget.bytes < 0) throw new PdfBudgetError();
    return c;
  }
}

function isPair(items: PdfValue[]): boolean {
  return Number.isInteger(items.at(-1)) && Number.isInteger(items.at(-2));
}

// of a key that stands twice each viewer takes one
function bothOf(one: PdfValue, other: PdfValue): PdfValue {
  if (!isEither(one)) return { either: [one, other] };
  one.either.push(other);
  return one;
}

export function isRef(v: PdfValue): v is { ref: number } {
  return typeof v === 'object' && v !== null && 'ref' in v;
}

export function isEither(v: PdfValue): v is { either: PdfValue[] } {
  return typeof v === 'object' && v !== null && 'either' in v;
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

export interface ReaderOptions {
  /** Strings and booleans come too, a string as its bytes behind '('; else only addresses and what is no part of anything. */
  whole?: boolean;
  /** What is odd is no value. */
  strict?: boolean;
  isGrave?: (word: string) => boolean;
}

interface OpenValue {
  dict: boolean;
  items: PdfValue[];
}

/**
 * A name is its text with the slash; strings, booleans and null are null, unless the reader gives them whole; `either`: the values of a
 * key that stands more than once.
 */
export type PdfValue =
  | number
  | string
  | null
  | { ref: number }
  | { either: PdfValue[] }
  | PdfDict
  | PdfValue[];
export type PdfDict = Map<string, PdfValue>;
