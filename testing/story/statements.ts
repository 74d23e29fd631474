import { openAsFiler } from '#domain/dossiers';
import type { Citizen, Officer } from '#domain/journal';
import {
  accountKey,
  bringStatement,
  collectingAccountOf,
  listLines,
  listProfiles,
  setLineAside,
  startTransfer,
  takeLines,
} from '#domain/payments';
import { newId } from '#platform/ids.ts';
import type { Deps } from '../../src/deps.ts';

/** A statement that its officer has not had taken in yet, a line that waits, and one that pays no fee; each with somebody's words in it. */
export async function makeStatements(
  { db, keys, clock }: Deps,
  o: { clerk: Officer; owner: Citizen; owing: string; said: string },
): Promise<Statements> {
  const { clerk, said } = o;
  const now = clock.now();
  const open = await openAsFiler(db, keys, o.owner, o.owing);
  const order = await db.tx((tx) => startTransfer(tx, { open, now }));
  const account = await collectingAccountOf(db, clerk.posts[0]?.agencyId ?? '');
  const [profile] = await listProfiles(db);
  if (!account || !profile) throw new Error('the agency has no account');
  const line = { day: '2026-11-19', amount: 15_000, isExact: true, memo: said, payer: said };
  const world = newId(); // a database may have several
  await takeLines(db, {
    account,
    lines: [
      { ...line, reference: `FT${world}1` },
      { ...line, reference: `FT${world}2` },
    ],
    now,
  });
  const [waiting, other] = await listLines(db, clerk, 'waiting');
  if (!waiting || !other) throw new Error('no line waits');
  await db.tx((tx) => setLineAside(tx, clerk, { line: other, why: said, now }));
  const key = accountKey(account);
  const statement = await db.tx((tx) =>
    bringStatement(tx, clerk, {
      account: key,
      read: { lines: [{ ...line, reference: '', nth: 1 }], outgoing: 1, unread: [{ at: 7, why: 'no-day' }] },
      fileName: 'sao-ke.csv',
      sha256: world.replaceAll('-', '').padEnd(64, '0'),
      profileName: profile.name,
      now,
    }),
  );
  return {
    collecting: key,
    statement: statement.id,
    lines: [waiting.id, other.id],
    profile: profile.id,
    transfer: order.reference,
  };
}

export interface Statements {
  /** The account of the busiest agency, by its key. */
  collecting: string;
  statement: string;
  /** One that waits, and one that pays no fee. */
  lines: string[];
  profile: string;
  /** The code of an order that is paid by a transfer. */
  transfer: string;
}
