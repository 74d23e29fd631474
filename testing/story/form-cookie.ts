/** The one browser in which everybody of the tests stands before a door. */
export const FORM_COOKIE = 'a-browser-of-the-tests';
