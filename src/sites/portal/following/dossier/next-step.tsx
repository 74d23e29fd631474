import type { OfficeState } from '#domain/calendar';
import type { Dossier, PostedResult } from '#domain/dossiers';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { localDate } from '#platform/time.ts';
import type { Child } from '#platform/ui/child.ts';
import { Due, type DueState } from '#platform/ui/due.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { OfficeNow } from '#views/agency/office-now.tsx';
import { postedText } from '#views/dossier/posted-text.ts';
import { stepNameOf } from '#views/dossier/step-name.ts';
import { nextWords } from '../../words/next-step.ts';

/** The one box that says what happens next and by when. */
export const NextStep = inPageLanguage(
  ({ d, now, own = false, byPost, office, children }: NextStepProps, language) => {
    const { state, title, body } = nextOf(d, { now, own, byPost, language });
    return (
      <Due state={state} title={title}>
        {body ? <p>{body}</p> : null}
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

function nextOf(d: Dossier, { now, own, byPost, language }: Reading): Next {
  const w = nextWords[language];
  const { longDateTime } = formats[language];
  switch (d.status) {
    case 'submitted':
      return d.answerBy < now
        ? {
            state: 'late',
            title: w.answerLate(longDateTime(d.answerBy)),
            body: w.callDesk(d.receiverAgencyName),
          }
        : {
            state: stateOf(d.answerBy, now),
            title: w.answer(longDateTime(d.answerBy)),
            body: w.answerWho(d.receiverAgencyName),
          };
    case 'accepted':
    case 'processing':
      return processingStep(d, now, language);
    case 'awaiting_supplement':
      return {
        state: 'soon',
        title: own ? w.supplementOwn : w.supplement,
        body: d.acceptedAt ? w.supplementClock : w.supplementFirst,
      };
    case 'awaiting_payment':
      return { state: 'soon', title: w.payment };
    case 'resolved':
      return {
        state: 'done',
        title: d.decision === 'denied' ? w.resolvedDenied : w.resolved,
        body: byPost
          ? postedText(byPost, language)
          : (own ? w.takeOwn : w.take)[d.delivery](d.receiverAgencyName),
      };
    case 'returned':
      return { state: 'done', title: w.returned(d.returnedAt ? longDateTime(d.returnedAt) : '') };
    case 'refused':
      return { state: 'late', title: w.refused, body: own ? w.refusedOwn : w.refusedBody };
    case 'withdrawn':
      return { state: 'done', title: own ? w.withdrawnOwn : w.withdrawn };
    case 'stopped':
      return { state: 'late', title: w.stopped, body: w.callDesk(d.receiverAgencyName) };
  }
}

function processingStep(d: Dossier, now: Date, language: Language): Next {
  const w = nextWords[language];
  const holder = [stepNameOf(d, language), d.holderOfficerName, d.holderAgencyName]
    .filter(Boolean)
    .join(' – ');
  const body = holder ? w.holder(holder) : undefined;
  if (!d.promisedAt) return { state: 'open', title: w.inHand, body };
  const at = formats[language].longDateTime(d.promisedAt);
  if (d.promisedAt < now) return { state: 'late', title: w.promiseLate(at), body };
  return { state: stateOf(d.promisedAt, now), title: w.promise(at), body };
}

function stateOf(at: Date, now: Date): DueState {
  return localDate(at) === localDate(now) ? 'soon' : 'open';
}

type Reading = Required<Pick<NextStepProps, 'now' | 'own'>> &
  Pick<NextStepProps, 'byPost'> & { language: Language };

interface Next {
  state: DueState;
  title: string;
  body?: string | undefined;
}

interface NextStepProps {
  d: Dossier;
  now: Date;
  /** The reader is the filer. */
  own?: boolean;
  /** Where the result goes by post, told to its filer alone. */
  byPost?: PostedResult | undefined;
  /** Of the desk where the result is collected: whether it is open now. */
  office?: OfficeState | undefined;
  children?: Child;
}
