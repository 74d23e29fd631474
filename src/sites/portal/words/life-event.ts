import type { InEveryLanguage, Words } from '#platform/language.ts';
import { vi } from './life-event.vi.ts';

const en = {
  title: (name) => `${name}: what there is to do`,
  lead: 'What you can apply for on this portal comes first; then the others of the national catalogue.',
  meta: (name) => `Administrative procedures: ${name}. Documents, time limits, where to apply.`,
  others: 'Other life events',
} satisfies Words<typeof vi>;

/** Words of a life event's page. */
export const lifeEventWords: InEveryLanguage<typeof vi> = { vi, en };
