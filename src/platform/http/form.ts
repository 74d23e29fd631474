import { clean } from '../text.ts';

/** The values of a query or a posted form: cleaned texts, several under one name. Never throws, whatever name it is asked for. */
export class Form {
  static readonly empty = new Form([]);
  readonly #values = new Map<string, string[]>();

  constructor(entries: Iterable<readonly [string, string]>) {
    for (const [name, value] of entries) this.add(name, value);
  }

  add(name: string, value: string): void {
    const all = this.#values.get(name);
    if (all) all.push(clean(value));
    else this.#values.set(name, [clean(value)]);
  }

  /** The first value, or ''. */
  get(name: string): string {
    return this.#values.get(name)?.[0] ?? '';
  }

  all(name: string): string[] {
    return this.#values.get(name) ?? [];
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** The value where it is a key of `known`; undefined for any other and for none. */
  oneOf<K extends string>(name: string, known: Readonly<Record<K, unknown>>): K | undefined {
    const value = this.get(name);
    return Object.hasOwn(known, value) ? (value as K) : undefined; // it was found among them
  }

  /** Whether a field that is asked once was sent more than once, with different values. */
  twice(name: string): boolean {
    return new Set(this.all(name)).size > 1;
  }

  names(): string[] {
    return [...this.#values.keys()];
  }

  /** The same with these fields in place of those of the same names. */
  with(fields: Readonly<Record<string, string>>): Form {
    const otherNames = this.names().filter((name) => !Object.hasOwn(fields, name));
    const values = otherNames.flatMap((name) => this.all(name).map((value) => [name, value] as const));
    return new Form([...values, ...Object.entries(fields)]);
  }
}
