import { randomBytes } from 'node:crypto';
import { findCitizen, openCitizenSession } from '#domain/accounts';
import { getCalendar } from '#domain/calendar';
import { markOfSeen } from '#domain/dossiers';
import {
  caseOf,
  checkDraft,
  type Draft,
  type DraftContent,
  draftMark,
  partsOf,
  saveDraft,
  startDraft,
} from '#domain/drafts';
import { assessFee } from '#domain/fees';
import { listFiles } from '#domain/files';
import { compileStoredForm, countsDays } from '#domain/forms';
import type { Citizen } from '#domain/journal';
import { inForceFor } from '#domain/procedures';
import { unitLookup } from '#domain/units';
import { newToken } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { CSRF_COOKIE, csrfToken } from '#platform/http/csrf.ts';
import { newId } from '#platform/ids.ts';
import type { C, Deps } from '../src/deps.ts';
import { insertFile } from '../src/domain/files/testing.ts';
import { filingPaths } from '../src/sites/portal/filing/filing.paths.ts';
import { OATH } from '../src/sites/portal/filing/review/review.view.tsx';
import { rememberSolvedCaptcha } from '../src/sites/portal/filing/start/solved-captcha.ts';
import { PORTAL_COOKIE } from '../src/sites/portal/portal-cookie.ts';
import { inventor } from '../src/start/demo/invent.ts';
import type { Question } from './ask.ts';
import { byWeight } from './generate-dossiers.ts';
import { type FilingKind, provinceFacts } from './province-facts.ts';
import type { Copy } from './stage.ts';

const DRAFTS_EACH = 10; // fewer than one person may send in an hour
const BATCH = 500;

/**
 * Prepares completed drafts, distributed over procedures and agencies as dossiers are, and for each the request that sends it, with
 * its filer's session, form token and solved captcha. Their papers are rows without bytes.
 */
export async function prepareDrafts(
  copy: Copy,
  deps: Deps,
  o: { count: number; seed: number },
): Promise<Question[]> {
  const by = inventor(o.seed);
  const now = deps.clock.now();
  const kindOf = byWeight(by, (await provinceFacts(copy.db, by, now)).kinds);
  const accounts = await copy.db.many<{ id: string }>(
    sql`select id from citizen_accounts where password_hash = 'none' order by md5(id::text || ${String(o.seed)}) limit ${Math.ceil(o.count / DRAFTS_EACH)}`,
  );
  const questions: Question[] = [];
  while (questions.length < o.count)
    await copy.db.tx(async (tx) => {
      for (let i = 0; i < BATCH && questions.length < o.count; i += DRAFTS_EACH) {
        const citizen = await findCitizen(tx, accounts[questions.length / DRAFTS_EACH]?.id ?? '');
        if (!citizen) throw new Error('fewer accounts than drafts need');
        const visit = { ip: '127.0.0.1', userAgent: 'bench' };
        const browser: BrowserOf = {
          citizen,
          token: await openCitizenSession(tx, now, citizen, visit),
          form: newToken(16),
        };
        for (let k = 0; k < DRAFTS_EACH; k++)
          questions.push(await prepare(tx, deps, { kind: kindOf(), browser, now }));
      }
    });
  return questions.slice(0, o.count);
}

async function prepare(
  tx: Tx,
  deps: Deps,
  o: { kind: FilingKind; browser: BrowserOf; now: Date },
): Promise<Question> {
  const { kind, now } = o;
  const { citizen, token, form } = o.browser;
  const { content: procedure } = kind.version;
  const answers = kind.answers[0] ?? {};
  const caseId = caseOf(procedure, { answers, chosen: procedure.cases[0]?.id ?? '' });
  const change: Partial<DraftContent> = {
    caseId,
    agencyId: kind.owner.id,
    answers,
    delivery: procedure.delivery.includes('desk') ? 'desk' : 'online',
  };
  const draftBefore = await startDraft(tx, deps.keys, {
    citizen,
    procedureCode: kind.version.code,
    now,
  });
  const outcome = await saveDraft(tx, deps.keys, {
    citizen,
    id: draftBefore.id,
    from: draftMark(draftBefore, Object.keys(change)),
    change,
    reached: 'review',
    now,
  });
  if (!('saved' in outcome)) throw new Error('someone else changed a draft that was being prepared');
  const draft = outcome.saved;
  for (const part of partsOf(procedure, caseId, answers).filter((p) => p.required)) {
    const id = newId(now.getTime());
    await insertFile(tx, {
      id,
      blob: id,
      subject: { kind: 'draft', id: draft.id },
      partId: part.id,
      name: 'giay-to.pdf',
      type: 'pdf',
      bytes: 100_000,
      sha256: randomBytes(32).toString('hex'),
      pages: 1,
      width: undefined,
      height: undefined,
      warnings: [],
      madeByProgram: false,
      uploadedBy: { kind: 'citizen', id: citizen.accountId, name: citizen.name },
      createdAt: now,
      sealedKey: randomBytes(60),
    });
  }
  const captcha = captchaCookie(deps, { id: draft.id, accountId: citizen.accountId }, now);
  return {
    path: filingPaths.send({ draft: draft.id }),
    headers: { cookie: `${PORTAL_COOKIE}=${token}; ${CSRF_COOKIE}=${form}; ${captcha}` },
    body: new URLSearchParams({
      _csrf: csrfToken(deps.keys, form),
      _key: newId(now.getTime()),
      [OATH]: 'true',
      seen: await seenBefore(tx, draft, now),
    }).toString(),
    leadsTo: filingPaths.done({ draft: draft.id }),
  };
}

// What the page before shows, by the same check as the sending's.
async function seenBefore(tx: Tx, draft: Draft, now: Date): Promise<string> {
  const [files, units, { version, agencies }] = await Promise.all([
    listFiles(tx, { kind: 'draft', id: draft.id }),
    unitLookup(tx),
    inForceFor(tx, draft, now, { only: draft.content.agencyId }),
  ]);
  const [agency] = agencies;
  const form = version.formSchema ? compileStoredForm(version.formSchema) : undefined;
  const calendar =
    agency && form && countsDays(form) ? await getCalendar(tx, agency.receivedAtId) : undefined;
  const filled = new Set(files.map((f) => f.partId));
  const { data, caseId } = checkDraft(draft, version, { agencies, filled, units, calendar, now });
  const assessed = assessFee(version.content.fees, data, 'online');
  return markOfSeen({ content: draft.content, agency, caseId, data, files, assessed });
}

// Calls the door's own function with the parts of a request that it reads.
function captchaCookie(deps: Deps, holder: { id: string; accountId: string }, now: Date): string {
  let cookie = '';
  const setCookie = (name: string, value: string) => {
    cookie = `${name}=${value}`;
  };
  rememberSolvedCaptcha({ deps, now, setCookie } as unknown as C, holder);
  return cookie;
}

/** The browser of a person who is signed in, with the cookie of its forms. */
interface BrowserOf {
  citizen: Citizen;
  token: string;
  form: string;
}
