import { latestBefore, type WorkCalendar } from '#domain/calendar';
import { Refusal } from '#platform/errors.ts';
import type { Dossier, Extension } from './dossier.ts';
import { stoppedSince } from './lateness.ts';
import { promiseFault } from './promise-fault.ts';

/** Letters of what the apology says: two pages of it at most. */
export const MOST_APOLOGY = 2000;
/** What a line takes of them, however short it is: about its width on the paper. */
const LINE = 70;
/** So many days before the promise the apology has gone out (NĐ 118/2025 Đ19 k6). */
const DAYS_BEFORE = 1;

/** When the apology must have gone out: in office hours, one day before the promise at the latest (NĐ 118/2025 Đ19 k6). */
export function apologyBy(calendar: WorkCalendar, promisedAt: Date): Date {
  return latestBefore(calendar, promisedAt, DAYS_BEFORE);
}

/** The proposal that waits for a leader; undefined where there is none, and where the promise is another than when it was made. */
export function openProposal({
  extension,
  promisedAt,
}: Pick<Dossier, 'extension' | 'promisedAt'>): Extension | undefined {
  return extension?.state === 'proposed' && extension.was === promisedAt?.toISOString()
    ? extension
    : undefined;
}

/** What a worklist says of it. */
export function extensionState(d: Pick<Dossier, 'extension' | 'promisedAt'>): 'proposed' | 'sent' | null {
  if (d.extension?.state === 'sent') return 'sent';
  return openProposal(d) ? 'proposed' : null;
}

/**
 * The promise in whose place the present one was told, also while time stands still and after it has gone on; undefined where none was, or
 * a supplement has begun the time anew since.
 */
export function extendedFrom({ extension }: Pick<Dossier, 'extension'>): Date | undefined {
  return extension?.state === 'sent' && !extension.begunAnewAt ? new Date(extension.was) : undefined;
}

/**
 * Why no new date can be proposed for a dossier, now or any more: 'extension.once', 'extension.clock-stands', 'extension.too-late',
 * 'extension.waiting'. Undefined where one can.
 */
export function whyNotProposed(d: Extended, calendar: WorkCalendar, now: Date): Refusal | undefined {
  const waits = openProposal(d);
  return (
    whyNotExtended(d, calendar, now) ??
    (waits &&
      new Refusal('extension.waiting', { by: waits.proposedBy, at: waits.proposedAt, until: waits.until }))
  );
}

/** Why none can be told to its filer: the same, but 'extension.none' where nothing is proposed. Undefined where one can. */
export function whyNotSent(d: Extended, calendar: WorkCalendar, now: Date): Refusal | undefined {
  const late = whyNotExtended(d, calendar, now);
  return late ?? (openProposal(d) ? undefined : new Refusal('extension.none'));
}

// once in the life of a dossier, whatever has begun anew since, and only of a time that counts and can still be kept
function whyNotExtended(d: Extended, calendar: WorkCalendar, now: Date): Refusal | undefined {
  const { extension, promisedAt } = d;
  if (extension?.state === 'sent')
    return new Refusal('extension.once', { at: extension.decidedAt ?? '', until: extension.until });
  if (!promisedAt || stoppedSince(d)) return new Refusal('extension.clock-stands');
  const by = apologyBy(calendar, promisedAt);
  return now > by
    ? new Refusal('extension.too-late', { by: by.toISOString(), promised: promisedAt.toISOString() })
    : undefined;
}

/**
 * The new time is later than the promise, and the office is open then: refuses 'extension.not-later', 'extension.not-sensible', and
 * 'calendar.year-missing' for a year that nobody has entered.
 */
export function mustBeNewTime(
  until: Date,
  o: { promisedAt: Date | null; calendar: WorkCalendar; now: Date },
): void {
  const { promisedAt, calendar, now } = o;
  if (promisedAt && until <= promisedAt)
    throw new Refusal('extension.not-later', { promised: promisedAt.toISOString() }, 422);
  const fault = promiseFault(calendar, until, now);
  if (fault?.why === 'year-missing') throw new Refusal('calendar.year-missing', { year: fault.year }, 422);
  if (fault) throw new Refusal('extension.not-sensible', { until: until.toISOString() }, 422);
}

/** What is written to the filer, or to the officer who proposed it, has room on its paper: refuses 'extension.too-long'. */
export function mustHaveRoom(text: string): void {
  const lineEnds = text.split('\n').length - 1;
  if (text.length + lineEnds * LINE > MOST_APOLOGY)
    throw new Refusal('extension.too-long', { most: MOST_APOLOGY }, 422);
}

type Extended = Pick<
  Dossier,
  | 'extension'
  | 'promisedAt'
  | 'acceptedAt'
  | 'clockStartedAt'
  | 'finishedAt'
  | 'resolvedAt'
  | 'supplementRequest'
  | 'waitsFor'
>;
