/** Names of the supplement's own fields, which share one form with those of the e-form. */
export const NOTE = 'supplement-note';
/** The dossier's revision that the page showed. */
export const REVISION = 'supplement-revision';
/** The mark of the draft that the page was drawn from, under the name by which the saving script renews it. */
export const MARK = 'revision';

export const LONGEST_NOTE = 2000;
