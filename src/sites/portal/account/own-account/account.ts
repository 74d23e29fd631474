import type { Citizen } from '#domain/journal';
import { type Answer, page } from '#platform/http/answer.ts';
import { listSessions } from '#platform/session.ts';
import type { C } from '../../../../deps.ts';
import { accountWords } from '../../words/account.ts';
import { AccountView } from './account.view.tsx';
import { ownAccount } from './own-account.ts';

export async function get(c: C<Citizen>): Promise<Answer> {
  const account = await ownAccount(c);
  const sessions = await listSessions(c.deps.db, 'portal', account.id, c.now);
  return page(AccountView({ c, account, sessions, saved: savedOf(c) }));
}

function savedOf(c: C): string | undefined {
  if (c.query.has('da-luu')) return accountWords.account.saved;
  return c.query.has('da-doi') ? accountWords.account.passwordSaved : undefined;
}
