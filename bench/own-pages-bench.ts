import { findCitizen, openCitizenSession } from '#domain/accounts';
import { deleteDraft, startDraft } from '#domain/drafts';
import type { Citizen } from '#domain/journal';
import { sql } from '#platform/db/sql.ts';
import { filingPaths } from '../src/sites/portal/filing/filing.paths.ts';
import { followingPaths } from '../src/sites/portal/following/following.paths.ts';
import { PORTAL_COOKIE } from '../src/sites/portal/portal-cookie.ts';
import type { Question } from './ask.ts';
import type { Bench, Measure } from './bench.ts';
import { besideSql } from './beside-sql.ts';
import { workLists } from './lists-bench.ts';
import { startProgram } from './processes.ts';
import type { Stage } from './stage.ts';

const PEOPLE = 60;
const FORM = '1.001193'; // registering a birth: the longest of the forms
// the longest of its first step
const SECTION = 'child';
// All officers of the province may ask for some 19,000 lists in ten minutes.
const LIST_SECONDS = 1.5;

/** Measures what people and officers look at most when they are signed in: a worklist, one's own dossier, the first step of a filing. */
export const ownPagesBench: Bench = {
  name: 'own-pages',
  async run(o) {
    const stage = await o.stage(100_000);
    const program = await startProgram(stage, { role: 'web' });
    const filings = await firstSteps(stage);
    try {
      const officers = await stage.db.many<{ username: string }>(sql`select username from officer_logins`);
      const out: Measure[] = [];
      for (const page of [
        {
          name: 'worklist',
          questions: await workLists(
            stage,
            officers.map((l) => l.username),
          ),
          seconds: LIST_SECONDS,
        },
        { name: 'own dossier', questions: await ownDossiers(stage) },
        { name: 'filing, first step', questions: filings.questions },
      ])
        out.push(...(await besideSql(stage, program, page)));
      return out;
    } finally {
      await filings.end();
      await program.stop();
    }
  },
};

export async function ownDossiers(stage: Stage): Promise<Question[]> {
  const dossiers = await stage.db.many<{ code: string; accountId: string }>(
    sql`select d.code, a.id as "accountId" from dossiers d join citizen_accounts a on a.party_id = d.party_id
      order by md5(d.id::text) limit ${PEOPLE}`,
  );
  return Promise.all(
    dossiers.map(async ({ code, accountId }) => ({
      path: followingPaths.dossier({ code }),
      headers: (await signIn(stage, accountId)).headers,
    })),
  );
}

// drafts that nobody will send: taken out again at the end
export async function firstSteps(stage: Stage): Promise<{ questions: Question[]; end(): Promise<void> }> {
  const { db, deps } = stage;
  const now = deps.clock.now();
  const accounts = await db.many<{ id: string }>(
    sql`select id from citizen_accounts where password_hash = 'none' order by md5(id::text) limit ${PEOPLE}`,
  );
  const begun = await Promise.all(
    accounts.map(async ({ id }) => {
      const { citizen, headers } = await signIn(stage, id);
      const draft = await db.tx((tx) => startDraft(tx, deps.keys, { citizen, procedureCode: FORM, now }));
      return { citizen, draft: draft.id, headers };
    }),
  );
  return {
    questions: begun.map(({ draft, headers }) => ({
      path: filingPaths.section({ draft, section: SECTION }),
      headers,
    })),
    async end() {
      for (const { citizen, draft } of begun)
        await db.tx((tx) => deleteDraft(tx, deps.keys, { citizen, id: draft, now }));
    },
  };
}

async function signIn(
  { db, deps }: Stage,
  accountId: string,
): Promise<{ citizen: Citizen; headers: Record<string, string> }> {
  const citizen = await findCitizen(db, accountId);
  if (!citizen) throw new Error(`no account ${accountId}`);
  const token = await db.tx((tx) =>
    openCitizenSession(tx, deps.clock.now(), citizen, { ip: '127.0.0.1', userAgent: 'bench' }),
  );
  return { citizen, headers: { cookie: `${PORTAL_COOKIE}=${token}` } };
}
