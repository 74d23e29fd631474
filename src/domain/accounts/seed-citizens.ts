import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import type { AccountLevel, Contact } from './account.ts';
import { sealContact } from './contact.ts';
import { createAccount } from './create-account.ts';
import { idNumberIndexes } from './find-account.ts';
import { readIdNumber } from './id-number.ts';
import { hashPassword } from './password-hash.ts';
import { TERMS_VERSION } from './register.ts';

/** Creates the invented people of the demo, all with one password; existing accounts stay as they are. @throws for an impossible number. */
export async function seedCitizens(
  tx: Tx,
  keys: Keys,
  o: { citizens: SeedCitizen[]; password: string; now: Date },
): Promise<void> {
  const passwordHash = await hashPassword(o.password);
  for (const c of o.citizens) {
    const card = readIdNumber(c.idNumber);
    if (card?.birthYear !== Number(c.birthDate.slice(0, 4)))
      throw new Error(`the number of ${c.fullName} cannot be that of an identity card`);
    await createAccount(tx, keys, {
      id: newId(o.now.getTime()),
      partyId: newId(o.now.getTime()),
      idNumber: keys.seal('id-number', c.idNumber),
      idNumberIndexes: idNumberIndexes(keys, c.idNumber),
      fullName: c.fullName,
      birthDate: c.birthDate,
      sex: card.sex,
      contact: sealContact(keys, c.contact),
      passwordHash,
      level: c.level,
      termsVersion: TERMS_VERSION,
      at: o.now,
    });
  }
}

export interface SeedCitizen {
  idNumber: string;
  fullName: string;
  birthDate: string;
  contact: Contact;
  level: AccountLevel | null;
}
