import { sql } from '#platform/db/sql.ts';
import type { TestApp } from './app.ts';
import type { Browser } from './browser-client.ts';
import { signedIn } from './sign-in.ts';

/** A page with a form that whoever is signed in may send. */
export const CONTACT = '/tai-khoan/lien-he';

/** Somebody who has opened a form, and whose session ends with it open. */
export async function leftOpen(t: TestApp, nth = 0): Promise<Browser> {
  const b = await signedIn(t, nth);
  await b.get(CONTACT);
  await t.db.run(sql`delete from sessions`);
  return b;
}

/** How many forms that came after their session's end are kept. */
export async function parkedCount(t: TestApp): Promise<number> {
  return (await t.db.one<{ n: number }>(sql`select count(*)::int as n from parked_forms`))?.n ?? -1;
}
