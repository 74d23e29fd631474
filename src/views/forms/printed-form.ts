import { eventOfForm, type FormName, type OpenDossier } from '#domain/dossiers';
import type { Slip } from '../print/slip.ts';
import type { SlipSource } from './slip-source.ts';

/** A printed form of a dossier. Sheet and PDF are both made of its slip, so they cannot differ. */
export interface PrintedForm {
  /** Its name in addresses and file names. */
  slug: string;
  /** Whether a dossier has it now, for whoever reads: the desk prepares one that the filer has only once it is given. */
  has(open: OpenDossier, reader: FormReader): boolean;
  /** What stands on it; undefined while the dossier does not have it. */
  slip(source: SlipSource): Slip | undefined;
  /** It is never issued: made each time of the dossier as it is. */
  live?: true;
  /** Goes as a file with the e-mail about the event that made it. */
  enclosed?: boolean;
}

export type FormReader = 'desk' | 'filer';

/** A dossier has a form from the moment of the event whose row of the state table names that form. */
export function sinceItsEvent(form: FormName): PrintedForm['has'] {
  return ({ events }) => eventOfForm(events, form) !== undefined;
}
