import type { Citizen } from '#domain/journal';
import { type Answer, page } from '#platform/http/answer.ts';
import { listSessions } from '#platform/session.ts';
import type { C } from '../../../../deps.ts';
import { ownAccountWords } from '../../words/own-account.ts';
import { AccountView } from './account.view.tsx';
import { ownAccount } from './own-account.ts';
import { takeSaying } from './said-once.ts';

export async function get(c: C<Citizen>): Promise<Answer> {
  const account = await ownAccount(c);
  const sessions = await listSessions(c.deps.db, 'portal', account.id, c.now);
  return page(AccountView({ c, account, sessions, saved: savedOf(c) }));
}

function savedOf(c: C): string | undefined {
  const w = c.words(ownAccountWords).account;
  const saying = takeSaying(c);
  return saying && w.done[saying];
}
