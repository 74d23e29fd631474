/** Carries the token of a citizen's session. */
export const PORTAL_COOKIE = 'mc_cong';
