import type { Officer } from '#domain/journal';
import type { DossierRef } from '#domain/ledger';
import { type Keys, sameBytes } from '#platform/crypto.ts';
import type { Refusal } from '#platform/errors.ts';

const PURPOSE = 'result-doubts';

/**
 * What the tick of the page that asks about these papers sends back: that this officer was asked about these bytes, and for these reasons.
 * Nobody can answer who was not asked, and no answer holds for another paper.
 */
export function answerTo(keys: Keys, asked: Asked): string {
  return keys.mac(PURPOSE, textOf(asked)).toString('base64url');
}

/** Whether this answer was given to this question; where there is nothing to ask, it needs none. */
export function isAnswered(keys: Keys, asked: Asked, answer: string): boolean {
  if (asked.doubts.length === 0) return true;
  return keys.macs(PURPOSE, textOf(asked)).some((mac) => sameBytes(mac, Buffer.from(answer, 'base64url')));
}

function textOf({ ref, officer, doubts }: Asked): string {
  const about = doubts.map(({ sha256, why }) => `${sha256} ${why.code}`).sort();
  return JSON.stringify([ref.ownerAgencyId, ref.id, officer.officerId, about]);
}

/** What is asked, in which dossier, and whom. */
export interface Asked {
  ref: DossierRef;
  officer: Pick<Officer, 'officerId'>;
  doubts: readonly ResultDoubt[];
}

/** A paper that would be recorded with a signature that is broken, or with none where the agency should have signed it. */
export interface ResultDoubt {
  /** Hex, of what was uploaded. */
  sha256: string;
  why: Refusal;
}
