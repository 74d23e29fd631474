import { withOfficers } from '#domain/agencies';
import type { Keys } from '#platform/crypto.ts';
import type { Reader } from '#platform/db/db.ts';
import { allLogins } from './officers.store.ts';
import { currentCode } from './totp.ts';

/** Demo only: every officer's user name and the code that an application would show now. No door of production calls it. */
export async function demoCodes(db: Reader, keys: Keys, now: Date): Promise<DemoCode[]> {
  const logins = await allLogins(db);
  return Promise.all(
    (await withOfficers(db, logins)).map(async ({ thing: l, officer: { name, title, admin } }) => {
      const codeNow = l.totpSecret ? await currentCode(keys.open('totp', l.totpSecret), now) : undefined;
      return { officerId: l.officerId, username: l.username, name, title, admin, ...codeNow };
    }),
  );
}

export interface DemoCode {
  officerId: string;
  username: string;
  name: string;
  title: string;
  admin: boolean;
  /** Missing for who has not enrolled. */
  code?: string;
  secondsLeft?: number;
}
