/** Identifies a dossier inside the program, by its agency's id and its own. */
export interface DossierRef {
  ownerAgencyId: string;
  id: string;
}
