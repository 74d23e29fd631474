import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sql, sql } from '#platform/db/sql.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { type SourceFile, sourceFiles } from '#testing/source-files.ts';
import { type Doors, openDoors } from '#testing/story/doors.ts';

/**
 * The statements without the key by which a table's rows could be spread over machines, which every machine would have to answer: the
 * table, the beginning of the statement, and the reason why it may.
 */
const WITHOUT_KEY: Record<string, string> = {
  "bank_statements: delete from bank_statements where state = 'read' and brought_at < $": 'a sweep',
  'captcha_uses: delete from captcha_uses where until < $': 'a sweep',
  'case_counters: select distinct owner_agency_id as id from case_counters order by 1':
    'the agencies themselves, before each is walked: once a night, and by the command that verifies',
  "case_counters: select to_char(day, 'YYYY-MM') as month, sum(last)::int as n from case":
    'the figures of the home page are of all agencies; counted once a minute',
  'challenges: delete from challenges where expires_at < $ or idle_until < $': 'a sweep',
  'challenges: delete from challenges where subject_id = $ and purpose = any($::text[':
    'what an officer has begun when their login changes: rare, and a challenge lives half an hour',
  'dossiers: select count(*)::int as n, count(*) filter (where resolved_at <= promi':
    'the figures of the home page are of all agencies; counted once a minute',
  'dossiers: select owner_agency_id as "ownerAgencyId", id from dossiers where list':
    'what a former version wrote, for the lists of the agencies: every five minutes, by a partial index that is otherwise empty',
  'drafts: select party_id as "partyId", id from drafts where updated_at < $ limi': 'a sweep',
  'files: select $ from files where id > $ and removed_at is null and not made_b':
    'a command that reads kept files again',
  'files: select count(*)::int as n from files where id > $ and removed_at is nu':
    'how much a command that reads kept files again has before it',
  'files: select id, coalesce(blob, id::text) as blob from files where id > $ an':
    'the command that looks for missing bytes walks all files',
  'files: select id, blob, coalesce(cleaned_at < $, false) as settled from files':
    'a sweep: of bytes that lie in the store nothing is known but their id',
  'journal: select id, at, actor_kind as "actorKind", actor_id as "actorId", actor':
    'what an administrator looks for in the journal: by an index of the dossier or of the officer',
  'ledger_seals: select distinct agency_id as id from ledger_seals order by 1':
    'the agencies themselves, before each is walked: by the command that verifies',
  "notices: select channel, (count(*) filter (where state = 'queued'))::int as wai":
    'how many wait for each channel, for the administrator: by a partial index of what is not sent',
  "notices: select graphile_worker.add_job('notice.send', json_build_object('owner":
    'everything that waited for a channel, when it is back',
  'notices: select owner_agency_id as "ownerAgencyId", id from notices where chann':
    'one message of those that wait for a channel, with which it is tried',
  "notices: update notices set state = 'failed', last_error = 'too late', body = c":
    'what waited for a channel until it was useless: by the probe, every 5 to 15 minutes',
  'notices: select owner_agency_id as "ownerAgencyId", id, created_at as at, chann':
    'what could not be sent, wherever it came from, for the administrator',
  'opinion_requests: select distinct owner_agency_id as "ownerAgencyId", dossier_id as id f':
    'questions whose deadline has passed: every five minutes, by a partial index of those that are open',
  'parked_forms: delete from parked_forms where until < $': 'a sweep',
  'parked_forms: delete from parked_forms where writer = any($) and exists (select from':
    'what a person has kept of an act that was done elsewhere: few, by an index of the writer',
  'parked_forms: select id, path, until, writer from parked_forms where browser_hash = ':
    'what a browser has kept, and only where its cookie says that there is something: by an index of the browser',
  'payment_orders: select owner_agency_id as "ownerAgencyId", id from payment_orders wher':
    'the orders whose gateways are to be asked by now: every minute, by a partial index of those of unknown fate',
  'rate_hits: delete from rate_hits where until < $': 'a sweep',
  'refund_requests: select owner_agency_id as "ownerAgencyId", id from refund_requests whe':
    'the refunds whose gateways are to be asked by now: every minute, by a partial index of those of unknown fate',
  'refused_pages: delete from refused_pages where browser_hash = $ and writer is null':
    'what a browser wrote as nobody in particular: by an index of the browser',
  'refused_pages: delete from refused_pages where until < $': 'a sweep',
  'request_keys: delete from request_keys where at < $': 'a sweep',
  'upload_days: delete from upload_days where day < $': 'a sweep',
  'sessions: delete from sessions where expires_at < $ or seen_at + make_interval(s': 'a sweep',
  'sessions: delete from sessions where realm = $ and subject_id = $ and ($::bytea ':
    'signing out everywhere; a session is found by its token, which nobody but its browser knows',
  'sessions: select token_hash as id, opened_at as "openedAt", seen_at as "seenAt",':
    'where one is signed in, on the page of one’s own account; as above',
  'worklist: select count(*)::int as n from worklist where law_due_at < $ and promi':
    'the figures of the home page are of all agencies; counted once a minute, and only open work',
};

