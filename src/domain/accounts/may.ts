import type { Actor } from '#domain/journal';
import type { AccountLevel } from './account.ts';

/** Whether an actor may do this with an account: everybody may read and change their own, nobody another's. */
export function mayAccount(actor: Actor, _verb: 'read' | 'change', accountId: string): boolean {
  return actor.kind === 'citizen' && actor.accountId === accountId;
}

/** Whether an actor may prove whose a number is: a clerk at a counter who has the card in hand, and the program on the word of VNeID. */
export function mayProveNumber(actor: Actor, level: AccountLevel): boolean {
  if (level === 'vneid') return actor.kind === 'system';
  return actor.kind === 'officer' && actor.posts.some((post) => post.role === 'clerk');
}
