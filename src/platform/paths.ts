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
