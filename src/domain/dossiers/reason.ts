import { Refusal } from '#platform/errors.ts';

/** A negative decision needs its reason (NĐ 118/2025 Đ17 k1, Đ19 k3): refuses 'reason.missing'. */
export function mustGiveReason(reason: string): void {
  if (!reason.trim()) throw new Refusal('reason.missing', {}, 422);
}
