const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((c) => c.charCodeAt(0)));
const NUMBER = new Set([...'0123456789.-'].map((c) => c.charCodeAt(0)));
const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads the words of a PDF's syntax from bytes (ISO 32000-2, 7.2), within a budget of bytes for all that is read of one file. */
export class PdfWords {
  at: number;
  /** The bytes ended within a word. */
  cut = false;
  protected readonly bytes: Buffer;
  readonly #budget: Budget;

  constructor(bytes: Buffer, at: number, budget: Budget) {
    this.bytes = bytes;
    this.at = at;
    this.#budget = budget;
  }

  /** The next word, when it is this one; the reader then stands after it. */
  skips(word: string): boolean {
    const from = this.at;
    if (this.token() === word) return true;
    this.at = from;
    return false;
  }

  // A name comes with its escapes undone, so that no spelling of it hides; a string of either kind comes as '(' and its bytes;
  // the end of the bytes as nothing.
  protected token(wanted = false): string {
    this.#skipSpace();
    const from = this.at;
    const first = this.#next();
    if (first === undefined) return '';
    const c = String.fromCharCode(first);
    if (c === '(') return this.#string(wanted);
    if (c === '<' || c === '>') {
      if (this.bytes[this.at] === first) {
        this.at++;
        return c + c;
      }
      if (c === '>') return c;
      this.#skipTo((d) => d === 0x3e);
      return !wanted
        ? '('
        : `(${ofHex(this.bytes.toString('latin1', from + 1, this.cut ? this.at : this.at - 1))}`;
    }
    if (c !== '/' && DELIMITER.has(first)) return c;
    if (c === '+' || NUMBER.has(first)) {
      while (NUMBER.has(this.bytes[this.at] ?? -1)) this.#next();
      return this.bytes.toString('latin1', from, this.at);
    }
    while (this.at < this.bytes.length && !this.#ends()) this.#next();
    const word = this.bytes.toString('latin1', from, this.at);
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
      : `(${unescaped(this.bytes.toString('latin1', from, this.cut ? this.at : this.at - 1))}`;
  }

  #skipSpace(): void {
    for (;;) {
      const c = this.bytes[this.at];
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
    const c = this.bytes[this.at] as number;
    return SPACE.has(c) || DELIMITER.has(c);
  }

  #next(): number | undefined {
    const c = this.bytes[this.at];
    if (c === undefined) return undefined;
    this.at++;
    if (--this.#budget.bytes < 0) throw new PdfBudgetError();
    return c;
  }
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

export class PdfBudgetError extends Error {}

/** Bytes that may still be read: shared by all readers of one file, so that nothing is read over and over. */
export interface Budget {
  bytes: number;
}
