import { randomFillSync } from 'node:crypto';

// Asking the system for a few bytes costs as much as asking for many.
const pool = Buffer.alloc(4096);
let taken = pool.length;

/** A UUIDv7 (RFC 9562): sorted by time, made by the program so that PostgreSQL 15 to 18 are alike. */
export function newId(now: number = Date.now(), random: Buffer = tenBytes()): string {
  const b = Buffer.alloc(16);
  b.writeUIntBE(now, 0, 6);
  random.copy(b, 6, 0, 10);
  b.writeUInt8((b.readUInt8(6) & 0x0f) | 0x70, 6);
  b.writeUInt8((b.readUInt8(8) & 0x3f) | 0x80, 8);
  const h = b.toString('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
}

function tenBytes(): Buffer {
  if (taken + 10 > pool.length) {
    randomFillSync(pool);
    taken = 0;
  }
  taken += 10;
  return pool.subarray(taken - 10, taken);
}

/** Whether a text from outside has the shape of an id; a text that has not is never sent to the database. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}
