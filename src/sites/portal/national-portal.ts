/** Where procedures are filed that this portal only tells of. */
export const NATIONAL_PORTAL = 'https://dichvucong.gov.vn';
