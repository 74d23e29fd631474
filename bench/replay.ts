/** Has the baseline (`replay-sql.ts`) send the statements of some questions. @returns how many seconds that took. */
export async function replay(url: string, from: number, to: number): Promise<number> {
  const answer = await fetch(`${url}/${from}/${to}`);
  if (!answer.ok) throw new Error(`the statements did not go through: ${await answer.text()}`);
  return ((await answer.json()) as { seconds: number }).seconds;
}

/** At which question each of some groups of them begins, where they stand one after another. */
export function inTheOrder(groups: readonly (readonly unknown[])[]): number[] {
  let at = 0;
  return groups.map((group) => {
    const begins = at;
    at += group.length;
    return begins;
  });
}
