import type { OpenAtDesk } from '#domain/dossiers';
import type { Payment } from '#domain/fees';

/** The receipts of the desk that hold, the oldest first: what came through a gateway really came, and nobody here voids its receipt. */
export function holding({ receipts }: Pick<OpenAtDesk, 'receipts'>): Payment[] {
  return receipts.filter((p) => !p.voidedAt && p.method !== 'online');
}
