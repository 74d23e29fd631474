import type { InEveryLanguage, Words } from '#platform/language.ts';
import { helpVi, privacyVi } from './help.vi.ts';

const help = {
  title: 'Help',
  metaDescription:
    'How to find a procedure, apply online, follow an application, and what “fully online” and “partly online” mean.',
  lead: 'From finding a procedure to receiving its result, and the words you will meet on this portal.',
  accountTitle: 'Register and sign in',
  accountSteps: [
    [
      'Register',
      'Press “Register” at the top of the page; enter your personal number, your name and date of birth as on your identity card, and your own telephone number.',
    ],
    ['Enter the code', 'A code is sent by text message to that telephone.'],
    ['Choose a password', 'You are signed in after this and back at what you were doing.'],
    [
      'Sign in again later',
      'Enter your personal number, your password, then the code sent to your telephone. If you do not remember the password, press “Forgotten your password?”.',
    ],
    [
      'Verify your account',
      'Bring your identity card to any one-stop centre of the province. An account that is not verified can apply, and sees what it sent itself.',
    ],
  ],
  fileTitle: 'Apply online',
  fileSteps: [
    [
      'Find the procedure',
      'Type what you need in the search box, in Vietnamese; read which documents it takes, then press “Apply online”. You sign in before you begin; what you write in a form should be in Vietnamese.',
    ],
    [
      'Details of the application',
      'Choose the receiving office and fill in the form. Boxes marked (*) on yellow must be filled in. Each step ends with the green button that leads on; the button beside it saves, so that you can continue later.',
    ],
    [
      'Documents',
      'Upload a photo or a PDF of each document. Files already taken stay, even if something else is still wrong.',
    ],
    [
      'Fees and result',
      'See the fees; choose to collect the result at the counter, to have it posted or to receive it electronically, as the procedure allows.',
    ],
    [
      'Check and send',
      'Read everything once more; each answer has a link to change it. Tick the declaration, then send with the green button. You receive the application number and the security code at once.',
    ],
  ],
  followTitle: 'Follow your application',
  follow: [
    'With an account: see “My applications”, with every step, the time limits and the messages.',
    'Without an account: use “Track an application” with the application number and the security code on the receipt, or scan its QR code.',
    'If documents are missing, the officer asks for all of them at once and says what is missing. Open the application, add what is missing and send it, or save it for later. If you cannot send it yourself, bring the documents and the application number to the receiving office.',
    'When there is a result, you can read it on the page of the application before you collect the paper.',
  ],
  levelsTitle: 'Fully online, partly online, and the four former levels',
  levelsLead:
    'Online public services are of two kinds today. The four levels of former years still stand in many papers; this table says which is which.',
  full: [
    'Fully online',
    'You apply, pay and receive the result over the internet or by post, and need not come to an office.',
  ],
  partial: [
    'Partly online',
    'You apply over the internet, but must come for at least one thing, such as showing an original or signing before an officer. The page of each procedure says for what.',
  ],
  oldLevel: 'Former level',
  oldMeaning: 'What could be done',
  oldNow: 'Now called',
  oldLevels: [
    ['Level 1', 'Read all about the procedure.', 'Information'],
    ['Level 2', 'As level 1, and download the forms; apply in person or by post.', 'Information'],
    [
      'Level 3',
      'As level 2, and fill in and send over the internet; pay and receive the result at the office or by post.',
      'Partly online',
    ],
    [
      'Level 4',
      'As level 3, and pay over the internet; receive the result over the internet, at the office or by post.',
      'Fully online',
    ],
  ],
  conceptsTitle: 'Words you will often meet',
  concepts: [
    [
      'Online public service',
      'Procedures and other services of State agencies that citizens, enterprises and organisations can use over the internet.',
    ],
    [
      'Procedure',
      'The steps, documents, time limit and conditions by which a State agency settles one kind of matter. Each has a code, for example 1.001193.',
    ],
    ['Application', 'The form and the documents that you send to have one matter settled once.'],
    [
      'Documents of an application',
      'Each kind of paper that an application must have, with the number of originals and copies.',
    ],
    [
      'One-stop centre',
      'Where applications are received and results handed out for several agencies: one in the province, and one in each commune, ward and the special zone.',
    ],
    [
      'Receipt',
      'The paper that confirms that your application is complete, with its number and the day and hour of the result.',
    ],
    [
      'Working day',
      'Saturdays, Sundays and public holidays do not count. A time limit in hours counts opening hours only.',
    ],
    ['Verified account', 'An account that was compared with its owner’s identity card at the counter.'],
  ],
  browsersTitle: 'Browsers',
  browsers:
    'This portal works on computers and telephones in every browser that its maker still updates, such as Chrome, Coc Coc, Edge, Firefox and Safari; nothing needs to be installed, and you can apply at any time. Internet Explorer has had no updates since 2022: please use another browser.',
  contactTitle: 'Ask a person',
  contact: (phone, hours) => `Call ${phone}. ${hours}. Or come to the nearest one-stop centre.`,
  centres: 'Addresses of the one-stop centres',
  complaints: 'Complaints, feedback and denunciations: where they go',
} satisfies Words<typeof helpVi>;

const privacy = {
  title: 'Personal data protection',
  metaDescription:
    'How the public service portal of Một Cửa Province collects, uses, keeps and deletes personal data.',
  lead: 'This portal asks only for what a procedure needs, as the Law on Personal Data Protection (Law No. 91/2025/QH15) provides.',
  parts: [
    [
      'What is collected',
      'What you tell when you register and in the forms, the documents that you attach, and the history of your applications.',
    ],
    [
      'What it is used for',
      'To settle your application, to send you messages and to make figures that name nobody. For nothing else.',
    ],
    [
      'Who sees it',
      'Officers of the office that receives or settles the application. Each time an officer opens one, this is recorded.',
    ],
    [
      'How it is protected',
      'Personal numbers and uploaded documents are encrypted. The public look-up hides most of the owner’s name.',
    ],
    [
      'How long it is kept',
      'For as long as the law on archives provides for each kind of application. Drafts that are not sent are deleted after 90 days.',
    ],
    [
      'Your rights',
      'To see your data, to have it corrected, to withdraw your consent and to complain. You ask at a one-stop centre, or as the foot of this page says.',
    ],
  ],
  cookiesTitle: 'Cookies',
  cookies: 'Cookies only keep you signed in and protect the forms. There is no tracking and no advertising.',
} satisfies Words<typeof privacyVi>;

/** Words of the help page. */
export const helpWords: InEveryLanguage<typeof helpVi> = { vi: helpVi, en: help };

/** Words of the page about personal data. */
export const privacyWords: InEveryLanguage<typeof privacyVi> = { vi: privacyVi, en: privacy };
