import type { FormName } from '../verb.ts';

/**
 * A printed form as it was issued. It has a number of its own, which its agency gives in each year to the forms of its kind one after the
 * other; a receipt of money has the number of the money.
 */
export interface IssuedForm {
  ownerAgencyId: string;
  id: string;
  form: FormName;
  year: number;
  number: number;
  /** The event of the ledger by which the dossier came to have it. */
  eventSeq: number;
  issuedAt: Date;
  issuedByName: string;
  /** Why it was issued again; null of the first. */
  reason: string | null;
  /** In the place of which, where that was kept. */
  replaces: string | null;
}

export type IssuedRef = Pick<IssuedForm, 'ownerAgencyId' | 'id'>;
