import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './filing-done.vi.ts';

/** The page after sending. */
export const doneWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    title: 'Application sent',
    number: 'Application number',
    secret: 'Security code',
    keep: 'Please write down the application number and the security code, with which the application can be tracked. Both also stand in the message or letter sent to you.',
    procedure: 'Procedure',
    sentAt: 'Sent on',
    receiver: 'Receiving office',
    office: 'How to reach the receiving office',
    account: 'Account',
    whole: 'The way of an online application',
    stages: [
      'Register an account',
      'Choose a procedure',
      'Apply',
      'Follow the application',
      'Receive the result',
    ],
    visit: 'Day on which you bring the originals',
    nextTitle: 'What happens next',
    answerBy: (when, hours) => `Before ${when} (${hours} working hours)`,
    answerByVisit: (when, hours) =>
      `Before ${when} (${hours} working hours, counted from the day on which you mean to bring the originals)`,
    answer:
      'The receiving office looks at the application and answers you: it is accepted, or you are asked to complete it and told what is missing.',
    updatesBySms: (phone) => `You get news by text message to ${phone}.`,
    updatesByEmail: (email) => `You get news by e-mail to ${email}.`,
    accepted: 'When it is accepted, you get a receipt with the date on which the result is due.',
    pay: (fee) => `You pay at the desk of the receiving office: ${fee}.`,
    payOnline: (fee) =>
      `Once your application is accepted, you pay online on its page, or at the desk of the receiving office: ${fee}.`,
    payStated: (fee) =>
      `Once the receiving office tells you the amount, you pay online on the page of your application, or at its desk: ${fee}.`,
    payNow: (sum) => `The fees are not paid yet: ${sum}`,
    payPending: (sum) => `The payment is being confirmed: ${sum}`,
    payNowText:
      'The fees of this procedure are paid with the application. It has been sent, and is not lost if paying does not succeed: you can pay again on its page, at the address in the message, or at the counter. If it is not accepted, or you withdraw it, the office decides on giving the money back.',
    payButton: 'Pay',
    feePaid: (sum) => `The application has been sent and its fees are paid: ${sum}`,
    resultIn: (limit) => `Result: ${limit}, counted from when the application is accepted`,
    resultFromVisit: (limit) => `Result: ${limit}, counted from when you bring the originals`,
    detail: 'See the application',
    lookUp: 'Track an application',
  },
};
