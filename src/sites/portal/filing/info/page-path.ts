import { filingPaths } from '../filing.paths.ts';

const TO = 've';
const REVIEW = 'xac-nhan';

/** The address of a page of step 1; `toReview`: whoever changes an answer there goes back to the review. */
export function pagePath(draft: string, section: string, o: PageQuery = {}): string {
  const { toReview, ...params } = o;
  const query = { ...params, ...(toReview ? { [TO]: REVIEW } : {}) };
  return section ? filingPaths.section({ draft, section }, query) : filingPaths.info({ draft }, query);
}

export function goesToReview(c: { query: { get(name: string): string } }): boolean {
  return c.query.get(TO) === REVIEW;
}

interface PageQuery {
  toReview?: boolean;
  thieu?: string;
  'xem-lai'?: string;
  'da-luu'?: string;
}
