import type { AccountLevel } from '#domain/accounts';
import { Tag } from '#platform/ui/tag.tsx';
import { deskWords as w } from '../../words/dossier.ts';

/** Stands beside a filer or an owner: whether anything has proved that they are who they say. */
export function LevelTag({ level }: { level: AccountLevel | null }) {
  return <Tag tone={level ? 'green' : 'amber'}>{level ? w.verifiedBy[level] : w.unverified}</Tag>;
}
