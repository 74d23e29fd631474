import { lookUpNumber, readIdNumber } from '#domain/accounts';
import { countSent } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import { type Answer, formPage, page } from '#platform/http/answer.ts';
import { accountsOf, type C } from '../../../deps.ts';
import { provingWords as w } from '../words/proving.ts';
import { LookUpView } from './look-up.view.tsx';

/** Asks for the number on the card. */
export function get(c: C<Officer>): Answer {
  return page(LookUpView({ c, errors: {} }));
}

/** Shows the accounts that claim the number. It is posted, because an address is kept by browsers and in logs. */
export async function post(c: C<Officer>): Promise<Answer> {
  const read = readIdNumber(c.form.get('idNumber'));
  if (!read || c.form.twice('idNumber')) {
    const errors = { idNumber: w.badNumber };
    return formPage(LookUpView({ c, errors }), errors);
  }
  const { db } = c.deps;
  const accounts = await db.tx((tx) => lookUpNumber(tx, accountsOf(c), c.actor, read.number));
  const sent = await countSent(
    db,
    accounts.map((a) => a.partyId),
  );
  return page(LookUpView({ c, errors: {}, found: { accounts, sent } }));
}
