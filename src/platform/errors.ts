/**
 * Every code with which something is refused: its status and what is told with it. Whoever refuses declares their own codes beside
 * their code, in `refusals.ts`, by adding to this interface.
 */
export interface RefusalCodes {
  'not-found': Refused<404, { what: string }>;
}

/** What is declared of one code; without parameters only its status, 409 unless told. */
export interface Refused<S extends RefusalStatus = 409, P extends RefusalParams = NoParams> {
  status: S;
  params: P;
}

export type RefusalCode = keyof RefusalCodes;
export type ParamsOf<C extends RefusalCode> = RefusalCodes[C]['params'];

/** A "no" of the domain: a code that the door turns into a status and, from its words file, a sentence. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  readonly status: RefusalStatus;

  constructor(...[code, params = {}, status = 409]: RefusalArguments) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
    this.status = status;
  }

  /** Asks for the code, so that the compiler knows the parameters. */
  is<C extends RefusalCode>(code: C): this is RefusalOf<C> {
    return this.code === code;
  }
}

/** The thing does not exist, or the actor may not know that it does: the two are never told apart. */
export class NotFound extends Refusal {
  constructor(what = 'page') {
    super('not-found', { what }, 404);
    this.name = 'NotFound';
  }
}

/** A refusal whose code is known, and with it its parameters. */
export type RefusalOf<C extends RefusalCode> = Refusal & { readonly code: C; readonly params: ParamsOf<C> };

/** Wrong fields are a value, not an exception: field name to the sentence shown beside it. */
export type FieldErrors = Record<string, string>;

export type RefusalStatus = 400 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503 | 507;
export type RefusalParams = Readonly<Record<string, string | number>>;

type NoParams = Readonly<Record<string, never>>;

// code, parameters and status of one and the same declaration; what may be empty, and the usual 409, may be left out
type RefusalArguments = { [C in RefusalCode]: ArgumentsOf<C, RefusalCodes[C]['status']> }[RefusalCode];
type ArgumentsOf<C extends RefusalCode, S> = S extends 409
  ? NoParams extends ParamsOf<C>
    ? [code: C, params?: ParamsOf<C>, status?: S]
    : [code: C, params: ParamsOf<C>, status?: S]
  : [code: C, params: ParamsOf<C>, status: S];
