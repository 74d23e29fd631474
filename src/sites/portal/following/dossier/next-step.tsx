import type { ExpectedYears, OfficeState } from '#domain/calendar';
import {
  agenciesAwaited,
  awaitsOriginals,
  brokenPromise,
  type Dossier,
  extendedFrom,
  type PostedResult,
  stoppedSince,
} from '#domain/dossiers';
import type { ProcedureContent } from '#domain/procedures';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { localDate } from '#platform/time.ts';
import type { Child } from '#platform/ui/child.ts';
import { Due, type DueState } from '#platform/ui/due.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { OfficeNow } from '#views/agency/office-now.tsx';
import { endedAt } from '#views/dossier/ended-text.ts';
import { expectedText } from '#views/dossier/expected-text.ts';
import { stepNameFor } from '#views/dossier/step-name.ts';
import { nextWords } from '../../words/next-step.ts';
import { comingText } from './coming-text.ts';

const NONE: ExpectedYears = new Set();
/** That a promise was broken before time stood still, by what it stands still for. */
const LATE = { duty: 'paymentLate', opinions: 'consultingLate' } as const;

/** The one box that says what happens next and by when. */
export const NextStep = inPageLanguage(
  ({ d, content, now, own = false, byPost, office, expected = NONE, children }: NextStepProps, language) => {
    const { state, title, body } = nextOf(d, { content, now, own, expected, language });
    const { first, received } = comingText(d, { content, own, byPost, language });
    return (
      <Due state={state} title={title}>
        {body ? <p>{body}</p> : null}
        {first ? <p>{first}</p> : null}
        {received ? <p>{received}</p> : null}
        {office ? (
          <p>
            <OfficeNow office={office} now={now} />
          </p>
        ) : null}
        {children}
      </Due>
    );
  },
);

function nextOf(d: Dossier, { content, now, own, expected, language }: Reading): Next {
  const w = nextWords[language];
  const { longDateTime } = formats[language];
  const ended = (more = '') => {
    const at = endedAt(d);
    return [at ? w.endedAt(longDateTime(at)) : '', more].filter(Boolean).join(' ');
  };
  switch (d.status) {
    case 'submitted':
      if (awaitsOriginals(d) && d.answerBy < now)
        return {
          state: 'soon',
          title: own ? w.originalsOwn : w.originals,
          body: w.originalsBody(d.receiverAgencyName),
        };
      return d.answerBy < now
        ? {
            state: 'late',
            title: w.answerLate(longDateTime(d.answerBy)),
            body: w.callDesk(d.receiverAgencyName),
          }
        : {
            state: stateOf(d.answerBy, now),
            title: w.answer(expectedText(longDateTime(d.answerBy), { at: d.answerBy, expected, language })),
            body: w.answerWho(d.receiverAgencyName),
          };
    case 'accepted':
    case 'processing':
      return processingStep(d, { content, now, expected, language });
    case 'awaiting_supplement':
      return {
        state: 'soon',
        title: own ? w.supplementOwn : w.supplement,
        body: [
          answerUntilText(d, language),
          ...(d.acceptedAt ? [w.supplementClock, lateBefore(d, now, language)] : [w.supplementFirst]),
        ]
          .filter(Boolean)
          .join(' '),
      };
    case 'awaiting_payment':
      return {
        state: 'soon',
        title: own ? w.paymentOwn : w.payment,
        body: [w.paymentClock, own ? w.paymentProof(d.receiverAgencyName) : '', lateBefore(d, now, language)]
          .filter(Boolean)
          .join(' '),
      };
    case 'resolved':
      return {
        state: d.decision === 'denied' ? 'late' : 'done',
        title: d.decision === 'denied' ? w.resolvedDenied : w.resolved,
      };
    case 'returned':
      return {
        state: d.decision === 'denied' ? 'late' : 'done',
        title: (d.decision === 'denied' ? w.returnedDenied : w.returned)(
          d.returnedAt ? longDateTime(d.returnedAt) : '',
        ),
      };
    case 'refused':
      return { state: 'late', title: w.refused, body: ended(own ? w.refusedOwn : w.refusedBody) };
    case 'withdrawn':
      return { state: 'done', title: own ? w.withdrawnOwn : w.withdrawn, body: ended() };
    case 'stopped':
      return { state: 'late', title: w.stopped, body: ended(w.callDesk(d.receiverAgencyName)) };
  }
}

