import type { Actor } from '#domain/journal';

/** Whether an actor may do this with an account: everybody may with their own, nobody with another's. */
export function mayAccount(actor: Actor, _verb: 'read' | 'change', accountId: string): boolean {
  return actor.kind === 'citizen' && actor.accountId === accountId;
}
