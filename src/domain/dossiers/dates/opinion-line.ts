import type { DossierEvent } from '#domain/ledger';
import type { LedgerClock } from './clock-of-ledger.ts';

/** That other agencies were asked for their opinion, and whether time counts meanwhile. */
export function opinionLine(e: DossierEvent, { before }: { before: LedgerClock }): OpinionLine | undefined {
  const { dueAt, outsideLimit } = e.detail;
  if (typeof dueAt !== 'string') return undefined;
  const pauses = outsideLimit === true;
  return {
    kind: 'consulted',
    at: e.at,
    agencies: agenciesIn(e),
    dueAt: new Date(dueAt),
    pauses,
    broken: pauses && before.promisedAt && before.promisedAt < e.at ? before.promisedAt : null,
  };
}

/** That their deadline has passed without an answer; time goes on as before. */
export function lapsedLine(e: DossierEvent): LapsedLine | undefined {
  return e.detail['ended'] === 'lapsed' ? { kind: 'lapsed', at: e.at, agencies: agenciesIn(e) } : undefined;
}

/** The agencies that an event names: those that were asked, that answered, or that need not answer any more. */
export function agenciesIn({ detail }: Pick<DossierEvent, 'detail'>): string[] {
  const { asked } = detail;
  if (!Array.isArray(asked)) return [];
  return asked.flatMap((a: { name?: unknown }) => (typeof a.name === 'string' ? [a.name] : []));
}

/** Other agencies are asked for their opinion. */
export interface OpinionLine {
  kind: 'consulted';
  at: Date;
  agencies: string[];
  /** The deadline of their answers. */
  dueAt: Date;
  /** No time counts until they came, or the deadline. */
  pauses: boolean;
  /** The promise that was broken before a pause. */
  broken: Date | null;
}

/** Agencies that were asked have not answered by their deadline. */
export interface LapsedLine {
  kind: 'lapsed';
  at: Date;
  agencies: string[];
}
