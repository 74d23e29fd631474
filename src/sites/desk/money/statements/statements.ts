import { readFile } from 'node:fs/promises';
import type { Officer } from '#domain/journal';
import {
  accountKey,
  accountsOf,
  bringStatement,
  listLines,
  listProfiles,
  listStatements,
  readStatement,
  type StatementProfile,
} from '#domain/payments';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import type { Upload } from '#platform/http/upload.ts';
import { readTable } from '#platform/tables/read-table.ts';
import { tableFaultWords } from '#views/words/tables.ts';
import type { C } from '../../../../deps.ts';
import { hasErrors } from '../../dossier/read-text.ts';
import { statementsWords as w } from '../../words/statements.ts';
import { statementsPaths } from './statements.paths.ts';
import { BOX, StatementsView } from './statements.view.tsx';

// shows the form again: the file that came with it could not be taken
const STAY = 'stay';
const MOST = 25_000_000;

export const FILE = {
  maxBytes: MOST,
  maxFiles: 2,
  maxTotal: 2 * MOST,
  boxes: () => [BOX.file],
  wordsAlone: { _action: STAY },
} as const;

/** The lines that wait, the files that were brought, and the form that brings another. */
export async function get(c: C<Officer>): Promise<Answer> {
  return show(c, {}, 200);
}

/** Reads a file and keeps what was understood of it, for its officer to look at. */
export async function post(c: C<Officer>): Promise<Answer> {
  if (c.form.get('_action') === STAY) return show(c, {}, 200);
  const errors: FieldErrors = {};
  const [accounts, profiles] = await Promise.all([
    c.deps.db.reads((r) => accountsOf(r, c.actor)),
    listProfiles(c.deps.db),
  ]);
  const account = accounts.map(accountKey).find((key) => key === c.form.get(BOX.account));
  const profile = profiles.find(({ id }) => id === c.form.get(BOX.profile));
  if (!account) errors[BOX.account] = w.bring.needAccount;
  if (!profile) errors[BOX.profile] = w.bring.needProfile;
  const upload = fileOf(c.uploads, errors);
  if (!account || !profile || !upload || hasErrors(errors)) return show(c, errors, 422);
  const read = await understood(c, upload, profile, errors);
  if (!read) return show(c, errors, 422);
  return c.change(async (tx) => {
    const brought = await bringStatement(tx, c.actor, {
      account,
      read,
      fileName: upload.filename,
      sha256: upload.sha256,
      profileName: profile.name,
      now: c.now,
    });
    return statementsPaths.statement({ account, statement: brought.id });
  });
}

function fileOf(uploads: readonly Upload[], errors: FieldErrors): Upload | undefined {
  const [upload, another] = uploads;
  if (!upload) errors[BOX.file] = w.bring.needFile;
  else if (another) errors[BOX.file] = w.bring.twoFiles;
  else if (upload.truncated) errors[BOX.file] = w.bring.tooLong;
  return upload;
}

async function understood(c: C<Officer>, upload: Upload, profile: StatementProfile, errors: FieldErrors) {
  const table = await readTable(await readFile(upload.path), upload.filename, c.actor.officerId);
  if (!table.rows) {
    errors[BOX.file] = tableFaultWords[table.fault];
    return undefined;
  }
  const read = readStatement(table.rows, profile);
  if (!('missing' in read)) return read;
  errors[BOX.profile] = w.bring.missing(read.missing.map((role) => w.columns[role]).join(', '));
  return undefined;
}

async function show(c: C<Officer>, errors: FieldErrors, status: number): Promise<Answer> {
  const [accounts, profiles, waiting, others, brought] = await c.deps.db.reads((r) =>
    Promise.all([
      accountsOf(r, c.actor),
      listProfiles(r),
      listLines(r, c.actor, 'waiting'),
      listLines(r, c.actor, 'other'),
      listStatements(r, c.actor),
    ]),
  );
  const done = c.method === 'GET' ? c.query.oneOf('xong', w.done) : undefined;
  return page(StatementsView({ c, errors, accounts, profiles, waiting, others, brought, done }), { status });
}
