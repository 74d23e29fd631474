import { Refusal } from '#platform/errors.ts';

/** A negative decision needs its reason in words (NĐ 118/2025 Đ17 k1, Đ19 k3): refuses 'reason.missing'. */
export function mustGiveReason(reason: string): void {
  if (!/[\p{L}\p{N}]/u.test(reason)) throw new Refusal('reason.missing', {}, 422);
}
