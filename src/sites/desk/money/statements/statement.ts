import type { Officer } from '#domain/journal';
import { openStatement, takeStatement } from '#domain/payments';
import { NotFound } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { isId } from '#platform/ids.ts';
import type { C } from '../../../../deps.ts';
import { StatementView } from './statement.view.tsx';
import { statementsPaths } from './statements.paths.ts';

type AtStatement = C<Officer, 'account' | 'statement'>;

/** How a file was understood; once it is taken in, what became of its lines. */
export async function get(c: AtStatement): Promise<Answer> {
  const ref = refOf(c);
  return page(StatementView({ c, ...(await c.deps.db.reads((r) => openStatement(r, c.actor, ref))) }));
}

/** Has its lines taken in. */
export async function post(c: AtStatement): Promise<Answer> {
  const ref = refOf(c);
  return c.change(async (tx) => {
    await takeStatement(tx, c.actor, ref, c.now);
    return statementsPaths.statement(c.params);
  });
}

function refOf({ params: { account, statement: id } }: AtStatement) {
  if (!isId(id)) throw new NotFound('statement');
  return { account, id };
}
