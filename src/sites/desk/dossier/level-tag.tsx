import type { AccountLevel } from '#domain/accounts';
import { Tag } from '#platform/ui/tag.tsx';
import { deskWords as w } from '../words/dossier.ts';

/**
 * Stands beside the name of every filer and owner: whether anything has proved that they are who they say. `unverifiedOnly` where many
 * names stand together or the caption is short: it then says only that nothing has.
 */
export function LevelTag({ level, unverifiedOnly = false }: LevelTagProps) {
  if (level && unverifiedOnly) return null;
  return <Tag tone={level ? 'green' : 'amber'}>{level ? w.verifiedBy[level] : w.unverified}</Tag>;
}

interface LevelTagProps {
  level: AccountLevel | null;
  unverifiedOnly?: boolean;
}
