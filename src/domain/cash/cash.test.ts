import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Officer, Post } from '#domain/journal';
import type { Db } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import { testDb } from '#testing/db.ts';
import {
  afterAct,
  type Counts,
  closeSheet,
  confirmSheet,
  expectedCash,
  listSheets,
  type NewLine,
  NOTES,
  noteOnSheet,
  openCashSheet,
  type SheetAct,
  type SheetState,
  setFloat,
  sheetTable,
  sumOfNotes,
} from './index.ts';

const NOW = new Date('2026-11-19T09:00:00+07:00');
let db: Db;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

const AGENCY = newId();
function officer(role: Post['role'], agencyId = AGENCY): Officer {
  const post = {
    agencyId,
    agencyName: 'An Phú',
    unitId: newId(),
    unitKey: '',
    unitName: '',
    title: '',
    role,
  };
  return { kind: 'officer', officerId: newId(), name: role, admin: false, posts: [post] };
}

const note = (cashier: Officer, o: Partial<NewLine> = {}) =>
  db.tx((tx) =>
    noteOnSheet(tx, {
      agencyId: AGENCY,
      cashier,
      kind: 'receipt',
      method: 'cash',
      amount: 8_000,
      at: NOW,
      thingId: newId(),
      undoes: null,
      receipt: '26BLA/1',
      code: 'H99.21.01-261119-0001',
      person: 'LÊ MINH ANH',
      ...o,
    }),
  );
const sheetsOf = async (cashier: Officer) => (await listSheets(db, cashier)).own;
const close = (
  cashier: Officer,
  sheetId: string,
  o: { counts?: Counts; reason?: string; seen?: number } = {},
) =>
  db.tx(async (tx) => {
    const { sheet } = await openCashSheet(tx, cashier, sheetId);
    return closeSheet(tx, {
      officer: cashier,
      sheetId,
      counts: {},
      reason: '',
      seen: sheet.lines,
      now: NOW,
      ...o,
    });
  });

