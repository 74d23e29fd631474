import type { DossierEvent } from '#domain/ledger';
import type { Dossier, SupplementRequest } from '../dossier.ts';

/**
 * What an event asked for. The dossier itself holds the last request; of an earlier one the ledger has the targets, and the words one
 * below the other.
 */
export function askedFor(
  event: Pick<DossierEvent, 'at' | 'detail' | 'note'>,
  { supplementRequest: last }: Pick<Dossier, 'supplementRequest'>,
): RequestContent {
  if (last && last.askedAt === event.at.toISOString()) return last;
  const targets = Array.isArray(event.detail['items']) ? event.detail['items'].map(String) : [];
  const lines = (event.note ?? '').split('\n');
  const fits = lines.length === targets.length || lines.length === targets.length + 1;
  if (!fits) return { items: targets.map((target) => ({ target, text: '' })), reason: event.note ?? '' };
  return {
    items: targets.map((target, i) => ({ target, text: lines[i] ?? '' })),
    reason: lines[targets.length] ?? '',
  };
}

/** Whether the dossier waits for what this event asked for. */
export function isOpenRequest(
  event: Pick<DossierEvent, 'at' | 'verb'>,
  d: Pick<Dossier, 'status' | 'supplementRequest'>,
): boolean {
  return (
    event.verb === 'request-supplement' &&
    d.status === 'awaiting_supplement' &&
    d.supplementRequest?.askedAt === event.at.toISOString()
  );
}

export type RequestContent = Pick<SupplementRequest, 'items' | 'reason'>;
