/** Where procedures that this portal only tells of are filed. */
export const NATIONAL_PORTAL = 'https://dichvucong.gov.vn';