describe('a sheet', () => {
  test('goes where the table says and nowhere else', () => {
    const states: SheetState[] = ['open', 'closed', 'confirmed'];
    const acts: SheetAct[] = ['write', 'set-float', 'close', 'confirm'];
    const said = states.map((s) => `${s}: ${acts.map((a) => `${a} ${afterAct(s, a) ?? '-'}`).join(', ')}`);
    expect(said).toEqual([
      'open: write open, set-float open, close closed, confirm -',
      'closed: write -, set-float -, close -, confirm confirmed',
      'confirmed: write -, set-float -, close -, confirm -',
    ]);
    expect(sheetTable.find((row) => row.act === 'confirm')?.who).toBe('other-leader');
  });

  test('opens with its first line, one for each cashier and each day in Việt Nam; midnight begins another', async () => {
    const [a, b] = [officer('clerk'), officer('clerk')];
    await note(a, { at: new Date('2026-11-19T23:59:59+07:00') });
    await note(a, { at: new Date('2026-11-20T00:00:00+07:00') });
    await note(b, { at: new Date('2026-11-19T10:00:00+07:00') });
    expect((await sheetsOf(a)).map((s) => [s.day, s.state, s.lines])).toEqual([
      ['2026-11-19', 'open', 1],
      ['2026-11-20', 'open', 1],
    ]);
    expect((await sheetsOf(b)).map((s) => s.day)).toEqual(['2026-11-19']);
  });

  test('has every line, however many come at once', async () => {
    const a = officer('clerk');
    await Promise.all(Array.from({ length: 12 }, () => note(a)));
    const [sheet, ...more] = await sheetsOf(a);
    expect(more).toEqual([]);
    const { lines } = await openCashSheet(db, a, sheet?.id ?? '');
    expect(lines.map((l) => l.seq)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  });

  test('takes off a void receipt as long as it is open; else the sheet of who voids it does', async () => {
    const [a, b] = [officer('clerk'), officer('clerk')];
    const thingId = newId();
    await note(a, { thingId });
    await note(b, { kind: 'void', thingId, undoes: thingId, amount: -8_000 });
    await note(b, { undoes: thingId, amount: 7_000 });
    expect(await sheetsOf(b)).toEqual([]);
    const [sheet] = await sheetsOf(a);
    const first = await openCashSheet(db, a, sheet?.id ?? '');
    expect(expectedCash(first.sheet, first.lines)).toBe(7_000);
    const late = newId();
    await note(a, { thingId: late });
    await close(a, first.sheet.id, { counts: { 5000: 3 } });
    await note(b, { kind: 'void', thingId: late, undoes: late, amount: -8_000 });
    expect((await openCashSheet(db, a, first.sheet.id)).lines).toHaveLength(4);
    expect((await sheetsOf(b)).map((s) => s.lines)).toEqual([1]);
  });

  test('is closed once by its cashier, with a reason where what was counted differs; what comes then stands on another', async () => {
    const [a, b] = [officer('clerk'), officer('clerk')];
    await db.tx((tx) => setFloat(tx, { officer: a, agencyId: AGENCY, float: 200_000, now: NOW }));
    await note(a);
    const [{ id } = { id: '' }] = await sheetsOf(a);
    await expect(close(b, id)).rejects.toThrow('not-found');
    await expect(close(a, id, { seen: 0 })).rejects.toThrow('cash.sheet-changed');
    const short: Counts = { 200000: 1, 5000: 1, 2000: 1 };
    await expect(close(a, id, { counts: short })).rejects.toMatchObject({
      code: 'cash.no-reason',
      params: { difference: -1_000 },
    });
    const impossible: Counts[] = [{ 3000: 1 }, { 5000: -1 }, { 5000: 1.5 }, { 5000: 1e9 }];
    for (const counts of impossible)
      await expect(close(a, id, { counts, reason: 'x' })).rejects.toThrow('cash.wrong-counts');
    const closed = await close(a, id, { counts: { ...short, 1000: 1 }, reason: 'không cần' });
    expect(closed).toMatchObject({ state: 'closed', expected: 208_000, counted: 208_000, reason: '' });
    await expect(close(a, id)).rejects.toThrow('cash.sheet-closed');
    await expect(
      db.tx((tx) => setFloat(tx, { officer: a, agencyId: AGENCY, sheetId: id, float: 0, now: NOW })),
    ).rejects.toThrow('cash.sheet-closed');
    await note(a);
    expect((await sheetsOf(a)).map((s) => [s.day, s.nth, s.state])).toEqual([
      ['2026-11-19', 2, 'open'],
      ['2026-11-19', 1, 'closed'],
    ]);
  });

  test('is confirmed by a leader of its agency who is another person, once, and after it was closed', async () => {
    const a = officer('clerk');
    const leader = officer('leader');
    await note(a, { method: 'transfer' });
    const [{ id } = { id: '' }] = await sheetsOf(a);
    const confirm = (by: Officer) => db.tx((tx) => confirmSheet(tx, { officer: by, sheetId: id, now: NOW }));
    await expect(confirm(leader)).rejects.toThrow('cash.not-closed');
    await close(a, id);
    const both = { ...a, posts: [...a.posts, ...leader.posts] };
    await expect(confirm(both)).rejects.toThrow('cash.own-sheet');
    for (const other of [officer('leader', newId()), officer('head'), officer('clerk')])
      await expect(confirm(other)).rejects.toThrow('not-found');
    expect(await confirm(leader)).toMatchObject({ state: 'confirmed', confirmedBy: leader.officerId });
    await expect(confirm(leader)).rejects.toThrow('cash.not-closed');
  });
});

test('what all sheets say together is the cash that came, less what was taken off and went back', async () => {
  const event = fc.record({
    who: fc.integer({ min: 0, max: 2 }),
    does: fc.constantFrom('take', 'take', 'take', 'void', 'replace', 'refund', 'close', 'tomorrow'),
    method: fc.constantFrom('cash', 'cash', 'card', 'transfer'),
    thousands: fc.integer({ min: 1, max: 900 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 25 }), async (events) => {
      const agencyId = newId();
      const cashiers = [0, 1, 2].map(() => officer('clerk', agencyId));
      const holding: { thingId: string; method: string; amount: number }[] = [];
      let at = NOW;
      let cash = 0;
      const write = async (line: Partial<NewLine> & { amount: number; method: string }) => {
        if (line.method === 'cash') cash += line.amount;
        await note(line.cashier ?? (cashiers[0] as Officer), { ...line, agencyId, at });
      };
      for (const { who, does, method, thousands } of events) {
        const cashier = cashiers[who] as Officer; // of three
        const amount = thousands * 1_000;
        const last = does === 'void' || does === 'replace' ? holding.pop() : undefined;
        if (does === 'tomorrow') at = new Date(at.getTime() + 86_400_000);
        if (does === 'take' || (does === 'replace' && last)) {
          const thingId = newId();
          if (last)
            await write({ ...last, cashier, kind: 'void', undoes: last.thingId, amount: -last.amount });
          await write({ cashier, method, amount, thingId, undoes: last?.thingId ?? null });
          holding.push({ thingId, method, amount });
        } else if (last)
          await write({ ...last, cashier, kind: 'void', undoes: last.thingId, amount: -last.amount });
        if (does === 'refund')
          await write({
            cashier,
            method: method === 'card' ? 'cash' : method,
            kind: 'refund',
            amount: -amount,
          });
        const [open] = (await sheetsOf(cashier)).filter((s) => s.state === 'open');
        if (does === 'close' && open) await close(cashier, open.id, { counts: {}, reason: 'đếm sau' });
      }
      const sheets = (await Promise.all(cashiers.map(sheetsOf))).flat();
      const said = await Promise.all(
        sheets.map(async (s) => {
          const { sheet, lines } = await openCashSheet(
            db,
            cashiers.find((o) => o.officerId === s.cashierId) as Officer,
            s.id,
          );
          const expected = expectedCash(sheet, lines);
          // nothing came to a sheet after it was closed
          if (sheet.expected !== null) expect(sheet.expected).toBe(expected);
          return expected;
        }),
      );
      expect(said.reduce((sum, n) => sum + n, 0)).toBe(cash);
    }),
    { numRuns: 12 },
  );
});

test('notes come to what they are worth', () => {
  expect(sumOfNotes(Object.fromEntries(NOTES.map((n) => [n, 1])))).toBe(888_700);
});
