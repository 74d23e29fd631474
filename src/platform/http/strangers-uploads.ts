import { Refusal } from '../errors.ts';
import { networkOf } from '../network.ts';
import type { Share } from './uploads-under-way.ts';

/** The most bytes of files of those who are not signed in that may be on their way at once in one process: of one network, and of all. */
export const MOST_OF_NETWORK = 150_000_000;
export const MOST_OF_STRANGERS = 600_000_000;

const coming = new Set<Coming>();
const bytesByNetwork = new Map<string, number>();
let bytesOfAll = 0;

/**
 * Counts what has come of the files of somebody who is not signed in, until they are whole. Thousands of people may stand behind one
 * address, so nobody is refused because others there have begun: where there is too much of a network, or of all, the upload that has held
 * most for longest gives way, and of all it is one of the network that holds most. Slow uploads compete with their own kind (decision 32)
 * and keep nobody out. A file that is whole never gives way.
 * @param now in milliseconds
 */
export function openStrangersShare(address: string, now = () => performance.now()): Share {
  const controller = new AbortController();
  const own: Coming = { network: networkOf(address), bytes: 0, held: 0, since: now(), controller };
  return {
    gaveWay: controller.signal,
    take(bytes) {
      controller.signal.throwIfAborted();
      own.held = heldBy(own, now());
      own.since = now();
      own.bytes += bytes;
      coming.add(own);
      count(own.network, bytes);
      while ((bytesByNetwork.get(own.network) ?? 0) > MOST_OF_NETWORK) mostHeld(own.network, now()).giveWay();
      while (bytesOfAll > MOST_OF_STRANGERS) mostHeld(fullestNetwork(), now()).giveWay();
      controller.signal.throwIfAborted();
    },
    isIn: () => leave(own),
    close: () => leave(own),
  };
}

// bytes × milliseconds, which is what an upload takes from the others
function heldBy({ held, bytes, since }: Coming, now: number): number {
  return held + bytes * (now - since);
}

function mostHeld(network: string, now: number): { giveWay(): void } {
  const [first, ...others] = [...coming].filter((c) => c.network === network);
  if (!first) throw new Error(`bytes of ${network} are counted, and none of its uploads is known`);
  const most = others.reduce((a, b) => (heldBy(b, now) > heldBy(a, now) ? b : a), first);
  return {
    giveWay() {
      leave(most);
      most.controller.abort(new Refusal('upload.gave-way', {}, 503));
    },
  };
}

function fullestNetwork(): string {
  return [...bytesByNetwork].reduce<readonly [string, number]>((a, b) => (b[1] > a[1] ? b : a), ['', 0])[0];
}

function leave(c: Coming): void {
  if (coming.delete(c)) count(c.network, -c.bytes);
}

function count(network: string, bytes: number): void {
  bytesOfAll += bytes;
  const all = (bytesByNetwork.get(network) ?? 0) + bytes;
  if (all > 0) bytesByNetwork.set(network, all);
  else bytesByNetwork.delete(network);
}

interface Coming {
  network: string;
  bytes: number;
  /** Bytes × milliseconds up to `since`. */
  held: number;
  since: number;
  controller: AbortController;
}
