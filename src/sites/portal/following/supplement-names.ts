/** Names of the supplement's own fields; the e-form's stand beside them in one form. */
export const NOTE = 'supplement-note';
export const REVISION = 'supplement-revision';
