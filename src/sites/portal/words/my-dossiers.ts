import type { InEveryLanguage, Words } from '#platform/language.ts';
import { vi } from './my-dossiers.vi.ts';

const en = {
  title: 'My applications',
  lead: 'Everything that you have begun on this portal, sent or not.',
  cardsTitle: 'Applications by state',
  openCard: 'Show the list',
  all: 'All applications',
  yours: 'Waiting for you',
  allYours: 'Show all that is waiting for you',
  drafts: 'Not sent yet',
  sent: 'Sent applications',
  others: 'Other sent applications',
  allDrafts: 'Show all that is not sent yet',
  columns: {
    dossier: 'Application',
    procedure: 'Procedure',
    submitted: 'Sent on',
    due: 'By when',
    status: 'State',
    actions: 'Actions',
    saved: 'Last saved',
    step: 'At step',
  },
  due: {
    answer: (at) => `Answer before ${at}`,
    originals: 'Waiting for you to bring the originals',
    promised: (at) => `Result due ${at}`,
    yours: 'Waiting for you to complete it',
    yoursAnew: 'Waiting for you; the due date is counted anew when it is complete',
    lastDay: (day) => `Last day: ${day}`,
    checking: 'What you sent is being checked; the due date is counted anew when it is complete',
    consulting: 'Waiting for the opinion of another agency; no time counts meanwhile',
    toPay: 'Waiting for you to meet a financial obligation; no time counts meanwhile',
    ready: 'The result is ready',
    late: (at) => `Overdue since ${at}`,
  },
  changed: (at) => `Changed ${at}`,
  view: 'Details',
  story: 'How it got on',
  supplement: 'Complete it',
  edit: 'Continue',
  remove: 'Delete',
  send: 'Send',
  steps: {
    info: '1. Details',
    parts: '2. Documents',
    fee: '3. Fees and result',
    review: '4. Check and send',
  },
  next: 'Next page',
  first: 'Back to the top of the list',
  empty: {
    all: {
      title: 'You have not applied for anything yet',
      body: 'What you send will be here with its state and its due date.',
    },
    draft: {
      title: 'Nothing is waiting to be finished',
      body: 'What is saved while you fill it in will be here, to be continued on any device.',
    },
    sent: {
      title: 'Nothing is waiting to be accepted',
      body: 'What you have just sent is here until the office answers.',
    },
    supplement: {
      title: 'Nothing has to be completed',
      body: 'When an office asks for something more, the application is here with what to do.',
    },
    processing: {
      title: 'Nothing is being settled',
      body: 'Accepted applications are here with the date on which their result is due.',
    },
    returned: {
      title: 'There is no result yet',
      body: 'What is finished is kept here to be read again.',
    },
    'sent-back': {
      title: 'Nothing was turned away or withdrawn',
      body: 'What was not accepted, or was withdrawn, is kept here with the reason.',
    },
  },
  find: 'Find a procedure to apply for',
  search: {
    label: 'Search in what you have sent',
    placeholder: 'Number or procedure',
    none: 'Nothing that you have sent fits',
    noneBody: 'Try fewer words, or only the last digits of the application number.',
    clear: 'Show all applications',
  },
} satisfies Words<typeof vi>;

/** Words of the list of one's own dossiers. */
export const mineWords: InEveryLanguage<typeof vi> = { vi, en };
