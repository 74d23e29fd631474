/** The form cookie of the one browser that everybody in these tests uses. */
export const FORM_COOKIE = 'a-browser-of-the-tests';
