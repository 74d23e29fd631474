import type { Language, Words } from '#platform/language.ts';
import { cardNames, dossierWords, roleNames, statusNames, verbNames } from './dossier.vi.ts';

const en = {
  statuses: {
    submitted: 'Sent, not accepted yet',
    accepted: 'Accepted',
    refused: 'Not accepted',
    processing: 'Being settled',
    awaiting_supplement: 'To be completed',
    awaiting_payment: 'To be paid',
    withdrawn: 'Withdrawn',
    stopped: 'Stopped',
    resolved: 'Settled',
    returned: 'Result handed over',
  },
  cards: {
    draft: 'Not sent yet',
    sent: 'Sent',
    supplement: 'To be completed',
    processing: 'Being settled',
    returned: 'Result ready',
    'sent-back': 'Turned away or withdrawn',
  },
  verbs: {
    submit: 'Sent online',
    accept: 'Accepted',
    'request-supplement': 'Asked to be completed',
    supplement: 'Papers sent',
    'confirm-supplement': 'Found complete',
    refuse: 'Not accepted',
    close: 'Closed',
    register: 'Entered in the register',
    assign: 'Given to an officer',
    examine: 'Examined and submitted',
    'send-back': 'Sent back to be worked on',
    approve: 'Decided',
    'take-back': 'Last step taken back',
    'propose-extension': 'New date proposed',
    extend: 'Apology, and a new date for the result',
    'decline-extension': 'New date declined',
    'record-result': 'Result recorded',
    'return-result': 'Result handed over',
    'record-payment': 'Fee taken',
    'record-exemption': 'Free of fees',
    'void-receipt': 'Fee receipt cancelled',
    'record-refund': 'Fee paid back',
    withdraw: 'Withdrawn',
    'change-contact': 'Contact details changed',
    'correct-answers': 'Answers corrected by the office',
    recount: 'Counted again, because the work calendar changed',
  },
  roles: {
    clerk: 'One-stop officer',
    registrar: 'Mail office',
    officer: 'Officer',
    head: 'Head',
    leader: 'Leader',
  },
  words: {
    citizen: 'Applicant',
    tookBack: (act) => `Taken back: ${act}`,
    insteadOf: (when) => `Instead of the time promised before: ${when}`,
    system: 'The system',
    until: (when) => `Until: ${when}`,
    to: (name) => `Passed to: ${name}`,
    takenBy: (name) => `Received by: ${name}`,
    posted: (agency, address) => `${agency} posts the result to: ${address}.`,
    needNotCome: 'You need not come for it.',
    sentByPost: (name, number) => `Posted to: ${name}${number ? ` (${number})` : ''}`,
    sentOnline: (name) => `Sent electronically to: ${name}`,
    late: 'Overdue',
    lateBy: (days, hours) =>
      ['Overdue by', days ? `${days} days` : '', hours ? `${hours} hours` : ''].filter(Boolean).join(' '),
    lateByMinutes: (minutes) => `Overdue by ${minutes} minutes`,
    lateSince: (when) => `Overdue since ${when}`,
    today: 'Due today',
    granted: 'Granted',
    denied: 'Turned down',
    proposesGrant: 'Proposed to grant',
    proposesDeny: 'Proposed to turn down',
    exempt: 'No fee is taken',
    voided: (amount, number) => `Receipt no. ${number} cancelled (${amount})`,
    refunded: (amount) => `${amount} paid back`,
    paid: (amount, number) => `${amount} taken, fee receipt ${number}`,
    notSent: (paper, why) => (why ? `Not sent: ${paper}. ${why}` : `Not sent: ${paper}`),
    broughtBy: (name) => `Came to the counter: ${name}`,
    enteredBecause: (why) => `Entered at the counter because: ${why}`,
    onPaper: (paper, n) =>
      `Taken on paper, “${paper}”: ${[
        n.originals && (n.originals === 1 ? '1 original' : `${n.originals} originals`),
        n.certified && (n.certified === 1 ? '1 certified copy' : `${n.certified} certified copies`),
        n.copies && (n.copies === 1 ? '1 copy' : `${n.copies} copies`),
      ]
        .filter(Boolean)
        .join(', ')}`,
    paperCount: (n) =>
      [
        n.originals && (n.originals === 1 ? '1 original' : `${n.originals} originals`),
        n.certified && (n.certified === 1 ? '1 certified copy' : `${n.certified} certified copies`),
        n.copies && (n.copies === 1 ? '1 copy' : `${n.copies} copies`),
      ]
        .filter(Boolean)
        .join(', '),
    papersBack: {
      returned: 'Documents on paper: given back to the applicant',
      later: 'Documents on paper: the applicant collects them at the office',
      kept: 'Documents on paper: not given back, by the rules of the procedure',
    },
    feeBack: {
      refund: 'The fee that was paid: is paid back',
      kept: 'The fee that was paid: is not paid back, by the rules of the fee',
    },
    formerContact: {
      phone: (was) => `Telephone before: ${was || 'none'}`,
      email: (was) => `E-mail before: ${was || 'none'}`,
      address: (was) => `Address before: ${was || 'none'}`,
    },
    sentAgain: (paper) => `The file sent before is sent again: ${paper}`,
    answered: (what, words) => (words ? `Answer to “${what}”: ${words}` : `“${what}” was answered`),
    toMailOffice: 'Handed to the mail office',
    registered: (number, year) => `Incoming number: ${number} of ${year}`,
    resultNumber: (n) => `Result number: ${n}`,
    workingDays: (n) => `${n} ${n === '1' ? 'working day' : 'working days'}`,
    workingHours: (n) => `${n} ${n === '1' ? 'working hour' : 'working hours'}`,
    days: (n) => `${n} ${n === '1' ? 'day' : 'days'}`,
    months: (n) => `${n} ${n === '1' ? 'month' : 'months'}`,
    sameDay: 'the same day',
    sameDayUntil: (time) => `the same day; received after ${time}, the next working day`,
    described: 'As the procedure says',
    progress: 'How the application got on',
    form: 'What was declared online',
    other: 'Other',
    delivery: { desk: 'Collected at the office', post: 'By post', online: 'Electronically' },
    channels: { online: 'Online', desk: 'In person', post: 'By post' },
    tableHead: {
      number: 'No.',
      time: 'Time',
      from: 'By',
      action: 'What was done',
      to: 'To',
      until: 'Until',
    },
  },
} satisfies Words<typeof vi>;

const vi = {
  statuses: statusNames,
  cards: cardNames,
  verbs: verbNames,
  roles: roleNames,
  words: dossierWords,
};

/** The words of a dossier in the language of whoever follows it; the desk takes the Vietnamese ones. */
export const dossierTexts: Readonly<Record<Language, Words<typeof vi>>> = { vi, en };

export { cardNames, dossierWords, roleNames, statusNames, verbNames };
