import { countPapers, gaveIn, handBackIn, restOfPapers } from '#domain/dossiers';
import { allVerbs, type DossierEvent } from '#domain/ledger';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { dossierTexts } from '../words/dossier.ts';
import { amountText } from './fee-rule-text.ts';
import { opinionDetails } from './opinion-text.ts';

/** The last words of an agency's name, which say where it is: 'An Phú'. */
const PLACE_WORDS = 2;
/** Whose event names a promise and another in its place. */
const EXTENDS: ReadonlySet<string> = new Set(['propose-extension', 'extend']);

/** What was done. */
export function actionOf(e: DossierEvent, language: Language = 'vi'): string {
  return dossierTexts[language].verbs[e.verb];
}

/** Who did it: name, title, at the desk its unit, and agency as they were then. Where no title was recorded, the role. */
export function actorOf(e: DossierEvent, language: Language = 'vi'): string {
  const { words, roles } = dossierTexts[language];
  if (e.actorKind === 'system') return words.system;
  const { title, unit } = e.detail;
  const role = (e.actorKind === 'citizen' ? words.citizen : title) || (e.actorRole && roles[e.actorRole]);
  return [e.actorName, role, ...placeOf(unit, e.actorAgencyName)].filter(Boolean).join(' – ');
}

// a unit that names its place itself, as its agency does, stands alone
function placeOf(unit: unknown, agency: string): string[] {
  if (typeof unit !== 'string' || unit === '') return [agency];
  const place = agency.split(' ').slice(-PLACE_WORDS).join(' ');
  return unit.endsWith(` ${place}`) ? [unit] : [unit, agency];
}

/** To whom it went, said once: a result goes to the person who took it, with the name or the number that was written down then. */
export function recipientOf(e: DossierEvent, notes: boolean, language: Language = 'vi'): string {
  const { words: w } = dossierTexts[language];
  if (e.verb === 'request-opinion') return e.toName && w.opinion.asked(e.toName);
  if (!isHandedOver(e)) return e.toName && w.to(e.toName);
  const written = (notes && e.note) || '';
  const { delivery } = e.detail;
  if (delivery === 'post') return w.sentByPost(e.toName, written);
  if (delivery === 'online') return w.sentOnline(e.toName);
  return w.takenBy(written || e.toName);
}

export function isHandedOver(e: DossierEvent): boolean {
  return e.verb === 'return-result';
}

/** The codes of an event as sentences: decision, proposal, payment, number of the result. */
export function detailsOf(e: DossierEvent, language: Language = 'vi'): string[] {
  const { words: w, verbs } = dossierTexts[language];
  const d = e.detail;
  const sentences: string[] = [];
  if (d.decision) sentences.push(d.decision === 'granted' ? w.granted : w.denied);
  if (d.proposal) sentences.push(d.proposal === 'grant' ? w.proposesGrant : w.proposesDeny);
  if (d.exempt) sentences.push(w.exempt);
  if (typeof d.stated === 'number') sentences.push(w.stated(amountText(d.stated, language)));
  const { voided } = d;
  if (typeof voided === 'object' && voided !== null && 'amount' in voided && 'receipt' in voided)
    sentences.push(w.voided(amountText(Number(voided.amount), language), String(voided.receipt)));
  if (typeof d.refunded === 'number') sentences.push(w.refunded(amountText(d.refunded, language)));
  if (typeof d.amount === 'number')
    sentences.push(w.paid(amountText(d.amount, language), String(d.receipt ?? '')));
  if (EXTENDS.has(e.verb) && typeof d.was === 'string')
    sentences.push(w.insteadOf(formats[language].dateTime(new Date(d.was))));
  const act = allVerbs.find((v) => v === d.act);
  if (act) sentences.push(w.tookBack(verbs[act]));
  const back = handBackIn(e);
  if (back.papers) sentences.push(w.papersBack[back.papers]);
  if (back.fee) sentences.push(w.feeBack[back.fee]);
  sentences.push(...gaveBack(e, language));
  if (d.settles === true) sentences.push(w.refundSettles);
  if (d.done === true && typeof d.doneAt === 'string')
    sentences.push(w.duty.done(formats[language].dateTime(new Date(d.doneAt))));
  if (d.done === false) sentences.push(w.duty.calledOff);
  sentences.push(...opinionDetails(e, language));
  if (d.handsTo === 'mail-office') sentences.push(w.toMailOffice);
  if (e.verb === 'register') sentences.push(w.registered(String(d.number ?? ''), String(d.year ?? '')));
  if (e.verb === 'record-result' && typeof d.number === 'string' && d.number)
    sentences.push(w.resultNumber(d.number));
  const signatures = Array.isArray(d.signatures) ? d.signatures : [];
  if (signatures.includes('none')) sentences.push(w.resultNotSigned);
  if (signatures.includes('broken')) sentences.push(w.resultSignatureBroken);
  return sentences;
}

function gaveBack(e: DossierEvent, language: Language): string[] {
  const { words: w } = dossierTexts[language];
  const gave = gaveIn(e);
  const rest = restOfPapers.find((r) => r === e.detail['rest']);
  return [
    ...(gave.length > 0 ? [w.gave(w.paperCount(countPapers(gave)))] : []),
    // of papers none of which were given back there is no rest
    ...(rest ? [gave.length > 0 ? w.restOfPapers[rest] : w.papersBack[rest]] : []),
  ];
}
