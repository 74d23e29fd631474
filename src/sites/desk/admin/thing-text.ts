import type { JournalRow } from '#domain/journal';
import { vnDate } from '#platform/time.ts';
import { journalWords as w } from '../words/journal.ts';
import { periodsWords } from '../words/periods.ts';

const SHORT_ID = 8;

/** What an entry of the journal is about: the number of a dossier, the name of an officer, the end of an account's id. */
export function thingText(
  { thingKind, thingId, detail }: JournalRow,
  names: ReadonlyMap<string, string>,
): string {
  if (thingKind === 'dossier')
    return typeof detail['code'] === 'string' ? detail['code'] : w.dossier(short(thingId));
  const why = String(detail['why'] ?? '');
  if (thingKind === 'cash-sheet') return w.cashSheet(vnDate(String(detail['day'])));
  if (thingKind === 'money-day') return w.moneyDay(thingId);
  if (thingKind === 'calendar') return w.calendar(thingId, why);
  if (thingKind === 'setting') return w.setting(settingName(String(detail['period'] ?? thingId)), why);
  return thingKind === 'officer'
    ? (names.get(thingId) ?? w.anOfficer(short(thingId)))
    : w.account(short(thingId));
}

function settingName(name: string): string {
  if (name === 'receipt-series') return w.receiptSeries;
  const names: Readonly<Record<string, string>> = periodsWords.names;
  return Object.hasOwn(names, name) ? (names[name] ?? name) : name;
}

function short(id: string): string {
  return id.slice(-SHORT_ID);
}
