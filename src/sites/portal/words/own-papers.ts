import type { InEveryLanguage, Words } from '#platform/language.ts';
import { vi } from './own-papers.vi.ts';

const en = {
  title: 'My documents',
  lead: 'What you sent with your applications, and the results that you were given. Nobody but you sees them here. When you make a new application or complete one, you can use them again without uploading them.',
  none: 'No documents yet',
  noneText: 'What you send with an application and the results that you are given will be here.',
  file: 'Document',
  from: 'From the application',
  sent: 'Sent with the application',
  result: 'Result that you were given',
  on: 'Date',
  use: 'Use a document you have here',
  useThis: 'Use this file',
} satisfies Words<typeof vi>;

/** Words of one's own papers. */
export const ownPapersWords: InEveryLanguage<typeof vi> = { vi, en };
