import type { InEveryLanguage, Words } from '#platform/language.ts';
import { vi } from './refusal-page.vi.ts';

const en = {
  notFound: 'Page not found',
  bug: 'Sorry, there is a problem with the portal',
  away: 'The portal is interrupted for a moment',
  tooOften: 'Please wait a moment',
  refused: 'This could not be done',
  unreadable: 'The server cannot read this request.',
  ways: 'You can',
  dossier: 'see where the application stands now',
  search: 'find the procedure you need',
  lookUp: 'track an application you have sent',
  home: 'go to the home page',
  call: (phone) => `call ${phone} during office hours for help`,
} satisfies Words<typeof vi>;

/** Titles of the refusal page and the links that lead on from it. */
export const refusalPageWords: InEveryLanguage<typeof vi> = { vi, en };
