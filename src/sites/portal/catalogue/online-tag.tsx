import type { ProcedureContent } from '#domain/procedures';
import { Tag } from '#platform/ui/tag.tsx';
import { onlineNames } from '../words/catalogue.ts';

/** How far a procedure goes online, in the same words and colour wherever it is named; nothing where nobody knows. */
export function OnlineTag({ online }: { online: ProcedureContent['online'] }) {
  return online === 'unknown' ? null : (
    <Tag tone={online === 'full' ? 'blue' : 'grey'}>{onlineNames[online]}</Tag>
  );
}
