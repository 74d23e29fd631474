import { extendedFrom, type RegisterLine } from '#domain/dossiers';
import type { Status } from '#domain/ledger';
import { vnDate } from '#platform/time.ts';
import { statusNames } from '#views/words/dossier.ts';
import { registerWords as w } from '../words/register.ts';

const NAMED: readonly Status[] = ['withdrawn', 'stopped', 'awaiting_supplement', 'awaiting_payment'];

/** A line of the register as it is printed, in the order of its columns; `n`: which it is. */
export function registerCells({ dossier: d, address, phone, acceptedBy }: RegisterLine, n: number): string[] {
  return [
    String(n),
    d.code,
    d.procedureName,
    w.oneSet,
    d.ownerName,
    address,
    phone,
    d.acceptedAt ? vnDate(d.acceptedAt) : '',
    d.promisedAt ? vnDate(d.promisedAt) : '',
    d.returnedAt ? vnDate(d.returnedAt) : '',
    '',
    acceptedBy,
    noteOf(d),
  ];
}

// what is neither under way nor handed over is said, so that nobody looks for its result; and a date that is not the first one
function noteOf(d: RegisterLine['dossier']): string {
  const moved = extendedFrom(d);
  return [stateOf(d), moved ? w.extended(vnDate(moved)) : ''].filter(Boolean).join('; ');
}

function stateOf(d: RegisterLine['dossier']): string {
  if (d.decision === 'denied' && d.resolvedAt) return w.denied;
  return NAMED.includes(d.status) ? statusNames[d.status] : '';
}
