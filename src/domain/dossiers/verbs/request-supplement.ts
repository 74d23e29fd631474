import { TO_OWNER } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { Dossier, SupplementRequest } from '../dossier.ts';
import { NOBODY } from '../hold-step.ts';
import { type ByOfficer, moveByOfficer } from '../move-by-officer.ts';

export const MOST_ITEMS = 30;

/**
 * Asks the person for what is missing, everything at once (NĐ 118/2025 Đ16 k3). Before acceptance no clock has started; in
 * examination it stops, and starts from the beginning when the whole dossier is there (Đ19 k5).
 * Refuses 'supplement.empty' without an item.
 */
export async function requestSupplement(tx: Tx, o: RequestedSupplement): Promise<Dossier> {
  if (o.items.length === 0 || o.items.length > MOST_ITEMS) throw new Refusal('supplement.empty', {}, 422);
  return moveByOfficer(tx, 'request-supplement', o, ({ dossier, version, rule }) => {
    const known = new Set(['form', 'other', ...version.content.parts.map((p) => p.id)]);
    if (o.items.some((i) => !known.has(i.target))) throw new Refusal('supplement.unknown-part', {}, 422);
    const request: SupplementRequest = {
      items: o.items,
      reason: o.reason,
      askedBy: o.officer.name,
      askedAt: o.now.toISOString(),
    };
    return {
      set: {
        ...NOBODY,
        supplementRequest: request,
        supplements: dossier.supplements + 1,
        clockStartedAt: null,
        // in examination: the answer comes back to who asked, whoever examined before
        ...(rule.clock === 'stop' && { examinerId: o.officer.officerId, examinerName: o.officer.name }),
      },
      said: {
        detail: { ...TO_OWNER, items: o.items.map((i) => i.target), times: dossier.supplements + 1 },
        note: sentence(request),
      },
    };
  });
}

function sentence(r: SupplementRequest): string {
  return [...r.items.map((i) => i.text), r.reason].filter(Boolean).join('\n');
}

export interface RequestedSupplement extends ByOfficer {
  /** `target` is a part's id, 'form' for the e-form, or 'other'. */
  items: { target: string; text: string }[];
  reason: string;
}
