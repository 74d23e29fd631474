import type { Account } from '#domain/accounts';

/** A person's address in one line; '' while they gave none. */
export function addressText({ address }: Pick<Account, 'address'>): string {
  return address ? [address.detail, address.communeName, address.provinceName].join(', ') : '';
}
