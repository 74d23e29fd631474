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
    supplement: 'Completed',
    refuse: 'Not accepted',
    assign: 'Given to an officer',
    examine: 'Examined and submitted',
    'send-back': 'Sent back to be worked on',
    approve: 'Decided',
    'record-result': 'Result recorded',
    'return-result': 'Result handed over',
    'record-payment': 'Fee taken',
    'record-exemption': 'Free of fees',
    withdraw: 'Withdrawn',
  },
  roles: { clerk: 'One-stop officer', officer: 'Officer', head: 'Head', leader: 'Leader' },
  words: {
    citizen: 'Applicant',
    until: (when) => `Until: ${when}`,
    to: (name) => `Passed to: ${name}`,
    takenBy: (name) => `Received by: ${name}`,
    posted: (agency, address) => `${agency} posts the result to: ${address}.`,
    needNotCome: 'You need not come for it.',
    sentByPost: (name, number) => `Posted to: ${name}${number ? ` (${number})` : ''}`,
    sentOnline: (name) => `Sent electronically to: ${name}`,
    late: 'Overdue',
    lateSince: (when) => `Overdue since ${when}`,
    today: 'Due today',
    granted: 'Granted',
    denied: 'Turned down',
    proposesGrant: 'Proposed to grant',
    proposesDeny: 'Proposed to turn down',
    exempt: 'No fee is taken',
    paid: (amount, number) => `${amount} taken, fee receipt ${number}`,
    notSent: (paper, why) => (why ? `Not sent: ${paper}. ${why}` : `Not sent: ${paper}`),
    resultNumber: (n) => `Result number: ${n}`,
    workingDays: (n) => `${n} working days`,
    workingHours: (n) => `${n} working hours`,
    days: (n) => `${n} days`,
    months: (n) => `${n} months`,
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
