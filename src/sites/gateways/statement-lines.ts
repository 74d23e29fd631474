import { type IncomingLine, isSignedNow, readAmount, readDay, takeLines } from '#domain/payments';
import { type DataAnswer, json } from '#platform/http/answer.ts';
import { type KnownBy, type MachineRow, machinePost } from '#platform/http/machine-row.ts';
import type { Limit } from '#platform/rate-limit.ts';
import { clean } from '#platform/text.ts';
import { localDate } from '#platform/time.ts';
import { doorPaths } from '#views/doors.paths.ts';
import type { Deps } from '../../deps.ts';
import { gatewaysWords as w } from './words/gateways.ts';

const OF_NETWORK: Limit = { name: 'statements.network', max: 3_000, seconds: 60 };
const OF_BANK: Limit = { name: 'statements.lines', max: 6_000, seconds: 60 };
const MOST_BYTES = 300_000;
const MOST_LINES = 500;
const LONGEST = 500;
/** A moment, with how far its clock is from Greenwich; of one without, the day stands as it is written. */
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/;

// whoever tells is known by the signature over the body and the time
const bank: KnownBy<Deps, 'bank'> = {
  name: 'bank',
  limit: OF_BANK,
  keyOf: (who) => who,
  find(call) {
    const { statementSecret: secret } = call.deps;
    const signed = {
      seconds: call.header('x-timestamp'),
      signature: call.header('x-signature'),
      body: call.rawBody,
    };
    return secret && isSignedNow(secret, signed, call.now) ? 'bank' : undefined;
  },
};

/** Where a bank, or whoever reads its accounts, tells what came into a collecting account. Telling the same again changes nothing. */
export const statementLinesRow: MachineRow<Deps> = machinePost(
  doorPaths.statementLines,
  bank,
  async (call) => {
    const told = readTold(call.rawBody);
    if (typeof told === 'string') return unreadable(told);
    const { account, lines, outgoing } = told;
    const taken = await takeLines(call.deps.db, { account, lines, now: call.now });
    return json({ ...taken, outgoing });
  },
  { limit: OF_NETWORK, verb: 'payments.take-lines', maxBytes: MOST_BYTES },
);

function unreadable(what: string): DataAnswer {
  const value = {
    title: 'Unprocessable Entity',
    status: 422,
    detail: w.unreadable(what),
    code: 'lines.unreadable',
  };
  return { kind: 'json', status: 422, type: 'application/problem+json', value };
}

/** What was told, or where it is not as it should be: then nothing of it is taken. */
function readTold(body: Buffer): ToldLines | string {
  const told = parsed(body);
  const account = objectAt(told, 'account');
  const [bin, number] = [textAt(account, 'bank'), textAt(account, 'number')];
  if (!bin || !number) return 'account';
  const rows = told?.['lines'];
  if (!Array.isArray(rows) || rows.length > MOST_LINES) return 'lines';
  const lines: ToldLines['lines'] = [];
  let outgoing = 0;
  for (const [i, row] of rows.entries()) {
    const line = readLine(typeof row === 'object' && row !== null ? (row as Json) : {});
    if (typeof line === 'string') return `lines[${i}].${line}`;
    if (line.amount > 0) lines.push(line);
    else outgoing += 1;
  }
  return { account: { bank: bin, number: number.toUpperCase() }, lines, outgoing };
}

function readLine(row: Json): ToldLines['lines'][number] | string {
  const reference = textAt(row, 'reference').replace(/\s+/g, '');
  if (!reference) return 'reference';
  const day = dayOf(textAt(row, 'bookedAt'));
  if (!day) return 'bookedAt';
  const amount = row['amount'];
  const sum = readAmount(String(amount ?? ''), typeof amount === 'number');
  if (!sum) return 'amount';
  const memo = row['memo'];
  if (typeof memo !== 'string') return 'memo';
  return {
    reference,
    day,
    amount: sum.sum,
    isExact: sum.isExact,
    memo: oneLine(memo),
    payer: textAt(row, 'payer'),
  };
}

// of a moment, the day in Việt Nam
function dayOf(text: string): string | undefined {
  const at = WITH_ZONE.test(text) ? new Date(text) : undefined;
  return at && !Number.isNaN(at.getTime()) ? localDate(at) : readDay(text, 'dmy');
}

function parsed(body: Buffer): Json | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

function objectAt(value: Json | undefined, name: string): Json | undefined {
  const inside = value?.[name];
  return typeof inside === 'object' && inside !== null ? (inside as Json) : undefined;
}

function textAt(value: Json | undefined, name: string): string {
  const text = value?.[name];
  return typeof text === 'string' ? oneLine(text) : '';
}

function oneLine(text: string): string {
  return clean(text.slice(0, LONGEST)).replace(/\s+/g, ' ').trim();
}

type Json = Record<string, unknown>;

interface ToldLines {
  account: { bank: string; number: string };
  lines: Omit<IncomingLine, 'nth'>[];
  /** How many say that money left. */
  outgoing: number;
}
