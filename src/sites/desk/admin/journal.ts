import { officerByUsername } from '#domain/accounts';
import { namesOfOfficers } from '#domain/agencies';
import { codeIn, findDossierId } from '#domain/dossiers';
import {
  exportJournal,
  type JournalAbout,
  type JournalRow,
  type Officer,
  readJournal,
} from '#domain/journal';
import { WORK_LIMITS } from '#platform/db/limits.ts';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, bytes, page, redirect } from '#platform/http/answer.ts';
import type { Form } from '#platform/http/form.ts';
import { isId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import type { C } from '../../../deps.ts';
import { journalWords as w } from '../words/journal.ts';
import { adminPaths } from './admin.paths.ts';
import { JournalView, type TypedSearch } from './journal.view.tsx';
import { journalCsv } from './journal-csv.ts';

/** Who looked at a dossier, and what an officer looked at or did: nothing is shown before one of the two is asked for. */
export async function get(c: C<Officer>): Promise<Answer> {
  const { db } = c.deps;
  const typed = typedSearch(c.query);
  const { about, errors } = await find(c, typed);
  const before = readCursor(c.query.get('sau'));
  const { entries, more } = about
    ? await readJournal(db, c.actor, { about, before, now: c.now })
    : { entries: [], more: false };
  const last = entries.at(-1);
  const wrong = Object.keys(errors).length > 0;
  const filter = filled(typed);
  return page(
    JournalView({
      c,
      typed,
      errors,
      entries: about && entries,
      names: await namesIn(c, entries),
      first: before ? adminPaths.journal({}, filter) : undefined,
      older: more && last ? adminPaths.journal({}, { ...filter, sau: cursorOf(last) }) : undefined,
    }),
    { status: wrong ? 422 : 200 },
  );
}

/** What was found, for a spreadsheet. */
export async function takeAway(c: C<Officer>): Promise<Answer> {
  const typed = typedSearch(c.form);
  const { about } = await find(c, typed);
  if (!about) return redirect(adminPaths.journal({}, filled(typed)));
  const rows = await c.deps.db.tx((tx) => exportJournal(tx, c.actor, { about, now: c.now }), WORK_LIMITS);
  return bytes(journalCsv(rows, await namesIn(c, rows)), {
    type: 'text/csv; charset=utf-8',
    filename: w.exportFile(localDate(c.now)),
  });
}

function typedSearch(form: Form): TypedSearch {
  return { ma: form.get('ma').trim().slice(0, 200), 'can-bo': form.get('can-bo').trim().slice(0, 100) };
}

async function find(
  c: C<Officer>,
  typed: TypedSearch,
): Promise<{ about: JournalAbout | undefined; errors: FieldErrors }> {
  const { db } = c.deps;
  const code = codeIn(typed.ma);
  const [dossierId, officerId] = await Promise.all([
    code ? findDossierId(db, code) : undefined,
    typed['can-bo'] ? officerByUsername(db, c.actor, typed['can-bo']) : undefined,
  ]);
  const errors: FieldErrors = {
    ...(typed.ma && !dossierId ? { ma: w.noDossier(code ?? typed.ma) } : {}),
    ...(typed['can-bo'] && !officerId ? { 'can-bo': w.noOfficer(typed['can-bo']) } : {}),
  };
  if (Object.keys(errors).length > 0 || (!dossierId && !officerId)) return { about: undefined, errors };
  const about = {
    dossier: code && dossierId ? { id: dossierId, code } : undefined,
    officer: officerId ? { id: officerId } : undefined,
  };
  return { about, errors };
}

function namesIn(c: C, rows: readonly JournalRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.filter((r) => r.thingKind === 'officer').map((r) => r.thingId);
  return namesOfOfficers(c.deps.db, ids);
}

function filled(typed: TypedSearch): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value));
}

function cursorOf(e: JournalRow): string {
  return `${e.at.getTime()}_${e.id}`;
}

function readCursor(text: string): { at: Date; id: string } | undefined {
  const [ms = '', id = ''] = text.split('_');
  return /^\d{13}$/.test(ms) && isId(id) ? { at: new Date(Number(ms)), id } : undefined;
}
