import { readPhone } from '#domain/accounts';
import { type DossierEvent, readEvent } from '#domain/ledger';
import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { listAnew } from '../agency-list/list-missing.ts';
import {
  type AtCounter,
  counterOf,
  ENTERED_AT_COUNTER,
  mustSayWhoAndWhy,
  noteAtCounter,
} from '../at-counter.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier, People } from '../dossier.ts';
import { reachOfFiler } from '../reading/reach-of-filer.ts';
import type { VerbValue } from '../verb.ts';

export const CONTACT_FIELDS = ['phone', 'email', 'address'] as const;

export type ContactField = (typeof CONTACT_FIELDS)[number];

const notice = 'contact-changed';

export const changeContactVerb: VerbValue<Changed> = {
  name: 'change-contact',
  rows: [
    { from: 'submitted', to: 'submitted', who: 'receiver', notice },
    { from: 'accepted', to: 'accepted', who: 'receiver', notice },
    { from: 'processing', to: 'processing', who: 'receiver', notice },
    { from: 'awaiting_supplement', to: 'awaiting_supplement', who: 'receiver', notice },
    { from: 'awaiting_payment', to: 'awaiting_payment', who: 'receiver', notice },
    { from: 'resolved', to: 'resolved', who: 'receiver', notice },
  ],
  decide: (_, { counter, former, people }) => ({
    goes: { to: 'same' },
    set: { people },
    event: {
      detail: { ...ENTERED_AT_COUNTER, fields: former.map(({ field }) => field) },
      // what was there before, a line each in the order of `fields`
      note: noteAtCounter(counter, former.map(({ was }) => was.replace(/\s*\n\s*/g, ' ')).join('\n')),
    },
  }),
};

/**
 * Writes down, at the counter of the office that received the dossier, how its filer is reached now. Messages about this dossier go to the
 * new telephone from then on, and the one before is told. The filer's account keeps its own contact data.
 * Refuses 'counter.who-missing', 'reason.missing', 'contact.bad-phone', and 'contact.same' when nothing is new.
 */
export async function changeContact(tx: Tx, keys: Keys, o: NewContact): Promise<Dossier> {
  const changed = await carryOutByOfficer(tx, changeContactVerb, o, async ({ dossier }) => {
    mustSayWhoAndWhy(o.counter);
    const people = JSON.parse(keys.open('people', dossier.people)) as People; // sealed by submitDossier or here
    const { submitter } = people;
    const phone = readPhone(o.contact.phone);
    if (!phone) throw new Refusal('contact.bad-phone', {}, 422);
    const contact = { phone, email: o.contact.email.trim(), address: o.contact.address.trim() };
    const first = await readEvent(tx, dossier, 1);
    // the telephone that messages went to until now, which may be the account's
    const was = { ...submitter, phone: (await reachOfFiler(tx, keys, { first, submitter })).phone };
    const former = CONTACT_FIELDS.filter((field) => contact[field] !== submitter[field]).map((field) => ({
      field,
      was: was[field],
    }));
    if (former.length === 0) throw new Refusal('contact.same', {}, 422);
    const fields = [...new Set([...(submitter.changed ?? []), ...former.map(({ field }) => field)])];
    const reached = { ...submitter, ...contact, changed: fields };
    const owner = people.onBehalf ? people.owner : reached;
    return {
      counter: o.counter,
      former,
      people: keys.seal('people', JSON.stringify({ ...people, submitter: reached, owner } satisfies People)),
    };
  });
  await listAnew(tx, keys, changed); // its agencies find it by the new telephone
  return changed;
}

/** What an event says of the contact data that it replaced, by field; empty texts once its words were erased. */
export function formerContact(
  event: Pick<DossierEvent, 'detail' | 'note'>,
): { field: ContactField; was: string }[] {
  const { fields } = event.detail;
  const lines = counterOf(event)?.note.split('\n') ?? [];
  const names = Array.isArray(fields) ? fields.map(String) : [];
  return CONTACT_FIELDS.flatMap((field) => {
    const i = names.indexOf(field);
    return i < 0 ? [] : [{ field, was: lines[i] ?? '' }];
  });
}

interface Changed {
  counter: AtCounter;
  former: { field: ContactField; was: string }[];
  /** Sealed. */
  people: Buffer;
}

export interface NewContact extends ByOfficer {
  counter: AtCounter;
  contact: Record<ContactField, string>;
}
