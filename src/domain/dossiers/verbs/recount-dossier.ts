import type { CalendarChange } from '#domain/calendar';
import type { ProcedureVersion } from '#domain/procedures';
import { Refusal } from '#platform/errors.ts';
import { type Carried, carry } from '../carry.ts';
import type { Dossier } from '../dossier.ts';
import type { House } from '../house.ts';
import { mayTake } from '../may.ts';
import { CALENDAR } from '../program-actors.ts';
import { taskOf } from '../route.ts';
import type { Move, Row, VerbValue } from '../verb.ts';

const MOVES = { who: 'program', clock: 'move', notice: 'date-moved' } as const satisfies Partial<Row>;

export const recountVerb: VerbValue<Recount> = {
  name: 'recount',
  rows: [
    { from: 'submitted', to: 'submitted', ...MOVES },
    { from: 'accepted', to: 'accepted', ...MOVES },
    { from: 'processing', to: 'processing', ...MOVES },
    { from: 'awaiting_supplement', to: 'awaiting_supplement', ...MOVES },
  ],
  decide: (_, { move, days }) => ({
    goes: { to: 'same' },
    move,
    event: { detail: { days } },
  }),
};

/**
 * Gives a dossier the later time that the work calendar has now, as a job of the program does after a change of the calendar; nobody is told
 * before an officer has it told. Refuses 'dossier.not-now'.
 */
export function recountDossier(
  o: { dossier: Dossier; version: ProcedureVersion; now: Date } & Recount,
  house: House,
): Carried {
  const { dossier, version, now, move, days } = o;
  const [row] = mayTake(CALENDAR, recountVerb.rows, dossier, taskOf(dossier, version.content));
  if (!row) throw new Refusal('dossier.not-now', { verb: 'recount', status: dossier.status });
  return carry(recountVerb, { dossier, version, row, actor: CALENDAR, now }, { move, days }, { house });
}

interface Recount {
  move: Move;
  /** The days whose change moved it. */
  days: CalendarChange['days'];
}
