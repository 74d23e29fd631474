const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const FIRST_MINUTES = [5, 15, 60];
const LONG_MS = 7 * DAY_MS;

/** An order can be paid at its gateway for so long. */
export const PAYABLE_MS = 15 * MINUTE_MS;

/** When a gateway is asked about an order for the next time: 5, 15 and 60 minutes after it was made, then once a day. */
export function nextAskAt(order: { createdAt: Date; asked: number }, now: Date): Date {
  const minutes = FIRST_MINUTES[order.asked];
  if (minutes === undefined) return new Date(now.getTime() + DAY_MS);
  return new Date(Math.max(now.getTime(), order.createdAt.getTime() + minutes * MINUTE_MS));
}

/** After so many days without an answer nobody but an officer will find out. */
export function isUnknownForLong({ createdAt }: { createdAt: Date }, now: Date): boolean {
  return now.getTime() - createdAt.getTime() > LONG_MS;
}
