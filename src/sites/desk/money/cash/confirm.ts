import { afterAct, confirmSheet, leads } from '#domain/cash';
import { NotFound, Refusal } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { cashPaths } from './cash.paths.ts';
import { ConfirmView } from './confirm.view.tsx';
import { type AtSheet, openSheetAt, sheetIdOf } from './sheet.ts';

/** Shows a leader what they confirm. */
export async function get(c: AtSheet): Promise<Answer> {
  const { sheet } = await openSheetAt(c);
  if (!leads(c.actor).includes(sheet.agencyId)) throw new NotFound('sheet');
  if (sheet.cashierId === c.actor.officerId) throw new Refusal('cash.own-sheet');
  if (!afterAct(sheet.state, 'confirm')) throw new Refusal('cash.not-closed');
  return page(ConfirmView({ c, sheet }));
}

/** A leader, who is not its cashier, confirms a closed sheet. */
export async function post(c: AtSheet): Promise<Answer> {
  const sheetId = sheetIdOf(c);
  return c.change(async (tx) => {
    await confirmSheet(tx, { officer: c.actor, sheetId, now: c.now });
    return cashPaths.sheet({ sheet: sheetId }, { xong: 'confirm' });
  });
}
