import { type Budget, PdfBudgetError, PdfWords } from './pdf-words.ts';

// what programs write is some ten deep
const MOST_DEPTH = 100;
// keys whose strings say where something leads or comes from
const ADDRESSES = new Set(['/URI', '/Base', '/F', '/UF', '/DOS', '/Mac', '/Unix', '/Schema']);
const WHOLE_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
// behind the end of an object: what comes then is read from its own place
const GOES_ON = /^[\s\0]*(?:\d+\s+\d+\s*obj|xref|trailer|startxref|%%EOF)/;

/**
 * Reads the values of a PDF's syntax from bytes, without recursion, within a budget of bytes for all that is read of one file. What does
 * not belong there it passes over as pdf.js does, and says so: another viewer may take it otherwise.
 */
export class PdfReader extends PdfWords {
  /** Something in the value does not belong there, or it does not close. */
  odd = false;
  /** A name in the value, or a word that is no part of the syntax, is a grave one, whatever it stands there for. */
  grave = false;
  readonly #o: ReaderOptions;
  #dangles = false;

  constructor(bytes: Buffer, at: number, budget: Budget, o: ReaderOptions = {}) {
    super(bytes, at, budget);
    this.#o = o;
  }

  /** One whole value. @throws PdfSyntaxError when none begins here, PdfBudgetError */
  value(): PdfValue {
    const open: OpenValue[] = [];
    for (;;) {
      const inside = open.at(-1);
      const token = this.token(this.#isWanted(inside));
      if (token === '<<' || token === '[') {
        if (open.length >= MOST_DEPTH) throw this.#o.strict ? new PdfSyntaxError() : new PdfBudgetError();
        open.push({ dict: token === '<<', items: [] });
        continue;
      }
      if (this.#ended(token)) {
        if (!inside) throw new PdfSyntaxError();
        return this.#closeAll(open);
      }
      let value: PdfValue;
      if (inside && token === (inside.dict ? '>>' : ']')) {
        open.pop();
        value = this.#close(inside);
      } else if (token === 'R' && inside && isPair(inside.items)) {
        inside.items.pop();
        value = { ref: Number(inside.items.pop()) };
      } else value = this.#simple(token, inside);
      const around = open.at(-1);
      if (around) around.items.push(value);
      else {
        if (this.#dangles) this.#readOn();
        return this.#reference(value) ?? value;
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
    if (/^\d+$/.test(this.token()) && this.token() === 'R') return { ref: Number(to) };
    this.at = from;
    return undefined;
  }

  // the end of the bytes, or of the object where another begins
  #ended(token: string): boolean {
    if (token === '') this.cut = true;
    return (
      this.cut || (token === 'endobj' && GOES_ON.test(this.bytes.toString('latin1', this.at, this.at + 64)))
    );
  }

  #closeAll(open: OpenValue[]): PdfValue {
    this.#isOdd();
    let value: PdfValue = null;
    for (let inside = open.pop(); inside; inside = open.pop()) {
      value = this.#close(inside);
      open.at(-1)?.items.push(value);
    }
    return value;
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
    for (let token = this.token(); !this.#ended(token); token = this.token()) this.#weigh(token);
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

export class PdfSyntaxError extends Error {}

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
