/** Names of the supplement's own fields, which share one form with those of the e-form. */
export const NOTE = 'supplement-note';
/** The dossier's revision that the page showed. */
export const REVISION = 'supplement-revision';
/** The mark of the draft that the page was drawn from, under the name by which the saving script renews it. */
export const MARK = 'revision';

/** The tick with which a paper is left out of what is sent: a confirmation, of this one sending and never saved. */
export const withoutPaper = (part: string) => `supplement-without:${part}`;
/** The tick that the files sent before are meant for a paper; of this one sending too. */
export const againPaper = (part: string) => `supplement-again:${part}`;
/** The words why somebody does not have a paper. */
export const reasonFor = (part: string) => `supplement-reason:${part}`;

export const LONGEST_NOTE = 2000;
export const LONGEST_REASON = 500;
