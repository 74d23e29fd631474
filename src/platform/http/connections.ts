import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { networkOf } from '../network.ts';

/** All connections of one process: some thirty megabytes when every one of them is held open and silent. */
const MOST = 2_000;
// a mobile network puts thousands of people behind one address, each of whom opens up to six for a page
const MOST_OF_NETWORK = 500;
const SWEEP_MS = 5_000;
// A body that brings less than this for so many sweeps on end is being held back: half a minute below a kilobyte a second, where the
// slowest telephone brings twenty.
const SLOWEST_PER_SWEEP = 5_000;
const SLOW_SWEEPS = 6;

/**
 * Bounds what many slow connections can hold. When there is one too many, of one network or of all, the one that has waited longest
 * for its sender is closed: an idle one, or one whose request is still coming; never one whose answer is being made, and then the new
 * one is turned away. So whoever fills all places with silence competes with themselves, and others still get in.
 */
export function boundConnections(server: Server, o: BoundOptions = {}): void {
  const { most = MOST, mostOfNetwork = MOST_OF_NETWORK, sweepMs = SWEEP_MS } = o;
  const connections = new Map<Socket, Held>();
  // of each network, those that have waited longest come first
  const networks = new Map<string, Set<Held>>();
  const own = (one: Held) => networks.get(one.network);

  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const one: Held = { socket, network: networkOf(address), slow: 0, seen: 0 };
    connections.set(socket, one);
    const network = own(one) ?? new Set();
    networks.set(one.network, network.add(one));
    socket.once('close', () => {
      connections.delete(socket);
      network.delete(one);
      if (network.size === 0 && own(one) === network) networks.delete(one.network);
    });
    if (network.size > mostOfNetwork && !o.isProxy?.(address)) makeRoom(network);
    else if (connections.size > most) makeRoom(largest(networks));
  });

  server.on('request', (request, response) => {
    const one = connections.get(request.socket);
    if (!one) return;
    one.request = request;
    // it comes once; `once` would cost as much again, for every request
    response.on('close', () => {
      one.request = undefined;
      one.slow = 0;
      if (!own(one)?.delete(one)) return;
      own(one)?.add(one); // it has only now begun to wait
    });
  });

  const sweep = setInterval(() => {
    for (const one of connections.values()) {
      const brought = one.socket.bytesRead - one.seen;
      one.seen = one.socket.bytesRead;
      if (!one.request || one.request.complete || brought >= SLOWEST_PER_SWEEP) one.slow = 0;
      else if (++one.slow >= SLOW_SWEEPS) one.socket.destroy();
    }
  }, sweepMs);
  sweep.unref();
  server.once('close', () => clearInterval(sweep));
}

// The last one of the network is the new one: it goes when all others are being answered.
function makeRoom(network: Set<Held>): void {
  let last: Held | undefined;
  for (const one of network) {
    last = one;
    if (!one.request?.complete) break;
  }
  last?.socket.destroy();
}

function largest(networks: Map<string, Set<Held>>): Set<Held> {
  let most = new Set<Held>();
  for (const network of networks.values()) if (network.size > most.size) most = network;
  return most;
}

interface Held {
  socket: Socket;
  network: string;
  /** The request that is in hand. */
  request?: IncomingMessage | undefined;
  /** For how many sweeps its body has come too slowly, and how many bytes had come at the last. */
  slow: number;
  seen: number;
}

interface BoundOptions {
  most?: number;
  mostOfNetwork?: number;
  sweepMs?: number;
  /** Whether an address is a proxy of ours, behind which everybody stands. */
  isProxy?: (address: string) => boolean;
}
