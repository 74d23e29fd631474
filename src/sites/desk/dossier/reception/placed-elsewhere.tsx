import type { OpenAtDesk } from '#domain/dossiers';
import type { PlaceElsewhere } from '#domain/forms';
import { WarningText } from '#platform/ui/warning-text.tsx';
import { receptionWords } from '../../words/reception.ts';
import { deskPaths } from '../dossier.paths.ts';

const w = receptionWords.accept.elsewhere;

/** Before a dossier is accepted: which address that makes an agency competent lies outside of its commune, or province. */
export function PlacedElsewhere({ open, places }: PlacedElsewhereProps) {
  if (places.length === 0) return null;
  const { code, ownerAgencyName } = open.dossier;
  return (
    <div id="noi-khac">
      <WarningText>{w.lead(ownerAgencyName)}</WarningText>
      <ul class="govuk-list govuk-list--bullet">
        {places.map(({ title, place, within }) => (
          <li key={title}>{w.place[within](title, place)}</li>
        ))}
      </ul>
      <p class="govuk-body">
        {w.what}{' '}
        <a class="govuk-link" href={deskPaths.refuse({ code })}>
          {receptionWords.refuse.title}
        </a>
      </p>
    </div>
  );
}

interface PlacedElsewhereProps {
  open: OpenAtDesk;
  places: readonly PlaceElsewhere[];
}
