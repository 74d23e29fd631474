import { ALARM_KINDS, type SecurityRow } from '#domain/security';
import { securityWords as w } from '../words/security.ts';

const SHORT_ID = 8;

/** Whom an event is about, as the page and the spreadsheet call them. */
export function whoText(e: SecurityRow, names: ReadonlyMap<string, string>): string {
  if (!e.whoId) return e.network ? '' : isAlarm(e) ? w.everybody : w.together;
  const short = e.whoId.slice(-SHORT_ID);
  if (e.whoKind === 'system') return w.system;
  if (e.whoKind === 'unknown') return w.unknown(short);
  return names.get(e.whoId) ?? (e.whoKind === 'subject' ? w.subject(short) : w.account(short));
}

/** What the program noted, in words where it has some. */
export function detailText(detail: string): string {
  return Object.hasOwn(w.details, detail) ? (w.details[detail] ?? detail) : detail;
}

function isAlarm({ kind }: SecurityRow): boolean {
  return ALARM_KINDS.some((alarm) => alarm === kind);
}
