const AT_ONCE = 6;

/** Does the same with every item, a few at a time, in the order of the list. */
export async function each<T>(items: T[], f: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let item = rest.shift(); item !== undefined; item = rest.shift()) await f(item);
    }),
  );
}
