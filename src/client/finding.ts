import { start as startCentres } from './own-centre.ts';
import { start as startSearch } from './search.ts';

/** What helps to find a procedure and one's office, as one part: nearly every page has a search box. */
export function start(root: ParentNode): void {
  startSearch(root);
  startCentres(root);
}
