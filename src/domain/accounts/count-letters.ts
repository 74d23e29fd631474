import { Refusal } from '#platform/errors.ts';
import type { AccountsDeps } from './account.ts';

const DAY = 24 * 3_600;
const PER_ACCOUNT = { name: 'accounts.letters', max: 10, seconds: DAY };
const PER_ADDRESS = { name: 'accounts.letters.address', max: 10, seconds: DAY };
const PER_NETWORK = { name: 'accounts.letters.network', max: 100, seconds: DAY };

/**
 * Counts one letter with a code against its account, its address and its network, so that nobody fills a stranger's mailbox.
 * @throws Refusal 'accounts.too-many-letters'
 */
export async function countLetter(
  d: Pick<AccountsDeps, 'keys' | 'limiter' | 'address'>,
  o: { accountId: string; email: string },
): Promise<void> {
  const address = d.keys.blindIndex('email', o.email.toLowerCase()).toString('base64');
  for (const [limit, who] of [
    [PER_ACCOUNT, o.accountId],
    [PER_ADDRESS, address],
    [PER_NETWORK, d.address],
  ] as const)
    if (who && !(await d.limiter.hit(limit, who))) throw new Refusal('accounts.too-many-letters', {}, 429);
}
