import type { InEveryLanguage, Words } from '#platform/language.ts';
import { vi } from './next-step.vi.ts';

const en = {
  answer: (at) => `Whether it is accepted is answered before ${at} (8 working hours)`,
  answerWho: (agency) =>
    `The application was sent to ${agency}. In working hours the office checks whether it is complete and valid.`,
  answerLate: (at) => `The answer whether it is accepted is overdue (${at})`,
  originals: 'Waiting for the filer to bring the originals',
  originalsOwn: 'Waiting for you to bring the originals',
  originalsBody: (agency) =>
    `${agency} accepts the application when it sees the originals; its time limit runs from then.`,
  callDesk: (agency) => `You can ask ${agency} about it.`,
  inHand: 'The application is being settled',
  promise: (at) => `Result due: ${at}`,
  promiseLate: (at) => `The result is overdue (${at})`,
  promiseAnew: 'Counted anew when the application is complete',
  checking: 'The office is looking whether what was sent is complete',
  checkingBy: (at) => `Expected before ${at}: the office says whether what was sent is complete`,
  checkingLate: (at) => `The time that was expected (${at}) has passed.`,
  checkingClock:
    'If it is, the time begins anew, from the moment at which it was sent; if something is still missing, whoever applied is told.',
  lateBefore: (at) => `The result was overdue (${at}) before more was asked for.`,
  extended: (was) =>
    `This date stands instead of ${was}: the office has apologised and set a new date, which it may do once. The reason stands in the letter of apology to whoever applied`,
  promiseWaits: 'The due date is counted anew when the application is complete.',
  holder: (who) => `Now with: ${who}`,
  supplement: 'Waiting for whoever applied to complete the application',
  supplementOwn: 'You need to complete the application',
  answerUntil: (day) => `It may be completed until the end of ${day}. After that it may be closed.`,
  keptUntil: (day) =>
    `It may be completed until the end of ${day}. The province has set that day: the law gives none before an application is accepted. After it the application may be refused.`,
  kept: 'There is no last day for it: the law gives none before an application is accepted.',
  supplementFirst: 'When it is complete, the office answers within 8 working hours.',
  supplementClock:
    'The date promised before no longer counts. A new one is counted from when the application is complete.',
  payment: 'Waiting for whoever applied to meet a financial obligation',
  paymentOwn: 'You need to meet a financial obligation',
  paymentClock:
    'The time limit has stood still since it was asked for. When the office has recorded that it was met, time goes on from the moment at which it was; it does not begin anew.',
  paymentProof: (agency) => `Then send the proof to ${agency}.`,
  paymentLate: (at) => `The result was overdue (${at}) before this was asked for.`,
  promiseAfterPayment: 'Time goes on when the financial obligation has been met',
  consulting: 'The office is waiting for the opinion of another agency',
  consulted: (agencies) => `Asked for their opinion: ${agencies}.`,
  consultingClock:
    'No time counts meanwhile, because the procedure says that asking for opinions is outside its limit. When all have come, or the time for them is over, time goes on and the due date is later by as long as it stood still. You need not do anything.',
  consultingInside: (agencies) => `Waiting for the opinion of ${agencies}; time goes on`,
  consultingLate: (at) => `The result was overdue (${at}) before the opinion was asked for.`,
  promiseAfterOpinions: 'Time goes on when the agencies that were asked have answered',
  resolved: 'The result is ready',
  resolvedDenied: 'The application was turned down in writing',
  take: {
    post: (place) => `${place} posts the result to the address given in the application.`,
    online: () => 'Whoever applied finds the electronic result in “My applications”.',
  },
  takeOwn: {
    post: (place) => `${place} posts the result to the address that you gave.`,
    online: () => 'The electronic result stands on this page under “Result”.',
  },
  returnedDenied: (at) => `The application was turned down; the answer was handed over at ${at}`,
  returned: (at) => `The result was handed over on ${at}`,
  refused: 'The application was not accepted',
  refusedBody: 'The reason stands in the slip sent to whoever applied.',
  refusedOwn: 'The slip with the reason stands on this page under “Forms”.',
  withdrawn: 'Whoever applied has withdrawn this application',
  withdrawnOwn: 'You have withdrawn this application',
  stopped: 'Work on the application has stopped',
  reopen: (day, agency) =>
    `Until the end of ${day} the office may open this application again, if you bring what was missing to ${agency}.`,
  closedForGood: 'It cannot be opened again. Make a new application once you have all documents.',
  closedAgain:
    'When you apply again, your answers are filled in; files can be taken from the documents that you sent before.',
  endedAt: (at) => `On ${at}.`,
  fileAgain: 'Make a new application for this procedure',
  fileAgainText: 'Once you have what was missing, make a new application:',
  complain: {
    title: 'You do not agree with the refusal?',
    ask: (place) => `You can ask ${place} to explain it.`,
    how: (agency) =>
      `You may complain to the head of ${agency} within 90 days of the day on which you received or learnt of the refusal: in writing or in person, with the application number, your reasons and what you ask for (Law on Complaints No. 02/2011/QH13, Articles 7 to 9).`,
    office: 'Where complaints are received',
  },
} satisfies Words<typeof vi>;

/** Words of what happens next with a dossier. */
export const nextWords: InEveryLanguage<typeof vi> = { vi, en };
