import { TO_FILER } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier, SupplementRequest } from '../dossier.ts';
import type { At, Row, VerbValue } from '../verb.ts';

export const MOST_ITEMS = 30;

const ASKS = {
  to: 'awaiting_supplement',
  notice: 'supplement-requested',
  form: 'supplement-request',
} as const satisfies Partial<Row>;

export const requestSupplementVerb: VerbValue<MissingItems> = {
  name: 'request-supplement',
  rows: [
    { from: 'submitted', task: 'receive', who: 'receiver', clock: 'stop', ...ASKS },
    { from: 'accepted', task: 'examine', who: 'holder', clock: 'stop', ...ASKS },
    { from: 'processing', task: 'examine', who: 'holder', clock: 'stop', ...ASKS },
    // what came is still lacking: the request goes on, and nothing has begun anew
    { from: 'processing', task: 'confirm-supplement', who: 'holder', clock: 'stop', ...ASKS },
  ],
  decide(at, { items, reason }) {
    const { dossier, actor, now } = at;
    mustBeSensible(at, items);
    const request: SupplementRequest = {
      items,
      reason,
      askedBy: actor.kind === 'officer' ? actor.name : '',
      askedAt: now.toISOString(),
      ...(dossier.acceptedAt ? { stoppedAt: dossier.supplementRequest?.stoppedAt ?? now.toISOString() } : {}),
    };
    const times = dossier.supplements + 1;
    return {
      goes: { to: 'nobody' },
      set: {
        supplementRequest: request,
        supplements: times,
        // in examination: the answer comes back to the officer who asked, whoever examined before
        ...(dossier.acceptedAt && actor.kind === 'officer'
          ? { examinerId: actor.officerId, examinerName: actor.name }
          : {}),
      },
      event: {
        detail: { ...TO_FILER, items: items.map((i) => i.target), times },
        // one line each, so that a later reader knows which words belong to which target
        note: [...items.map((i) => i.text.replace(/\s*\n\s*/g, ' ')), reason].filter(Boolean).join('\n'),
      },
    };
  },
};

/**
 * Asks the person for what is missing, everything at once (NĐ 118/2025 Đ16 k3). Before acceptance no clock has started, and
 * the last day is the province's own, if there is one; in examination the clock stops, and starts from the beginning when the officer has found complete what came (Đ19 k5).
 * Refuses 'supplement.empty' without an item, 'supplement.unknown-part' for a part that the procedure does not have.
 */
export async function requestSupplement(tx: Tx, o: ByOfficer & MissingItems): Promise<Dossier> {
  return carryOutByOfficer(tx, requestSupplementVerb, o, o);
}

function mustBeSensible({ version }: At, items: MissingItems['items']): void {
  if (items.length === 0 || items.length > MOST_ITEMS) throw new Refusal('supplement.empty', {}, 422);
  const known = new Set(['form', 'other', ...version.content.parts.map((p) => p.id)]);
  if (items.some((i) => !known.has(i.target))) throw new Refusal('supplement.unknown-part', {}, 422);
}

interface MissingItems {
  /** `target` is a part's id, 'form' for the e-form, or 'other'. */
  items: SupplementRequest['items'];
  reason: string;
}
