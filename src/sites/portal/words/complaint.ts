import type { InEveryLanguage, Words } from '#platform/language.ts';
import { vi } from './complaint.vi.ts';

const en = {
  title: 'Complaints and feedback',
  metaDescription:
    'An application is late or was refused, or you have something to say: whom to write to, how, and when you get an answer.',
  lead: 'This portal does not take complaints online yet. This is what you can do today.',
  askTitle: 'Ask first',
  ask: 'The quickest way is to call the receiving office, or to go there, and to give the application number.',
  agencies: 'Telephones, addresses and opening hours of the offices',
  apology:
    'An office that cannot keep the date must say so at least one day before, apologise, and may set a new date once only (Decree 118/2025, Article 19, clause 6).',
  complainTitle: 'Complaint',
  complainWhen:
    'When you do not agree with a decision, or with what an office has done or has not done in time.',
  complain: [
    [
      'To whom',
      'First to the person who made the decision, or to the head of the office whose officer did what you disagree with (Article 7).',
    ],
    ['Within', '90 days after you received the decision or came to know of it (Article 9).'],
    ['How', 'Hand in a signed letter, send it by post, or say it in person (Article 8). It costs nothing.'],
    [
      'When you get an answer',
      'The office takes it up within 10 days and settles it within 30 days of that (45 if it is complex; 45 and 60 days in remote areas).',
    ],
    [
      'If you still disagree',
      'A second complaint to the next higher authority within 30 days (45 in remote areas), or an action in court.',
    ],
  ],
  law: 'Law on Complaints No. 02/2011/QH13.',
  letterTitle: 'A letter of complaint to print',
  letterWhere:
    'The page of each application that is late, refused or stopped has a “Letter of complaint to print”: the office, the number and the dates are filled in; you add what you ask for and sign. The letter is in Vietnamese.',
  mine: 'Open My applications',
  feedbackTitle: 'Feedback and proposals',
  feedbackWhen:
    'When a procedure is hard, a rule is unclear, an officer was unhelpful, or you know a better way.',
  feedbackNational: 'Online: the section “Phản ánh, kiến nghị” of the',
  national: 'National Public Service Portal',
  feedbackCall: 'Call, write or go to',
  feedbackTime:
    'An office counts as in time when it settles feedback within 15 working days (index of the Prime Minister’s Decision No. 766).',
  denounceTitle: 'Denunciation',
  denounceWhen: 'When you see an officer break the law on duty.',
  denounce:
    'To the head of the office that the officer works for, by letter or in person, with the name and address of whoever denounces (Law on Denunciations No. 25/2018/QH14).',
  links: {
    page: 'Complaints and feedback: where and within what time',
    letter: 'Letter of complaint to print',
    why: {
      late: 'You do not agree with the delay?',
      unanswered: 'You do not agree that the answer is late?',
      stopped: 'You do not agree that work was stopped?',
    },
  },
  letter: {
    title: 'Letter of complaint to print',
    how: 'Read it again, correct it or write in the empty lines, then date and sign it. Nothing of this sheet is sent over the internet. The letter is in Vietnamese.',
    where: 'Hand it in or send it by post to:',
    more: 'When you get an answer, and the second complaint',
  },
} satisfies Words<typeof vi>;

/** Words of the page of complaints and of the letter. */
export const complaintWords: InEveryLanguage<typeof vi> = { vi, en };
