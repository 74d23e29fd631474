import type { NumberProof } from '#domain/accounts';
import { Tag } from '#platform/ui/tag.tsx';
import { deskWords as w } from '../words/dossier.ts';

/**
 * Stands beside the name of every filer and owner: whether anything has proved that they are who they say, or that the account has
 * lost its number since. `unverifiedOnly` where many names stand together or the caption is short: it then says nothing of who is proved. With `proveAt`, where a clerk proves it, a link
 * beside the tag that says so leads there.
 */
export function LevelTag({ level, unverifiedOnly = false, proveAt }: LevelTagProps) {
  if (level && level !== 'lost') return unverifiedOnly ? null : <Tag tone="green">{w.verifiedBy[level]}</Tag>;
  const tag = level ? <Tag tone="red">{w.lostNumber}</Tag> : <Tag tone="amber">{w.unverified}</Tag>;
  if (!proveAt) return tag;
  return (
    <>
      {tag}{' '}
      <a class="govuk-link" href={proveAt}>
        {w.prove}
        <span class="govuk-visually-hidden"> {w.proveWhose}</span>
      </a>
    </>
  );
}

interface LevelTagProps {
  level: NumberProof | null;
  unverifiedOnly?: boolean;
  proveAt?: string | undefined;
}
