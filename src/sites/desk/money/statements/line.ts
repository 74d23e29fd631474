import type { Officer } from '#domain/journal';
import { matchLine, openLine, setLineAside, suggestOrders, takeLineBack } from '#domain/payments';
import { type FieldErrors, NotFound, Refusal } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { isId } from '#platform/ids.ts';
import { plainSigns } from '#platform/text.ts';
import type { C } from '../../../../deps.ts';
import { hasErrors, readText } from '../../dossier/read-text.ts';
import { statementsWords } from '../../words/statements.ts';
import { BOX, LineView, OTHER } from './line.view.tsx';
import { statementsPaths } from './statements.paths.ts';

const w = statementsWords.line;
const LONGEST = 500;

type AtLine = C<Officer, 'account' | 'line'>;

/** One line that waits, with the orders that it may pay; or what became of it. */
export async function get(c: AtLine): Promise<Answer> {
  return show(c, {}, 200);
}

/** Gives its money to the order that was chosen, once the officer has said that they compared the two. */
export async function match(c: AtLine): Promise<Answer> {
  const errors: FieldErrors = {};
  const chosen = c.form.get(BOX.order);
  const typed = plainSigns(readText(c, BOX.other, 100, errors))
    .replace(/\s/g, '')
    .toUpperCase();
  const code = chosen === OTHER || chosen === '' ? typed : chosen;
  if (!code) errors[chosen === OTHER ? BOX.other : BOX.order] = w.needOrder;
  if (!c.form.get(BOX.confirm)) errors[BOX.confirm] = w.needConfirm;
  if (hasErrors(errors)) return show(c, errors, 422);
  try {
    return await c.change(async (tx) => {
      const outcome = await matchLine(tx, c.actor, { line: refOf(c), code, now: c.now });
      return statementsPaths.statements({}, { xong: outcome === 'confirmed' ? 'da-khop' : 'can-kiem-tra' });
    });
  } catch (e) {
    if (e instanceof Refusal && e.is('line.no-such-order')) return show(c, { [BOX.other]: w.noOrder }, 422);
    throw e;
  }
}

/** Says that it pays no dossier's fee, and why. */
export async function setAside(c: AtLine): Promise<Answer> {
  const errors: FieldErrors = {};
  const why = readText(c, BOX.reason, LONGEST, errors);
  if (!why) errors[BOX.reason] = w.needReason;
  if (hasErrors(errors)) return show(c, errors, 422);
  return c.change(async (tx) => {
    await setLineAside(tx, c.actor, { line: refOf(c), why, now: c.now });
    return statementsPaths.statements({}, { xong: 'khong-phai-phi' });
  });
}

/** Lets it wait again. */
export async function takeBack(c: AtLine): Promise<Answer> {
  return c.change(async (tx) => {
    await takeLineBack(tx, c.actor, { line: refOf(c), now: c.now });
    return statementsPaths.statements({}, { xong: 'cho-lai' });
  });
}

async function show(c: AtLine, errors: FieldErrors, status: number): Promise<Answer> {
  const line = await c.deps.db.reads((r) => openLine(r, c.actor, refOf(c)));
  const suggested = line.state === 'waiting' ? await suggestOrders(c.deps.db, c.actor, line) : [];
  return page(LineView({ c, line, suggested, errors }), { status });
}

function refOf({ params: { account, line: id } }: AtLine) {
  if (!isId(id)) throw new NotFound('line');
  return { account, id };
}
