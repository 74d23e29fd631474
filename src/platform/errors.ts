/** A "no" of the domain: a code that the door turns into a status and, from its words file, a sentence. */
export class Refusal extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly status: RefusalStatus;

  constructor(code: string, params: Record<string, string | number> = {}, status: RefusalStatus = 409) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
    this.status = status;
  }
}

/** The thing does not exist, or the actor may not know that it does: the two are never told apart. */
export class NotFound extends Refusal {
  constructor(what = 'page') {
    super('not-found', { what }, 404);
    this.name = 'NotFound';
  }
}

/** Wrong fields are a value, not an exception: field name to the sentence shown beside it. */
export type FieldErrors = Record<string, string>;

export type RefusalStatus = 400 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503;
