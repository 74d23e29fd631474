import type { SupplementRequest } from '#domain/dossiers';
import type { PartSpec } from '#domain/procedures';
import { vnDateTime } from '#platform/time.ts';
import { targetName } from '#views/dossier/asked-lines.ts';
import { ownWords as w } from '../../words/following.ts';

/** The items of the officer's request, in their own words. */
export function RequestedItems({ request, parts }: RequestedItemsProps) {
  if (!request) return null;
  return (
    <>
      <ul class="mc-asked">
        {request.items.map((i) => (
          <li key={`${i.target} ${i.text}`}>
            <strong>{targetName(parts, i.target)}:</strong> {i.text}
          </li>
        ))}
      </ul>
      {request.reason ? <p>{request.reason}</p> : null}
      <p>{w.requestedBy(request.askedBy, vnDateTime(new Date(request.askedAt)))}</p>
    </>
  );
}

interface RequestedItemsProps {
  request: SupplementRequest | null;
  /** Of the procedure, by which an item is named. */
  parts: readonly PartSpec[];
}
