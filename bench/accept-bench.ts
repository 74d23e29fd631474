import { findOfficerActor, openOfficerSession } from '#domain/accounts';
import { officersAt } from '#domain/agencies';
import { newToken } from '#platform/crypto.ts';
import { sql } from '#platform/db/sql.ts';
import { CSRF_COOKIE, csrfToken } from '#platform/http/csrf.ts';
import { newId } from '#platform/ids.ts';
import { BIRTH } from '#testing/filed.ts';
import { deskPaths } from '../src/sites/desk/dossier/dossier.paths.ts';
import { DESK_COOKIE } from '../src/sites/desk/sign-in/step-cookie.ts';
import { asker, type Client, type Question } from './ask.ts';
import { atMost, type Bench, forInformation } from './bench.ts';
import { startProgram } from './processes.ts';
import type { Copy, Stage } from './stage.ts';
import { median, percentile } from './turns.ts';

const WARM_UP = 20;
const MEASURED = 240;
/** With fewer, a 95th percentile says nothing. */
const AT_LEAST = 80;
const AT_ONCE = 2;
// fewer than the desk lets one officer do in ten minutes
const EACH = 250;
const RECEIPT = 'giay-tiep-nhan';

/**
 * Measures how long a clerk waits who accepts a dossier until the receipt is there as PDF: the press, and the paper that it leads to.
 * The jobs run in the same process, which makes the paper too.
 */
export const acceptBench: Bench = {
  name: 'accept',
  async run(o) {
    const stage = await o.stage(100_000);
    const copy = await stage.copy('bench_accept');
    try {
      const acceptances = await prepare(copy, stage, WARM_UP + MEASURED);
      await copy.settle();
      const program = await startProgram(stage, { role: 'all', url: copy.url });
      const desk = asker(program.url, AT_ONCE);
      try {
        await acceptAll(desk, acceptances.slice(0, WARM_UP));
        const ms = await acceptAll(desk, acceptances.slice(WARM_UP));
        return [
          atMost('accept: p95 until form 01 is there as PDF', percentile(ms, 0.95), 'ms', 150),
          forInformation('accept: median', median(ms), 'ms'),
          forInformation('accept: dossiers', ms.length, 'dossiers'),
        ];
      } finally {
        desk.close();
        await program.stop();
      }
    } finally {
      await copy.drop();
    }
  },
};

async function acceptAll(desk: Client, acceptances: readonly Acceptance[]): Promise<number[]> {
  const ms: number[] = [];
  let next = 0;
  const clerk = async () => {
    for (let a = acceptances[next++]; a; a = acceptances[next++]) {
      const began = performance.now();
      const accepted = await desk.ask(a.accept);
      if (accepted.status !== 303) throw new Error(`${a.accept.path}: ${accepted.status}`);
      const paper = await desk.ask(a.paper);
      if (paper.status !== 200) throw new Error(`${a.paper.path}: ${paper.status}`);
      ms.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, clerk));
  return ms;
}

/** At most `count` births that wait to be received, each with the requests of a clerk of its desk. */
async function prepare(copy: Copy, stage: Stage, count: number): Promise<Acceptance[]> {
  const { db } = copy;
  const { deps } = stage;
  const now = deps.clock.now();
  const waiting =
    await db.many<Waiting>(sql`select code, revision, receiver_agency_id as "receiverAgencyId" from dossiers
    where owner_agency_id in (select id from agencies) and status = 'submitted' and procedure_code = ${BIRTH}
    order by submitted_at desc limit ${count * 4}`);
  const acceptances: Acceptance[] = [];
  const desks = new Map<
    string,
    { headers: Record<string, string>; form: string; left: number } | undefined
  >();
  for (const { code, revision, receiverAgencyId } of waiting) {
    if (!desks.has(receiverAgencyId)) desks.set(receiverAgencyId, await signIn(receiverAgencyId));
    const desk = desks.get(receiverAgencyId);
    if (!desk || desk.left-- <= 0 || acceptances.length === count) continue;
    const body = new URLSearchParams({
      _csrf: csrfToken(deps.keys, desk.form),
      _key: newId(now.getTime()),
      revision: String(revision),
      note: '',
    }).toString();
    const { headers } = desk;
    acceptances.push({
      accept: { path: deskPaths.accept({ code }), headers, body },
      paper: { path: deskPaths.formPdf({ code, form: RECEIPT }), headers },
    });
  }
  if (acceptances.length < WARM_UP + AT_LEAST)
    throw new Error(`only ${acceptances.length} births wait to be received`);
  return acceptances;

  async function signIn(agencyId: string) {
    const [clerk] = await officersAt(db, agencyId, { role: 'clerk' }, now);
    const officer = clerk && (await findOfficerActor(db, clerk.officerId, now));
    if (!officer) return undefined;
    const token = await db.tx((tx) =>
      openOfficerSession(tx, now, officer.officerId, { ip: '127.0.0.1', userAgent: 'bench' }),
    );
    const form = newToken(16);
    return { headers: { cookie: `${DESK_COOKIE}=${token}; ${CSRF_COOKIE}=${form}` }, form, left: EACH };
  }
}

interface Waiting {
  code: string;
  revision: number;
  receiverAgencyId: string;
}

interface Acceptance {
  accept: Question;
  paper: Question;
}
