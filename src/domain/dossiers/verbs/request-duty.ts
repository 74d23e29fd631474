import { type DossierEvent, TO_FILER } from '#domain/ledger';
import type { ProcedureContent } from '#domain/procedures';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier, DutyAsked } from '../dossier.ts';
import type { Row, VerbValue } from '../verb.ts';

const ASKS = {
  to: 'awaiting_payment',
  who: 'holder',
  clock: 'pause',
  notice: 'duty-requested',
} as const satisfies Partial<Row>;

export const requestDutyVerb: VerbValue<Duty> = {
  name: 'request-duty',
  rows: [
    { from: 'accepted', task: 'examine', ...ASKS },
    { from: 'processing', task: 'examine', ...ASKS },
    // many a duty is counted by the decision, and done before its result is given
    { from: 'processing', task: 'record-result', ...ASKS },
  ],
  decide({ dossier, version, actor, now }, said) {
    if (!mayOweDuty(version.content, dossier)) throw new Refusal('duty.none');
    const [what, ground, how] = [said.what, said.ground, said.how].map(inOneLine);
    if (!what || !ground || !how) throw new Refusal('duty.incomplete', {}, 422);
    return {
      // it stays with its officer, who records when it is done
      goes: { to: 'same' },
      set: {
        waitsFor: {
          thing: 'duty',
          what,
          ground,
          how,
          askedBy: actor.kind === 'officer' ? actor.name : '',
          askedAt: now.toISOString(),
          ranSince: dossier.clockStartedAt?.toISOString() ?? null,
        },
      },
      event: { detail: TO_FILER, note: [what, ground, how].join('\n') },
    };
  },
};

/**
 * Asks the person for a financial duty of the procedure (national status 6): what is owed, by which paper or law, and what they do. No time
 * counts from now until its officer records that it was done: in practice so everywhere, though no statute was found that says it
 * (docs/decisions/0070).
 * Refuses 'duty.none' where the procedure has no such duty or the dossier was denied, and 'duty.incomplete'.
 */
export async function requestDuty(tx: Tx, o: ByOfficer & Duty): Promise<Dossier> {
  return carryOutByOfficer(tx, requestDutyVerb, o, o);
}

/** Whether a financial duty may be asked for: the procedure has one, and nothing was denied. */
export function mayOweDuty(
  content: Pick<ProcedureContent, 'financialDuty'>,
  { decision }: Pick<Dossier, 'decision'>,
): boolean {
  return content.financialDuty !== undefined && decision !== 'denied';
}

/** What an event asked for; undefined where it asked for no duty, or its words were erased. */
export function dutyIn(event: Pick<DossierEvent, 'verb' | 'note'>): Duty | undefined {
  if (event.verb !== 'request-duty' || !event.note) return undefined;
  const [what = '', ground = '', how = ''] = event.note.split('\n');
  return { what, ground, how };
}

function inOneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}

export type Duty = Pick<DutyAsked, 'what' | 'ground' | 'how'>;
