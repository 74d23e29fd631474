import type { Keys } from '#platform/crypto.ts';
import { plainSigns } from '#platform/text.ts';
import type { Dossier, People } from '../dossier.ts';

/** Whether a number is the owner's or the filer's identity number. */
export function holdsIdNumber(keys: Keys, d: Pick<Dossier, 'people'>, typed: string): boolean {
  const people = JSON.parse(keys.open('people', d.people)) as People; // sealed by submitDossier
  const number = plainSigns(typed).replace(/\D/g, '');
  return number !== '' && (people.owner.idNumber === number || people.submitter.idNumber === number);
}
