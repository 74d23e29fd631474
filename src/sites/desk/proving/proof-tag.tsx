import type { ClaimingAccount } from '#domain/accounts';
import { Tag } from '#platform/ui/tag.tsx';
import { deskWords } from '../words/dossier.ts';
import { provingWords as w } from '../words/proving.ts';

/** Whether an account has proved its number, has not, or has lost it to another. */
export function ProofTag({ account: { level, lostNumber } }: { account: ClaimingAccount }) {
  if (level) return <Tag tone="green">{deskWords.verifiedBy[level]}</Tag>;
  return lostNumber ? <Tag>{w.lost}</Tag> : <Tag tone="amber">{deskWords.unverified}</Tag>;
}
