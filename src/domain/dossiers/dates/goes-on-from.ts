import type { DossierEvent } from '#domain/ledger';
import { isDutyDone } from '../verbs/record-duty.ts';

/**
 * From when time counts again by an event that ends a pause; 'as-if-never' where what was waited for was called off, and the pause with it.
 * Undefined of an event that ends none.
 */
export function goesOnFrom(e: Pick<DossierEvent, 'verb' | 'detail'>): Date | 'as-if-never' | undefined {
  const { doneAt, goesOn } = e.detail;
  switch (e.verb) {
    case 'record-duty':
      return isDutyDone(e) && typeof doneAt === 'string' ? new Date(doneAt) : 'as-if-never';
    case 'give-opinion':
    case 'end-opinion':
      if (typeof goesOn !== 'string') return undefined;
      return goesOn === 'as-if-never' ? goesOn : new Date(goesOn);
    default:
      return undefined;
  }
}
