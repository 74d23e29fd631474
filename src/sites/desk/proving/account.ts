import { openClaim, proveNumber } from '#domain/accounts';
import { countSent } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { type Answer, formPage } from '#platform/http/answer.ts';
import { accountsOf, type C } from '../../../deps.ts';
import { provingWords as w } from '../words/proving.ts';
import { AccountView, COMPARED } from './account.view.tsx';
import { provingPaths } from './proving.paths.ts';

type AtAccount = C<Officer, 'account'>;

/** Shows the account that the clerk picked, what follows for the others, and the sentence to be ticked; afterwards, that it was done. */
export function get(c: AtAccount): Promise<Answer> {
  return show(c, {});
}

/** Gives the number to the account, when the clerk has compared the card and nothing has changed since they looked. */
export async function post(c: AtAccount): Promise<Answer> {
  const { account: accountId } = c.params;
  if (c.form.get(COMPARED) !== 'true') return show(c, { [COMPARED]: w.needCompared });
  const o = { accountId, level: 'counter', seen: c.form.get('seen') } as const;
  try {
    return await c.change(async (tx) => {
      await proveNumber(tx, accountsOf(c), c.actor, o);
      return provingPaths.account({ account: accountId }, { xong: 'counter' });
    });
  } catch (e) {
    if (!(e instanceof Refusal && e.is('accounts.stale'))) throw e;
    return show(c, { '': w.changed });
  }
}

async function show(c: AtAccount, errors: FieldErrors): Promise<Answer> {
  const { db } = c.deps;
  const claim = await db.tx((tx) => openClaim(tx, accountsOf(c), c.actor, c.params.account));
  const sent = await countSent(db, [claim.account.partyId]);
  const done = c.query.get('xong') === 'counter' && claim.account.level === 'counter';
  const dossiers = sent.get(claim.account.partyId) ?? 0;
  return formPage(AccountView({ c, claim, dossiers, done, errors }), errors);
}
