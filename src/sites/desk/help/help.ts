import { page } from '#platform/http/answer.ts';
import type { C } from '../../../deps.ts';
import { HelpView } from './help.view.tsx';

export function get(c: C) {
  return page(HelpView({ c }));
}
