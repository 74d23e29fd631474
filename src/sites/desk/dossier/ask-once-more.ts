/** The name that the buttons of a page have which asks once more before something that cannot be undone. */
export const STEP = '_action';

/** It is to be done as the page says. */
export const CONFIRMED = 'confirmed';

/** Back to the form, with what was filled in. */
export const EDIT = 'edit';
