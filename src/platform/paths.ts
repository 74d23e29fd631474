/** A path as a value: `path('/ho-so/:code')({ code })`, and its pattern for the route table. Parameters are escaped. */
export function path<P extends string>(pattern: P): Path<P> {
  const build = (params?: Record<string, string | number>, query?: Query) => {
    const filled = pattern.replace(/:(\w+)/g, (_, name: string) => {
      const v = params?.[name];
      if (v === undefined) throw new Error(`the address ${pattern} was asked for without "${name}"`);
      return encodeURIComponent(String(v));
    });
    const pairs = Object.entries(query ?? {}).filter(([, v]) => v !== undefined && v !== '');
    return pairs.length ? `${filled}?${new URLSearchParams(pairs.map(([k, v]) => [k, String(v)]))}` : filled;
  };
  return Object.assign(build, { pattern }) as Path<P>;
}

/** The parameters of an address of this pattern, as a page gets them; undefined when it is none. */
export function paramsAt(pattern: string, address: string): Record<string, string> | undefined {
  const [wanted, pieces] = [pattern.split('/'), (address.split('?', 1)[0] ?? '').split('/')];
  if (wanted.length !== pieces.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, piece] of pieces.entries()) {
    const want = wanted[i] ?? '';
    if (want.startsWith(':')) params[want.slice(1)] = readable(piece);
    else if (want !== piece) return undefined;
  }
  return params;
}

function readable(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}

/** The path of a page that is one and the same for everybody. */
export type FixedPath = (params?: Record<string, never>, query?: Query) => string;

/** The parameters of a pattern, by name: those of '/ho-so/:code' are `{ code: string }`. */
export type PathParams<P extends string> = Record<ParamNames<P>, string>;

type ParamNames<S extends string> = S extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? Name | ParamNames<`/${More}`>
    : Rest
  : never;

export type Path<P extends string> = ((
  ...args: [ParamNames<P>] extends [never]
    ? [params?: Record<string, never>, query?: Query]
    : [params: Record<ParamNames<P>, string | number>, query?: Query]
) => string) & { readonly pattern: P };

type Query = Record<string, string | number | undefined>;
