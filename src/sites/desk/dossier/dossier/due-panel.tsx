import { awaitsOriginals, brokenPromise, type Dossier, lawDueAt, stoppedSince } from '#domain/dossiers';
import { localDate, vnLongDate, vnLongDateTime } from '#platform/time.ts';
import { Due } from '#platform/ui/due.tsx';
import { endedText } from '#views/dossier/ended-text.ts';
import { dossierWords } from '#views/words/dossier.ts';
import { deskWords as w } from '../../words/dossier.ts';
import { dutyWords } from '../../words/duty.ts';
import { opinionWords } from '../../words/opinion.ts';

const duty = { title: dutyWords.waiting, stands: dutyWords.waits, lateBefore: dutyWords.lateBefore };

/**
 * The deadline that matters now: for the answer, for the step, or for the result. Red is what is late in law alone; a dossier that waits
 * for its person is not late, and one whose result is ready is late no more. Of one that is over: what ended it, and when.
 */
export function DuePanel({ d, now }: { d: Dossier; now: Date }) {
  const promised = d.promisedAt ? <p>{`${w.promised}: ${vnLongDateTime(d.promisedAt)}`}</p> : null;
  if (d.finishedAt && !d.holderAgencyId)
    return (
      <Due state="done" title={endedText(d) ?? w.finished}>
        <Broken d={d} />
      </Due>
    );
  if (d.status === 'resolved' && d.delivery === 'desk')
    return (
      <Due state="done" title={w.waitingCollection}>
        {d.resolvedAt ? <p>{w.readyAt(vnLongDateTime(d.resolvedAt))}</p> : null}
        {promised}
        <Broken d={d} />
      </Due>
    );
  if (d.status === 'awaiting_supplement')
    return (
      <Due state={brokenPromise(d, now) ? 'late' : 'soon'} title={w.waitingPerson}>
        <AnswerUntil d={d} />
        <LateBefore d={d} now={now} />
      </Due>
    );
  if (d.status === 'awaiting_payment') return <Stands d={d} now={now} words={duty} />;
  if (d.status === 'processing' && d.waitsFor) return <Stands d={d} now={now} words={opinionWords.due} />;
  if (awaitsOriginals(d))
    return (
      <Due state="soon" title={w.waitingOriginals}>
        <p>{w.waitingSince(vnLongDateTime(d.submittedAt))}</p>
      </Due>
    );
  const checks = stoppedSince(d) !== undefined;
  const at = d.stepDueAt ?? d.promisedAt ?? d.answerBy;
  const label = checks ? w.checkBy : d.acceptedAt ? w.due : w.answerBy;
  const law = lawDueAt(d);
  const isLate = law !== null && law < now;
  const soon = at < now || localDate(at) === localDate(now);
  return (
    <Due state={isLate ? 'late' : soon ? 'soon' : 'open'} title={`${label}: ${vnLongDateTime(at)}`}>
      {isLate && !checks ? <p>{dossierWords.late}</p> : null}
      {!isLate && at < now ? <p>{w.stepLate}</p> : null}
      {checks ? <LateBefore d={d} now={now} /> : promised}
      {checks ? <p>{w.promiseWaits}</p> : <Broken d={d} />}
      <p>{`${w.holder}: ${[d.holderOfficerName, d.holderAgencyName].filter(Boolean).join(' – ')}`}</p>
    </Due>
  );
}

/** Until when its filer may complete it; before acceptance no law says so. */
function AnswerUntil({ d: { supplementRequest, acceptedAt } }: { d: Dossier }) {
  const until = supplementRequest?.answerUntil;
  if (!until) return acceptedAt ? null : <p>{w.kept}</p>;
  return (
    <>
      <p>{w.answerUntil(vnLongDate(until))}</p>
      {acceptedAt ? null : <p>{w.keptUntil}</p>}
    </>
  );
}

/** No time counts, for what the words say. */
function Stands({ d, now, words }: { d: Dossier; now: Date; words: StandsWords }) {
  const since = stoppedSince(d);
  const broken = brokenPromise(d, now);
  return (
    <Due state={broken ? 'late' : 'soon'} title={words.title}>
      {since ? <p>{words.stands(vnLongDateTime(since))}</p> : null}
      {broken ? <p>{words.lateBefore(vnLongDateTime(broken))}</p> : null}
    </Due>
  );
}

/** That a promise was broken before the time began anew: it stays so. */
function Broken({ d: { brokenPromiseAt } }: { d: Dossier }) {
  return brokenPromiseAt ? <p>{w.lateBefore(vnLongDateTime(brokenPromiseAt))}</p> : null;
}

function LateBefore({ d, now }: { d: Dossier; now: Date }) {
  const broken = brokenPromise(d, now);
  return broken ? <p>{w.lateBefore(vnLongDateTime(broken))}</p> : null;
}

interface StandsWords {
  title: string;
  stands: (since: string) => string;
  lateBefore: (promised: string) => string;
}
