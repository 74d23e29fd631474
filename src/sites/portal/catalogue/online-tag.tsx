import type { ProcedureContent } from '#domain/procedures';
import { Tag } from '#platform/ui/tag.tsx';
import { onlineNames } from '../words/catalogue.ts';

/** The online level of a procedure, in the same words and colour everywhere; nothing when it is unknown. */
export function OnlineTag({ online }: { online: ProcedureContent['online'] }) {
  return online === 'unknown' ? null : (
    <Tag tone={online === 'full' ? 'blue' : 'grey'}>{onlineNames[online]}</Tag>
  );
}
