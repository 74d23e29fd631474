import type { NewLine } from '#domain/cash';
import type { Payment, Refund } from '#domain/fees';
import type { Officer } from '#domain/journal';
import type { Dossier } from './dossier.ts';

/** A receipt as a line of the sheet of who took the money; one written in the place of a void one stands where that is taken off. */
export function receiptLine(p: Payment, by: AtDesk): NewLine {
  return {
    ...lineBy(by),
    kind: 'receipt',
    method: p.method,
    amount: p.amount,
    at: p.paidAt,
    thingId: p.id,
    undoes: p.replaces,
    receipt: numberOf(p),
    person: p.payerName,
  };
}

/** A void receipt, taken off again. */
export function voidLine(p: Payment, by: AtDesk, at: Date): NewLine {
  return {
    ...lineBy(by),
    kind: 'void',
    method: p.method,
    amount: -p.amount,
    at,
    thingId: p.id,
    undoes: p.id,
    receipt: numberOf(p),
    person: p.payerName,
  };
}

/** Money that went back. */
export function refundLine(
  r: Pick<Refund, 'id' | 'method' | 'amount' | 'refundedAt' | 'paidTo'>,
  by: AtDesk,
): NewLine {
  return {
    ...lineBy(by),
    kind: 'refund',
    method: r.method,
    amount: -r.amount,
    at: r.refundedAt,
    thingId: r.id,
    undoes: null,
    receipt: '',
    person: r.paidTo,
  };
}

// the money is where the counter is, whoever decides the dossier
function lineBy({ dossier, officer }: AtDesk) {
  return { agencyId: dossier.receiverAgencyId, cashier: officer, code: dossier.code };
}

function numberOf(p: Payment): string {
  return `${p.receiptSymbol ?? p.receiptYear}/${p.receiptNumber}`;
}

interface AtDesk {
  dossier: Pick<Dossier, 'receiverAgencyId' | 'code'>;
  officer: Officer;
}
