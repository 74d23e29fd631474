import { type OpenDossier, withdrawDossier } from '#domain/dossiers';
import { moneyAsideOf } from '#domain/payments';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { withdrawWords } from '../../words/withdraw.ts';
import { followingPaths } from '../following.paths.ts';
import { type AtOwnDossier, openOwn, openOwnFor, openToAct, refOf, revisionSeen } from '../own-dossier.ts';
import { NumberLostView, WithdrawView } from './withdraw.view.tsx';

const LONGEST = 1000;

export async function get(c: AtOwnDossier): Promise<Answer> {
  const open = await openToAct(c, 'withdraw');
  return 'dossier' in open ? show(c, open, {}, 200) : open;
}

/** Withdraws the dossier for a reason; the same form sent twice withdraws it once. The reason stays where the account has lost its number. */
export async function post(c: AtOwnDossier): Promise<Answer> {
  try {
    return await withdraw(c);
  } catch (e) {
    if (!(e instanceof Refusal && e.is('dossier.number-lost'))) throw e;
    return page(NumberLostView({ c, open: await openOwn(c) }), { status: e.status });
  }
}

async function withdraw(c: AtOwnDossier): Promise<Answer> {
  const reason = c.form.get('reason').trim();
  const errors: FieldErrors = {};
  const w = c.words(withdrawWords);
  if (!reason || c.form.twice('reason')) errors.reason = w.needReason;
  else if (reason.length > LONGEST) errors.reason = w.tooLong(LONGEST);
  if (errors.reason) return show(c, await openOwnFor(c, 'withdraw'), errors, 422);
  return c.change(async (tx) => {
    const open = await openOwnFor(c, 'withdraw', tx);
    const d = await withdrawDossier(tx, {
      ref: refOf(open),
      revision: revisionSeen(c),
      citizen: c.actor,
      reason,
      now: c.now,
    });
    await c.forgetMoot(tx, [
      followingPaths.supplement({ code: d.code }),
      followingPaths.withdraw({ code: d.code }),
    ]);
    return followingPaths.dossier({ code: d.code }, { xong: 'withdraw' });
  });
}

async function show(
  c: AtOwnDossier,
  open: OpenDossier,
  errors: FieldErrors,
  status: number,
): Promise<Answer> {
  if (c.actor.lostNumber) return page(NumberLostView({ c, open }), { status });
  const aside = await moneyAsideOf(c.deps.db, open.dossier);
  return page(WithdrawView({ c, open, aside, longest: LONGEST, errors }), { status });
}