/** The tests' own statements for one row that look on every machine on purpose. */
const EVERYWHERE = [
  'worklist: select 1 from worklist where dossier_id = $', // that it is on nobody's list
  'worklist: select holder_agency_id as holder from worklist where dossier_id = $', // on whose list it is, and on no other
];

const heard = new Set<string>();
let doors: Doors;
let keys: Map<string, string>;

beforeAll(async () => {
  doors = await openDoors({ hear: (q: Sql) => heard.add(plain(q.text)) });
  keys = await keysOfTables();
  const { t, forms, undone } = doors;
  for (const { row, url, who, fields } of forms)
    await undone.post(who, url, fields, { multipart: !!row.uploads });
  await runJobs(t.deps, t.url);
});
afterAll(() => doors.close());

test('every statement names the key of each table whose rows could be spread, or is listed among those that need not', () => {
  // the statements as they were sent, with all their pieces
  const sent = [...heard].flatMap((text) => keyless(text));
  // the statements of the source; one whose condition is built of pieces is judged as it was sent
  const written = sourceFiles()
    .filter((f) => !f.isTest && !/^(bench|testing|e2e)\//.test(f.path))
    .flatMap(statementsOf)
    .filter((text) => !sentWithKey(text))
    .flatMap((text) => keyless(text));
  expect([...new Set([...sent, ...written])].sort()).toEqual(Object.keys(WITHOUT_KEY).sort());
});

test('the tests’ own statements for one row name the key of its table too', () => {
  const own = sourceFiles()
    .filter((f) => f.isTest || /^(testing|e2e)\//.test(f.path))
    .flatMap(statementsOf)
    .filter((text) => /\b(code|id|dossier_id) = \$/.test(text))
    .flatMap((text) => keyless(text));
  expect([...new Set(own)].sort()).toEqual(EVERYWHERE);
});

test('the comment of a table names the key by which its rows could be spread, or says that it is small or not the province’s', async () => {
  const comments = await commentsOfTables();
  const way = /^class: (distributed; key: \w+|reference|local); retention: /;
  expect(comments.filter((c) => !way.test(c.says)).map((c) => `${c.name}: ${c.says}`)).toEqual([]);
  expect(keys.size).toBeGreaterThan(20);
});

/** Table → the column by which its rows could be spread. */
async function keysOfTables(): Promise<Map<string, string>> {
  const keyOf = (says: string) => /^class: distributed; key: (\w+);/.exec(says)?.[1];
  return new Map(
    (await commentsOfTables()).flatMap(({ name, says }) => (keyOf(says) ? [[name, keyOf(says) ?? '']] : [])),
  );
}

function commentsOfTables(): Promise<{ name: string; says: string }[]> {
  return doors.t.db.many(sql`select relname as name, coalesce(obj_description(oid, 'pg_class'), '') as says from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'schema_migrations'`);
}

function keyless(text: string): string[] {
  return tablesIn(text)
    .filter((table) => keys.has(table) && !namesKey(text, table, keys.get(table) ?? ''))
    .map((table) => `${table}: ${text.slice(0, 70)}`);
}

function tablesIn(text: string): string[] {
  return [...text.matchAll(/\b(?:from|join|into|update)\s+(?!set\b|skip\b)(\w+)/gi)].map((m) => m[1] ?? '');
}

function namesKey(text: string, table: string, key: string): boolean {
  const into = new RegExp(`\\binto ${table} \\(([^)]*)\\)`).exec(text)?.[1];
  if (into) return into.split(/,\s*/).includes(key);
  return new RegExp(`\\b${key} (=|in) `).test(text);
}

function sentWithKey(source: string): boolean {
  const pieces = source.split('$');
  const same = [...heard].filter((text) => hasInOrder(text, pieces));
  return same.length > 0 && same.every((text) => keyless(text).length === 0);
}

// by hand: as one pattern, a statement of forty pieces takes minutes to be found nowhere
function hasInOrder(text: string, pieces: string[]): boolean {
  let from = 0;
  return pieces.every((piece) => {
    const at = text.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0;
  });
}

/** The statements of a source file, with `$` for every interpolation. */
function statementsOf({ text }: SourceFile): string[] {
  return [...text.matchAll(/sql`/g)]
    .map((m) => plain(templateAt(text, m.index + m[0].length)))
    .filter((s) => /^(select|insert|update|delete|with)\b/.test(s));
}

function templateAt(text: string, from: number): string {
  let template = '';
  for (let i = from; text[i] !== '`'; i++) {
    if (text.startsWith('${', i)) {
      i = endOfPiece(text, i + 2);
      template += '$';
    } else template += text[i];
  }
  return template;
}

// an interpolation may be a template with pieces of its own
function endOfPiece(text: string, from: number): number {
  let i = from;
  for (let depth = 1; ; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return i;
  }
}

function plain(text: string): string {
  return text.replaceAll(/\$\d+/g, '$').replaceAll(/\s+/g, ' ').trim();
}
