import { Refusal } from '#platform/errors.ts';

/** Who says no says why: refuses 'reason.missing'. */
export function mustGiveReason(reason: string): void {
  if (!reason.trim()) throw new Refusal('reason.missing', {}, 422);
}
