import { findOfficerByCode } from '#domain/agencies';
import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { insertLogin } from './officers.store.ts';
import { hashPassword } from './password-hash.ts';
import { newTotpSecret } from './totp.ts';

/**
 * Creates logins for the officers of the seed, all with one password; those marked `enrolled` already have a second factor, whose code
 * the demo shows (`demoCodes`). An officer who has a login keeps it. @throws when an officer was not imported.
 */
export async function seedOfficerLogins(
  tx: Tx,
  keys: Keys,
  officers: readonly SeedLogin[],
  o: { password: string; now: Date },
): Promise<void> {
  const passwordHash = await hashPassword(o.password);
  for (const { code, username, enrolled } of officers) {
    const officer = await findOfficerByCode(tx, code);
    if (!officer) throw new Error(`no officer has the number ${code}`);
    await insertLogin(tx, {
      officerId: officer.id,
      username: username.toLowerCase(),
      passwordHash,
      passwordOnce: false,
      totpSecret: enrolled ? keys.seal('totp', newTotpSecret()) : null,
      enrolledAt: enrolled ? o.now : null,
      at: o.now,
    });
  }
}

/** One entry of seed/officers.json, as far as signing in is concerned. */
export interface SeedLogin {
  code: string;
  username: string;
  enrolled: boolean;
}
