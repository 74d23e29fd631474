import { openCashSheet, type Sheet, setFloat } from '#domain/cash';
import type { Officer } from '#domain/journal';
import { type FieldErrors, NotFound } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { isId } from '#platform/ids.ts';
import { readMoney } from '#platform/whole-number.ts';
import { numberSentence } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import type { C } from '../../../../deps.ts';
import { cashWords as w } from '../../words/cash.ts';
import { cashPaths } from './cash.paths.ts';
import { AGENCY, FLOAT, FloatView, SHEET } from './float.view.tsx';

const MOST = 1_000_000_000;

/** What lay in the drawer before the first receipt: of a sheet that is open, else of the one of today, which opens with it. */
export async function get(c: C<Officer>): Promise<Answer> {
  return show(c, await sheetNamed(c, c.query.get(SHEET)), {}, 200);
}

export async function post(c: C<Officer>): Promise<Answer> {
  const sheet = await sheetNamed(c, c.form.get(SHEET));
  const agencyId = sheet?.agencyId ?? c.form.get(AGENCY);
  if (!isId(agencyId)) throw new NotFound('sheet');
  const typed = c.form.get(FLOAT).trim();
  const float = readMoney(typed);
  const error = faultOf(typed, float);
  if (float === undefined || error) return show(c, sheet, { [FLOAT]: error ?? w.wrongFloat }, 422);
  return c.change(async (tx) => {
    await setFloat(tx, { officer: c.actor, agencyId, sheetId: sheet?.id, float, now: c.now });
    const done = { xong: 'float' };
    return sheet ? cashPaths.sheet({ sheet: sheet.id }, done) : cashPaths.sheets({}, done);
  });
}

function faultOf(typed: string, float: number | undefined): string | undefined {
  if (!typed) return w.needFloat;
  if (float === undefined) return numberSentence(typedFaultWords.vi, 'money', w.floatName, typed);
  return float < 0 || float > MOST ? w.wrongFloat : undefined;
}

async function sheetNamed(c: C<Officer>, id: string): Promise<Sheet | undefined> {
  if (!id) return undefined;
  if (!isId(id)) throw new NotFound('sheet');
  const { sheet } = await c.deps.db.reads((r) => openCashSheet(r, c.actor, id));
  if (sheet.cashierId !== c.actor.officerId) throw new NotFound('sheet');
  return sheet;
}

function show(c: C<Officer>, sheet: Sheet | undefined, errors: FieldErrors, status: number): Answer {
  return page(FloatView({ c, sheet, errors }), { status });
}
