import { openClaim, RELEASE_REASONS, releaseNumber } from '#domain/accounts';
import type { Officer } from '#domain/journal';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { type Answer, formPage } from '#platform/http/answer.ts';
import { accountsOf, type C } from '../../../deps.ts';
import { provingWords as w } from '../words/proving.ts';
import { COMPARED } from './account.view.tsx';
import { provingPaths } from './proving.paths.ts';
import { REASON, ReleaseView } from './release.view.tsx';

type AtAccount = C<Officer, 'account'>;

/** Shows the accounts that claim the number of this one, what follows for them, and why none may be that of the person at the counter. */
export function get(c: AtAccount): Promise<Answer> {
  return show(c, {});
}

/** Releases the number from all of them, when the clerk has compared the card, said why, and nothing has changed since they looked. */
export async function post(c: AtAccount): Promise<Answer> {
  const { account: accountId } = c.params;
  const reason = RELEASE_REASONS.find((r) => r === c.form.get(REASON));
  const compared = c.form.get(COMPARED) === 'true';
  if (!reason || !compared)
    return show(c, {
      ...(reason ? {} : { [REASON]: w.release.needReason }),
      ...(compared ? {} : { [COMPARED]: w.needCompared }),
    });
  const o = { accountId, reason, seen: c.form.get('seen') };
  try {
    return await c.change(async (tx) => {
      await releaseNumber(tx, accountsOf(c), c.actor, o);
      return provingPaths.release({ account: accountId }, { xong: 'bo-so' });
    });
  } catch (e) {
    if (!(e instanceof Refusal && e.is('accounts.stale'))) throw e;
    return show(c, { '': w.changed });
  }
}

async function show(c: AtAccount, errors: FieldErrors): Promise<Answer> {
  const claim = await c.deps.db.tx((tx) => openClaim(tx, accountsOf(c), c.actor, c.params.account));
  const done = c.query.get('xong') === 'bo-so';
  return formPage(ReleaseView({ c, claim, done, errors }), errors);
}
