import type { OpenAtDesk } from '#domain/dossiers';
import type { Payment } from '#domain/fees';

/** The receipts of a dossier that hold, the oldest first. */
export function holding({ receipts }: Pick<OpenAtDesk, 'receipts'>): Payment[] {
  return receipts.filter((p) => !p.voidedAt);
}
