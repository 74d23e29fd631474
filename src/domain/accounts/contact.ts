import type { Keys } from '#platform/crypto.ts';
import type { Contact } from './account.ts';

export function sealContact(keys: Keys, { email, ...contact }: Contact): Buffer {
  const stored: StoredContact = { ...contact, ...(email ? { email, emailIsProven: true } : {}) };
  return keys.seal('contact', JSON.stringify(stored));
}

/** An address that was stored before addresses were proven, or by the version before, has no mark: nobody has proved it. */
export function openContact(keys: Keys, sealed: Buffer): Contact {
  const { email, emailIsProven, ...contact } = JSON.parse(keys.open('contact', sealed)) as StoredContact; // written by sealContact
  if (!email) return contact;
  return emailIsProven ? { ...contact, email } : { unprovenEmail: email, ...contact };
}

/** The phone of a sealed contact. */
export function phoneOf(keys: Keys, contact: Buffer): string {
  return openContact(keys, contact).phone;
}

interface StoredContact extends Contact {
  /** Stands beside `email` when it is proven. */
  emailIsProven?: true;
}
