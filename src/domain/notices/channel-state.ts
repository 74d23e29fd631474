import type { Reader } from '#platform/db/db.ts';
import { allDown, countUnsent } from './channels.store.ts';
import type { SentChannel } from './message-sender.ts';

const FAILED_MS = 30 * 24 * 3_600_000;
const CHANNELS: readonly SentChannel[] = ['sms', 'email'];

/** How each channel stands: what waits for it, whether it is down, since when, and when it is tried again. */
export async function channelStates(db: Reader, now: Date): Promise<ChannelState[]> {
  const [counts, down] = await Promise.all([
    countUnsent(db, new Date(now.getTime() - FAILED_MS)),
    allDown(db),
  ]);
  return CHANNELS.map((channel) => {
    const count = counts.find((c) => c.channel === channel);
    const d = down.find((c) => c.channel === channel);
    return {
      channel,
      waiting: count?.waiting ?? 0,
      oldestAt: count?.oldestAt ?? null,
      failed: count?.failed ?? 0,
      ...(d ? { down: { since: d.downSince, nextTryAt: d.nextTryAt, tries: d.tries, error: d.error } } : {}),
    };
  });
}

export interface ChannelState {
  channel: SentChannel;
  /** Messages that are still to be sent. */
  waiting: number;
  /** When the first of them was written. */
  oldestAt: Date | null;
  /** Messages of the last 30 days that were given up. */
  failed: number;
  /** Only while nothing goes through. */
  down?: { since: Date; nextTryAt: Date; tries: number; error: string };
}
