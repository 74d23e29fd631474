import type { DraftStep } from '#domain/drafts';
import { path } from '#platform/paths.ts';

export const filingPaths = {
  start: path('/nop-ho-so'),
  resume: path('/nop-ho-so/:draft'),
  info: path('/nop-ho-so/:draft/thong-tin'),
  section: path('/nop-ho-so/:draft/thong-tin/:section'),
  parts: path('/nop-ho-so/:draft/giay-to'),
  part: path('/nop-ho-so/:draft/giay-to/:part'),
  file: path('/nop-ho-so/:draft/tep/:file'),
  fee: path('/nop-ho-so/:draft/le-phi'),
  review: path('/nop-ho-so/:draft/xac-nhan'),
  send: path('/nop-ho-so/:draft/gui'),
  done: path('/nop-ho-so/:draft/thanh-cong'),
  discard: path('/nop-ho-so/:draft/xoa'),
};

/** The address of a step's page. `query`: 'thieu' says that the step is incomplete, 'xem-lai' that something should be looked at again, 'da-luu' that it was saved. */
export function stepPath(step: DraftStep, draft: string, query: Record<string, string> = {}): string {
  return filingPaths[step]({ draft }, query);
}
