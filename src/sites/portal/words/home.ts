import type { InEveryLanguage, Words } from '#platform/language.ts';
import { vi } from './home.vi.ts';

const en = {
  title: 'Home',
  ask: 'What do you need to do?',
  askLead:
    'Procedures are listed by their Vietnamese names. Type what you need in Vietnamese, with or without accents.',
  askLabel: 'Find a procedure',
  askExample: 'For example: giấy khai sinh (birth certificate)',
  popular: 'Often searched:',
  popularSearches: [
    { text: 'Birth registration', query: 'khai sinh' },
    { text: 'Passport', query: 'hộ chiếu' },
    { text: 'Change a driving licence', query: 'đổi giấy phép lái xe' },
    { text: 'Permanent residence', query: 'thường trú' },
    { text: 'Certified copies', query: 'chứng thực bản sao' },
  ],
  doorsLabel: 'What most people come for',
  doors: {
    file: ['Apply online', 'Four steps; save and continue later'],
    lookUp: ['Track an application', 'By its number or its QR code'],
    procedures: ['Procedures', 'Documents, fees, time limits, where to apply'],
    mine: ['My applications', 'What to do next, drafts, results'],
    agencies: ['Where to apply', 'Addresses, opening hours, telephone'],
    help: ['Help', 'Step by step, and words you will meet'],
  },
  checkPaper: 'Were you given a document or a PDF file of an office of the province?',
  checkPaperLink: 'Check a document',
  eventsTitle: 'By life event',
  eventsMore: 'All procedures',
  audienceTitle: 'Who are you?',
  audiences: {
    citizen: 'For yourself and your family',
    enterprise: 'From starting up to closing down',
    organisation: 'Associations, establishments, units',
    foreigner: 'Residence, marriage, work',
  },
  figuresTitle: (month) => `${month} in Một Cửa Province`,
  figuresNote: (at) => `Updated ${at}`,
  received: 'applications received',
  onTime: 'results on or before time',
  onTimeNote: (n, settled, late) => `${n} of ${settled} with a result this month and ${late} overdue now`,
  nothingResolved: 'no application has been settled this month yet',
  returned: 'results handed over',
  chart: 'Applications received by month',
  month: (month) => month,
  centresTitle: 'One-stop centres',
  ownCentre: 'The office you chose',
  lastFiledAt: 'Where you last applied',
  otherCentres: 'Choose another office',
  daysOff: 'Public holidays and make-up days',
  centresMore: 'All offices',
} satisfies Words<typeof vi>;

/** Words of the home page. */
export const homeWords: InEveryLanguage<typeof vi> = { vi, en };
