import type { Channel, Delivery, Level, Online } from '#domain/procedures';
import type { InEveryLanguage, Language, Words } from '#platform/language.ts';
import {
  agencyVi,
  channelNamesVi,
  deliveryNamesVi,
  levelNamesVi,
  listVi,
  onlineNamesVi,
} from './catalogue.vi.ts';

const list = {
  title: 'Procedures',
  metaDescription:
    'Administrative procedures of Một Cửa Province: documents, time limits, fees and where to apply.',
  searchLabel: 'What do you need to do?',
  searchPlaceholder: 'For example: khai sinh (birth)',
  filters: 'Narrow the list',
  agency: 'Deciding office',
  field: 'Field',
  level: 'Level of government',
  online: 'How far it goes online',
  audience: 'For',
  lifeEvent: 'Life event',
  any: 'All',
  whereToFile: 'Where to apply',
  onlyOnThisPortal: 'Can be applied for on this portal',
  apply: 'Show',
  clear: 'Show all again',
  foundFor: (n, q) =>
    `${n === 1 ? '1 procedure that best matches' : `${n} procedures that best match`} “${q}”`,
  near: (q) => `No procedure matches “${q}” exactly. These are the nearest.`,
  needed: 'The words do not yet say what you need. These are the procedures that most people need.',
  listed: 'The procedures that most people need come first',
  first: 'Back to the start of the list',
  next: 'More',
  emptyTitle: 'No procedure found',
  emptyText:
    'Procedures have Vietnamese names: try fewer words, in Vietnamese, or take away a filter, or choose a life event.',
  emptyAll: 'All procedures',
  emptyCall: (phone) => `Or call ${phone} for help.`,
  complaint: {
    title: 'Complaints about how an application was settled',
    where:
      'A first complaint goes to the person who made the decision, or to the office whose officer did what you disagree with, within 90 days after you received the decision or came to know of it (Articles 7 and 9 of the Law on Complaints of 2011). You hand it in or send it by post.',
    more: 'Complaints, feedback and denunciations: where and within what time',
  },
  emptyNational: 'Search on the National Public Service Portal',
  withQuery: (title, q) => `${title}: ${q}`,
  fieldCount: (name, n) => `${name} (${n})`,
  fileHere: 'Apply here',
  otherProvince: 'Of another province alone',
  internal: 'Between State agencies',
  code: (code) => `Code ${code}`,
  limitIs: 'Time:',
  feeIs: 'Fees:',
  comeNever: 'No need to come to the office',
  comeOnce: 'You must come to the office for part of it',
} satisfies Words<typeof listVi>;

const agency = {
  title: 'Offices that receive and decide',
  lead: 'Address, telephone and opening hours of each office; choose one to see what it decides.',
  metaDescription: 'Addresses, telephones and opening hours of the offices of Một Cửa Province.',
  kinds: {
    'province-centre': 'Provincial Public Administration Service Centre',
    commune: 'People’s Committees of communes, wards and the special zone',
    department: 'Departments of the province',
    'police-province': 'Provincial police',
    'police-commune': 'Police of communes, wards and the special zone',
  },
  code: 'Identifier',
  address: 'Address',
  hours: 'Opening hours',
  now: 'Now',
  phone: 'Telephone',
  email: 'Email',
  fax: 'Fax',
  chooseOwn: 'Make this my office',
  unchooseOwn: 'This is no longer my office',
  ownChosen: 'On this device, the home page shows this office first.',
  receivedAt: 'Applications are received at',
  itself: 'This office',
  procedures: 'Procedures decided by this office',
  noProcedures: 'No procedure in the catalogue yet',
  noProceduresText:
    'This office receives applications for others; please search by the name of the procedure.',
} satisfies Words<typeof agencyVi>;

/** Words of the list and of the search. */
export const listWords: InEveryLanguage<typeof listVi> = { vi: listVi, en: list };

/** Words of the directory of agencies. */
export const agencyWords: InEveryLanguage<typeof agencyVi> = { vi: agencyVi, en: agency };

/** How far a procedure goes online. The names of the law stand beside them on the help page. */
export const onlineNames: Names<Online> = {
  vi: onlineNamesVi,
  en: {
    full: 'Fully online',
    partial: 'Partly online',
    none: 'In person',
    unknown: 'Not known',
  },
};

export const levelNames: Names<Level> = {
  vi: levelNamesVi,
  en: {
    province: 'Province',
    commune: 'Commune',
    both: 'Province and commune',
    ministry: 'Ministry',
    unknown: 'Not known',
  },
};

export const channelNames: Names<Channel> = {
  vi: channelNamesVi,
  en: { direct: 'In person', online: 'Online', post: 'By post' },
};

export const deliveryNames: Names<Delivery> = {
  vi: deliveryNamesVi,
  en: {
    desk: 'collect it at the one-stop desk',
    post: 'have it posted',
    online: 'receive it electronically',
  },
};

type Names<K extends string> = Readonly<Record<Language, Readonly<Record<K, string>>>>;
