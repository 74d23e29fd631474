import type { ProcedureContent } from '#domain/procedures';
import { Tag } from '#platform/ui/tag.tsx';
import { onlineNames } from '../words/catalogue.ts';

/**
 * The online level of a procedure, in the same words and colour everywhere; nothing when it is unknown, or when nothing can be filed
 * here: what another portal offers is not ours to promise.
 */
export function OnlineTag({ online, fileable }: { online: ProcedureContent['online']; fileable: boolean }) {
  return online === 'unknown' || !fileable ? null : (
    <Tag tone={online === 'full' ? 'blue' : 'grey'}>{onlineNames[online]}</Tag>
  );
}
