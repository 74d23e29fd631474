import type { DossierEvent } from '#domain/ledger';
import { dossierWords, roleNames, verbNames } from '../words/dossier.ts';
import { amountText } from './fee-rule-text.ts';

/** What was done. */
export function actionOf(e: DossierEvent): string {
  return verbNames[e.verb];
}

/** Who did it: name, role, agency as they were then. */
export function actorOf(e: DossierEvent): string {
  const role = e.actorKind === 'citizen' ? dossierWords.citizen : e.actorRole && roleNames[e.actorRole];
  return [e.actorName, role, e.actorAgencyName].filter(Boolean).join(' – ');
}

/** To whom it went, said once: a result goes to the person who took it, with the name or the number that was written down then. */
export function recipientOf(e: DossierEvent, notes: boolean): string {
  if (!isHandedOver(e)) return e.toName && dossierWords.to(e.toName);
  const written = (notes && e.note) || '';
  const { delivery } = e.detail;
  if (delivery === 'post') return dossierWords.sentByPost(e.toName, written);
  if (delivery === 'online') return dossierWords.sentOnline(e.toName);
  return dossierWords.takenBy(written || e.toName);
}

export function isHandedOver(e: DossierEvent): boolean {
  return e.verb === 'return-result';
}

/** The codes of an event as sentences: decision, proposal, payment, number of the result. */
export function detailsOf(e: DossierEvent): string[] {
  const d = e.detail;
  const sentences: string[] = [];
  if (d.decision) sentences.push(d.decision === 'granted' ? dossierWords.granted : dossierWords.denied);
  if (d.proposal)
    sentences.push(d.proposal === 'grant' ? dossierWords.proposesGrant : dossierWords.proposesDeny);
  if (d.exempt) sentences.push(dossierWords.exempt);
  if (typeof d.amount === 'number')
    sentences.push(dossierWords.paid(amountText(d.amount), String(d.receipt ?? '')));
  if (e.verb === 'record-result' && typeof d.number === 'string' && d.number)
    sentences.push(dossierWords.resultNumber(d.number));
  return sentences;
}