function processingStep(
  d: Dossier,
  { content, now, expected, language }: Pick<Reading, 'content' | 'now' | 'expected' | 'language'>,
): Next {
  const w = nextWords[language];
  if (d.waitsFor) return consultingStep(d, now, language);
  if (stoppedSince(d)) return checkingStep(d, { now, expected, language });
  const holder = [stepNameFor(d, content.route, language), d.holderOfficerName, d.holderAgencyName]
    .filter(Boolean)
    .join(' – ');
  const before = d.brokenPromiseAt ? w.lateBefore(formats[language].longDateTime(d.brokenPromiseAt)) : '';
  const was = extendedFrom(d);
  const extended = was ? w.extended(formats[language].longDateTime(was)) : '';
  const asked = agenciesAwaited(d).join(', ');
  const consulting = asked ? w.consultingInside(asked) : '';
  const body =
    [holder ? w.holder(holder) : '', consulting, before, extended].filter(Boolean).join('. ') || undefined;
  if (!d.promisedAt) return { state: 'open', title: w.inHand, body };
  const at = formats[language].longDateTime(d.promisedAt);
  if (d.promisedAt < now) return { state: 'late', title: w.promiseLate(at), body };
  return {
    state: stateOf(d.promisedAt, now),
    title: w.promise(expectedText(at, { at: d.promisedAt, expected, language })),
    body,
  };
}

// the procedure says that the opinions of other agencies are outside its limit
function consultingStep(d: Dossier, now: Date, language: Language): Next {
  const w = nextWords[language];
  const asked = agenciesAwaited(d).join(', ');
  return {
    state: 'open',
    title: w.consulting,
    body: [asked ? w.consulted(asked) : '', w.consultingClock, lateBefore(d, now, language)]
      .filter(Boolean)
      .join(' '),
  };
}

// decision 54: who finds it complete by when, and what follows; the province's own hours, so they are told as expected
function checkingStep(
  d: Dossier,
  { now, expected, language }: Pick<Reading, 'now' | 'expected' | 'language'>,
): Next {
  const w = nextWords[language];
  const who = [d.holderOfficerName, d.holderAgencyName].filter(Boolean).join(' – ');
  const by = d.stepDueAt && formats[language].longDateTime(d.stepDueAt);
  const isLate = !!d.stepDueAt && d.stepDueAt < now;
  return {
    state: d.stepDueAt && !isLate ? stateOf(d.stepDueAt, now) : 'open',
    title:
      d.stepDueAt && by && !isLate
        ? w.checkingBy(expectedText(by, { at: d.stepDueAt, expected, language }))
        : w.checking,
    body: [
      who ? `${w.holder(who)}.` : '',
      isLate && by ? `${w.checkingLate(by)} ${w.callDesk(d.receiverAgencyName)}` : '',
      w.checkingClock,
      lateBefore(d, now, language),
    ]
      .filter(Boolean)
      .join(' '),
  };
}

// before acceptance no law gives a last day, and the reader is told whose it is, or that there is none
function answerUntilText({ supplementRequest, acceptedAt }: Dossier, language: Language): string {
  const until = supplementRequest?.answerUntil;
  const w = nextWords[language];
  if (!until) return acceptedAt ? '' : w.kept;
  return (acceptedAt ? w.answerUntil : w.keptUntil)(formats[language].longDate(until));
}

// a request for more papers does not undo that the promise was broken before it
function lateBefore(d: Dossier, now: Date, language: Language): string {
  const broken = brokenPromise(d, now);
  const w = nextWords[language];
  const said = d.waitsFor ? LATE[d.waitsFor.thing] : 'lateBefore';
  return broken ? w[said](formats[language].longDateTime(broken)) : '';
}

function stateOf(at: Date, now: Date): DueState {
  return localDate(at) === localDate(now) ? 'soon' : 'open';
}

type Reading = Required<Pick<NextStepProps, 'content' | 'now' | 'own' | 'expected'>> & { language: Language };

interface Next {
  state: DueState;
  title: string;
  body?: string | undefined;
}

interface NextStepProps {
  d: Dossier;
  /** What its procedure says of originals and of the result. */
  content: ProcedureContent;
  now: Date;
  /** The years whose days are not confirmed yet: a time in one of them is told as expected. */
  expected?: ExpectedYears;
  /** The reader is the filer. */
  own?: boolean;
  /** Where the result goes by post, told to its filer alone. */
  byPost?: PostedResult | undefined;
  /** Of the desk where the result is collected: whether it is open now. */
  office?: OfficeState | undefined;
  children?: Child;
}
