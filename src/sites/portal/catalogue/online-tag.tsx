import type { ProcedureContent } from '#domain/procedures';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { Tag } from '#platform/ui/tag.tsx';
import { onlineNames } from '../words/catalogue.ts';

/**
 * The online level of a procedure, in the same words and colour everywhere; nothing when it is unknown, or when nothing can be filed
 * here: what another portal offers is not ours to promise.
 */
export const OnlineTag = inPageLanguage(({ online, fileable }: OnlineTagProps, language) =>
  online === 'unknown' || !fileable ? null : (
    <Tag tone={online === 'full' ? 'blue' : 'grey'}>{onlineNames[language][online]}</Tag>
  ),
);

interface OnlineTagProps {
  online: ProcedureContent['online'];
  fileable: boolean;
}
