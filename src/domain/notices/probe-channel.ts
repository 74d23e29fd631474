import { type Clock, machineTime } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/db/db.ts';
import { addJob } from '#platform/jobs.ts';
import type { Log } from '#platform/log.ts';
import { deleteDown, insertDown, lockDown, releaseWaiting, updateDown } from './channels.store.ts';
import type { ChannelDown, SentChannel } from './message-sender.ts';
import { MOST_ATTEMPTS } from './send-notice.ts';

const WAITS_MS = [5, 10, 15].map((minutes) => minutes * 60_000);
const LONGEST_MS = 15 * 60_000;
const LONGEST_ERROR = 300;

/** A message could not be handed over because the channel is down: from now on one message probes it, and the others wait. */
export async function channelWentDown(d: ChannelDeps, channel: SentChannel, e: ChannelDown): Promise<void> {
  const now = machineTime(d.clock);
  const isNew = await d.db.tx(async (tx) => {
    const row = { channel, downSince: now, ...tried(now, 0, e) };
    if (!(await insertDown(tx, row))) return false;
    await leaveProbe(tx, channel, waitAfter(0));
    return true;
  });
  if (isNew) d.log.error({ channel, err: { message: e.message } }, 'message channel down');
}

/** The probe failed too: it comes again, after five, ten and then every fifteen minutes. */
export async function channelStaysDown(d: ChannelDeps, channel: SentChannel, e: ChannelDown): Promise<void> {
  const now = machineTime(d.clock);
  await d.db.tx(async (tx) => {
    const before = await lockDown(tx, channel);
    if (!before) return;
    const tries = before.tries + 1;
    await updateDown(tx, { channel, ...tried(now, tries, e) });
    await leaveProbe(tx, channel, waitAfter(tries));
  });
}

/** The channel works again: everything that waited is sent now. */
export async function channelIsBack(d: ChannelDeps, channel: SentChannel): Promise<void> {
  const released = await d.db.tx(async (tx) => {
    if (!(await lockDown(tx, channel))) return undefined;
    await deleteDown(tx, channel);
    return releaseWaiting(tx, channel, MOST_ATTEMPTS);
  });
  if (released !== undefined) d.log.warn({ channel, released }, 'message channel is back');
}

/** Does not wait for the next probe: it comes at once. */
export function probeChannel(tx: Tx, channel: SentChannel): Promise<void> {
  return leaveProbe(tx, channel, 0);
}

// by the real time, as the worker goes by it
function leaveProbe(tx: Tx, channel: SentChannel, afterMs: number): Promise<void> {
  const runAt = new Date(Date.now() + afterMs);
  return addJob(tx, 'notice.probe', { channel }, { key: `probe:${channel}`, runAt });
}

function tried(now: Date, tries: number, e: ChannelDown) {
  const nextTryAt = new Date(now.getTime() + waitAfter(tries));
  return { tries, triedAt: now, nextTryAt, error: e.message.slice(0, LONGEST_ERROR) };
}

function waitAfter(tries: number): number {
  return WAITS_MS[tries] ?? LONGEST_MS;
}

export interface ChannelDeps {
  db: Db;
  clock: Clock;
  log: Log;
}
