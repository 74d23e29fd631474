import type { WorkItem } from '#domain/worklists';
import { Tag } from '#platform/ui/tag.tsx';
import { handBackWords as w } from '../../words/hand-back.ts';

/** What of a dossier that is over is still to be handed back, for the list of those. */
export function StillBack({ item: { toHandBack: waits } }: { item: WorkItem }) {
  return (
    <>
      {waits?.papers ? <Tag tone="amber">{w.tags.papers}</Tag> : null}{' '}
      {waits?.fee ? (
        <Tag tone={waits.fee === 'undecided' ? 'purple' : 'amber'}>{w.tags[waits.fee]}</Tag>
      ) : null}
    </>
  );
}
