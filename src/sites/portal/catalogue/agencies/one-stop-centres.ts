import type { Agency } from '#domain/agencies';

/** Whether people come here to file: the desks that the home page shows, of which a person may choose one as theirs. */
export function isOneStopCentre(agency: Agency): boolean {
  return agency.kind === 'province-centre' || agency.kind === 'commune';
}
