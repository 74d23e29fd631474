/** How a dossier is named inside the program: by its agency's key and its own. */
export interface DossierRef {
  ownerAgencyId: string;
  id: string;
}
