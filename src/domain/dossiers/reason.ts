import { Refusal } from '#platform/errors.ts';

/** A negative decision needs its reason in words (NĐ 118/2025 Đ17 k1, Đ19 k3): refuses 'reason.missing'. */
export function mustGiveReason(reason: string): void {
  if (!hasWords(reason)) throw new Refusal('reason.missing', {}, 422);
}

/** Whether there is anything in a text that can be read. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
