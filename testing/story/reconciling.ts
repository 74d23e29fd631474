import { findAgencyByCode } from '#domain/agencies';
import { bringProviderFile } from '#domain/payments';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';
import { addDays, localDate } from '#platform/time.ts';
import type { Deps } from '../../src/deps.ts';
import { NOBODY, selectFile, takeLines } from '../../src/domain/payments/testing.ts';
import { officerNamed } from '../filed.ts';

const TRANSACTION = '14999999';

/** A sum that was paid online at the agency that decides birth registrations, and is not known to be at the budget's account. */
export async function owesToBudget({ db, clock }: Deps): Promise<void> {
  const agency = await findAgencyByCode(db, 'H99.21.01');
  const now = clock.now();
  await db.run(sql`insert into received_money (owner_agency_id, id, gateway, transaction, reference, amount, paid_at, received_at, state, payment_id)
    values (${agency?.id ?? ''}, ${newId()}, 'vnpay', ${newId()}, 'TT000000CCCC', 15000, ${now}, ${now}, 'settled', ${newId()})`);
}

/** A file of the provider of yesterday, with one sum for an order that nobody has made. @returns what finds its day, as an address has it. */
export async function reconcileYesterday(deps: Deps): Promise<{ day: string; difference: string }> {
  const { db, clock } = deps;
  const now = clock.now();
  const day = addDays(localDate(now), -1);
  const admin = await officerNamed(deps, 'quantri');
  const brought = {
    agencyId: NOBODY,
    profile: 'vnpay',
    day,
    name: '<script>x</script>.csv',
    sha256: newId(),
    now,
  };
  const ref = await db.tx((tx) => bringProviderFile(tx, admin, { ...brought, bytes: Buffer.from('x') }));
  const file = await selectFile(db, ref);
  if (!file) throw new Error('the file was not taken');
  const line = { line: 2, reference: 'TT000000BBBB', transaction: TRANSACTION, amount: 15_000 };
  await takeLines(db, file, { lines: [{ ...line, isReturn: false, settledOn: null }], leftOut: 0 }, now);
  const query = `?co-quan=${NOBODY}&cong=vnpay&ngay=${day}`;
  return { day: query, difference: `${query}&loai=not-ours&khoan=${TRANSACTION}` };
}
