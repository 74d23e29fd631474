import type { OpenDossier } from '#domain/dossiers';
import { vnDateTime } from '#platform/time.ts';
import { targetName } from '#views/dossier/asked-lines.ts';
import { ownWords as w } from '../../words/following.ts';

/** The items of the officer's request, in their own words. */
export function RequestedItems({ open }: { open: OpenDossier }) {
  const request = open.dossier.supplementRequest;
  if (!request) return null;
  return (
    <>
      <ul class="mc-asked">
        {request.items.map((i) => (
          <li key={`${i.target} ${i.text}`}>
            <strong>{targetName(open.version.content.parts, i.target)}:</strong> {i.text}
          </li>
        ))}
      </ul>
      {request.reason ? <p>{request.reason}</p> : null}
      <p>{w.requestedBy(request.askedBy, vnDateTime(new Date(request.askedAt)))}</p>
    </>
  );
}
