import { workingTimeBetween } from '#domain/calendar';
import { type StepDone, stepsDone } from '#domain/dossiers';
import { vnDateTime } from '#platform/time.ts';
import { actionOf, actorOf } from '../dossier/event-text.ts';
import { lateText } from '../dossier/late-text.ts';
import { stepNameOf } from '../dossier/step-name.ts';
import { instantText, rows, slipHead } from '../print/slip.ts';
import { statusNames } from '../words/dossier.ts';
import { printWords as w } from '../words/print.ts';
import type { PrintedForm } from './printed-form.ts';
import { slipData } from './slip-data.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_HOURS = 8;

/**
 * Phiếu kiểm soát quá trình giải quyết hồ sơ (TT 03/2025/TT-VPCP, form 06): every step, who had it from when until when, and whether that was
 * before its time or after, by working time. It goes with the dossier from hand to hand, so it is made of the ledger each time and never
 * issued; for officers alone, because how long each step may take is the offices' own.
 */
export const controlSheetForm: PrintedForm = {
  slug: 'phieu-kiem-soat',
  live: true,
  has: ({ dossier }, reader) => reader === 'desk' && dossier.acceptedAt !== null,
  slip(s) {
    const { dossier: d, events, people } = s.open;
    if (!s.calendars || !d.acceptedAt) return undefined;
    const head = slipData(s, { form: '06', signed: events.at(-1) });
    const steps = stepsDone(s.open, s.calendars.calendarOf);
    return {
      ...slipHead({ ...head, notes: [] }, w.controlTitle),
      blocks: [
        ...rows(
          [w.owner, people.owner.name, true],
          [w.procedure, d.procedureName],
          [w.acceptedAt, instantText(d.acceptedAt)],
          [w.controlPromised, d.promisedAt ? instantText(d.promisedAt) : undefined],
          [w.controlOwner, d.ownerAgencyName],
          [w.controlReceiver, d.receiverAgencyId === d.ownerAgencyId ? undefined : d.receiverAgencyName],
        ),
        {
          kind: 'table',
          columns: [
            { title: w.controlNumber, align: 'center' },
            { title: w.controlStep, wide: true },
            { title: w.controlFrom, moment: true, align: 'center' },
            { title: w.controlDone, moment: true, align: 'center' },
            { title: w.controlResult, wide: true },
            { title: w.controlNote, narrow: true },
          ],
          rows: steps.map((step, i) => [
            String(i + 1),
            [step.waits ? w.controlWaits : stepNameOf(step), whoOf(step, d)].filter(Boolean).join(' – '),
            vnDateTime(step.receivedAt),
            step.doneAt ? vnDateTime(step.doneAt) : w.controlInHand,
            resultOf(step),
            step.by ? actionOf(step.by) : '',
          ]),
        },
        // and the place to sign stands with it, never alone behind the table
        ...rows([w.stopStatus, statusNames[d.status]]),
      ],
      code: undefined,
      signatures: [{ title: w.controlSigns, name: '' }],
    };
  },
};

function whoOf({ by, waits }: StepDone, d: { holderOfficerName: string; holderAgencyName: string }): string {
  if (by) return actorOf(by);
  return waits ? '' : d.holderOfficerName || d.holderAgencyName;
}

/** Before its time, in time or late, by working time; of a step in hand only when it is due. */
function resultOf({ dueAt, doneAt, calendar }: StepDone): string {
  if (!dueAt) return '';
  if (!doneAt) return w.controlDue('', vnDateTime(dueAt)).trim();
  return w.controlDue(punctuality(), vnDateTime(dueAt));

  function punctuality(): string {
    if (!dueAt || !doneAt) return '';
    const [first, last] = dueAt < doneAt ? [dueAt, doneAt] : [doneAt, dueAt];
    const ms = workingTimeBetween(calendar, first, last);
    if (ms < MINUTE_MS) return w.controlOnTime;
    if (dueAt < doneAt) return lateText(calendar, dueAt, doneAt);
    const hours = Math.floor(ms / HOUR_MS);
    if (hours < 1) return w.controlEarlyMinutes(Math.floor(ms / MINUTE_MS));
    return w.controlEarlyBy(Math.floor(hours / DAY_HOURS), hours % DAY_HOURS);
  }
}
