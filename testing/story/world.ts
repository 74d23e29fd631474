import { changeOfficerLogin, createAdministrator, demoCodes } from '#domain/accounts';
import { findAgencyByCode } from '#domain/agencies';
import { closeSheet, listSheets, setFloat } from '#domain/cash';
import {
  acceptDossier,
  approveDossier,
  assignDossier,
  closeDossier,
  type Dossier,
  examineDossier,
  extendDossier,
  type IssuedRef,
  listIssued,
  openAsFiler,
  paperCodeOf,
  proposeExtension,
  recordPayment,
  recordResult,
  refuseDossier,
  requestDuty,
  requestOpinion,
  requestSupplement,
  returnResult,
  secretOf,
  supplementDossier,
  withdrawAtCounter,
  withdrawDossier,
} from '#domain/dossiers';
import { type DraftContent, draftMark, saveDraft, startDraft } from '#domain/drafts';
import { checkFile, keepFile, listFiles } from '#domain/files';
import type { Citizen, Officer } from '#domain/journal';
import { decideRefund, requestAsideRefund, takeNotice } from '#domain/payments';
import { recordSecurity } from '#domain/security';
import { machineTime } from '#platform/clock.ts';
import type { Tx } from '#platform/db/db.ts';
import { writeSetting } from '#platform/db/settings.ts';
import { sql } from '#platform/db/sql.ts';
import { csrfToken, writerOf } from '#platform/http/csrf.ts';
import { Form } from '#platform/http/form.ts';
import { keepParked } from '#platform/http/parked-form.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { accountLetters } from '#views/words/account-letters.ts';
import type { Deps } from '../../src/deps.ts';
import { NOBODY } from '../../src/domain/payments/testing.ts';
import { BIRTH, birthAnswers, fileBirth, officerNamed, someCitizen } from '../filed.ts';
import { throughMailOffice } from '../mail-office-step.ts';
import { owesKnownSum } from '../owes-known-sum.ts';
import { incoming, samplePdf } from '../sample-files.ts';
import { withDuty } from '../with-more-content.ts';
import { FORM_COOKIE } from './form-cookie.ts';
import { owesToBudget, reconcileYesterday } from './reconciling.ts';
import { makeStatements, type Statements } from './statements.ts';

export const states = [
  'submitted',
  'asked-at-once',
  'refused',
  'at-mail-office',
  'accepted',
  'paid',
  'withdrawn-after-payment',
  'left-at-desk',
  'assigned',
  'asked-later',
  'answered-later',
  'never-answered',
  'closed',
  'may-be-extended',
  'extension-proposed',
  'extended',
  'owing',
  'asked-to-pay',
  'opinion-asked',
  'examined',
  'approved',
  'resolved',
  'returned',
] as const;

// late, so that there is a fee to pay
const late = { childBirthDate: '2026-06-02' };

/** What a person wrote in every field of free text. */
export const SAID = 'Lời khai riêng của <script>x</script> "người" \'nộp\' & chủ hồ sơ';
const answers = { ...birthAnswers, ...late, childHomeTown: SAID };
const DAY_MS = 86_400_000;
const MONTH_MS = 30 * DAY_MS;
/** In which a new date is still to be proposed: accepted a few days ahead, so that the day before its promise is to come. */
const EXTENDED: readonly State[] = ['may-be-extended', 'extension-proposed', 'extended'];
/** Asked a month ago, so that the last day for it is over. */
const UNANSWERED: readonly State[] = ['never-answered', 'closed'];
/** The agency that is asked for its opinion. */
const ASKED_AGENCY = 'H99.21.03';
/** Their fee is taken at once; of the last nobody has said what becomes of papers and fee. */
const PAID: readonly State[] = ['paid', 'withdrawn-after-payment', 'left-at-desk'];
const PAPER = 'giay-chung-sinh';
const COPIES = '2.000815';
const LOCKED_OUT = 'canbo.honmay2'; // who forgot their password
/** Words that may stand only on the pages of the people whom they concern. */
export const PRIVATE = ['LÊ GIA HÂN', 'Lời khai riêng', '099194000121', 'Giấy riêng'];

/**
 * One citizen's dossiers in every state at Phường An Phú, with hostile words in every field of free text, and three drafts: just
 * begun, with its paper and ready to be sent, and sent; and one of a short form.
 */
export async function makeWorld(deps: Deps): Promise<World> {
  const owner = await someCitizen(deps, 0);
  const staff = await staffOf(deps);
  // off as usual, so that nobody could open what was closed
  const reopening = { withinDays: 30 };
  await deps.db.tx((tx) => writeSetting(tx, 'dossiers.reopening', reopening, deps.clock.now()));
  const dossiers = {} as Record<State, string>;
  for (const state of states) dossiers[state] = await carry(deps, owner, staff, state);
  for (const state of ['accepted', 'examined'] as const) await owesKnownSum(deps.db, dossiers[state]);
  const begun = await deps.db.tx((tx) =>
    startDraft(tx, deps.keys, { citizen: owner, procedureCode: BIRTH, now: deps.clock.now() }),
  );
  const ready = await readyDraft(deps, owner);
  const short = await deps.db.tx((tx) =>
    startDraft(tx, deps.keys, { citizen: owner, procedureCode: COPIES, now: deps.clock.now() }),
  );
  const { dossier } = await openAsFiler(deps.db, deps.keys, owner, dossiers.returned);
  const toPay = await openAsFiler(deps.db, deps.keys, owner, dossiers.accepted);
  const subject = { ownerAgencyId: dossier.ownerAgencyId, id: dossier.id };
  const [result] = await listFiles(deps.db, { kind: 'result', ...subject });
  const papers = (await listFiles(deps.db, { kind: 'dossier', ...subject })).find((f) => !f.madeByProgram);
  const sent = await deps.db.one<{ id: string }>(
    sql`select id from drafts where party_id = ${owner.partyId} and dossier_id = ${dossier.id}`,
  );
  if (!result || !papers || !sent) throw new Error('the world is not whole');
  await raiseAlarm(deps);
  await bringDown(deps);
  await owesToBudget(deps);
  return {
    owner,
    dossiers,
    drafts: { begun: begun.id, ready: ready.id, sent: sent.id, short: short.id },
    files: {
      draft: ready.file,
      dossier: papers.id,
      result: result.id,
      asked: await paperIn(deps, owner, dossiers['opinion-asked']),
    },
    secret: secretOf(deps.keys, dossier),
    secretToPay: secretOf(deps.keys, toPay.dossier),
    paper: await paperOf(deps, subject),
    failedJob: await makeFailedJob(deps),
    sheets: await sheetsOf(deps, staff.clerk),
    agency: await moveTime(deps, dossier),
    unproven: (await someCitizen(deps, 2)).accountId,
    ...(await signedByGateway(deps)),
    money: await moneyOfNobody(deps),
    ...(await makeStatements(deps, { clerk: staff.clerk, owner, owing: dossiers.examined, said: SAID })),
    reconciled: await reconcileYesterday(deps),
    parked: [
      await makeParked(deps, owner.accountId, '/nop-ho-so', ['thu-tuc', BIRTH]),
      await makeParked(deps, staff.clerk.officerId, `/can-bo/ho-so/${dossiers.submitted}/tu-choi`, [
        'reason',
        SAID,
      ]),
    ],
    ...(await changeLogins(deps)),
  };
}

async function sheetsOf(deps: Deps, officer: Officer): Promise<string[]> {
  const now = new Date(deps.clock.now().getTime() - DAY_MS);
  const agencyId = officer.posts.find((p) => p.role === 'clerk')?.agencyId ?? '';
  await deps.db.tx((tx) => setFloat(tx, { officer, agencyId, float: 0, now }));
  const { own } = await listSheets(deps.db, officer);
  const [former, ...others] = own;
  const [open] = others.filter((s) => s.state === 'open');
  if (!former || !open) throw new Error('the world has no cash sheets');
  const count = { officer, sheetId: former.id, counts: { 1000: 1 }, reason: SAID, seen: former.lines };
  await deps.db.tx((tx) => closeSheet(tx, { ...count, now: deps.clock.now() }));
  return [open.id, former.id];
}

async function paperIn(deps: Deps, owner: Citizen, code: string): Promise<string> {
  const { files } = await openAsFiler(deps.db, deps.keys, owner, code);
  const paper = files.find((f) => !f.madeByProgram);
  if (!paper) throw new Error(`${code} has no paper`);
  return paper.id;
}

async function signedByGateway({
  gateways,
  standIn,
  clock,
}: Deps): Promise<{ toPay: string; notice: string }> {
  const order = {
    ...{
      ownerAgencyId: newId(),
      id: newId(),
      dossierId: newId(),
      code: 'x',
      reference: 'TT000000AAAA',
      gateway: 'vnpay',
    },
    ...{
      lines: [],
      amount: 15_000,
      payerName: 'x',
      state: 'pending' as const,
      seq: 2,
      asked: 0,
      askAt: null,
      cameBackAt: null,
    },
    ...{ createdAt: clock.now(), expiresAt: clock.now() },
  };
  const o = { returnTo: 'http://localhost:3000/x', ip: '127.0.0.1', language: 'vi', about: 'x' } as const;
  const queryOf = (url: string | undefined) => url?.slice(url.indexOf('?') + 1) ?? '';
  const toPay = queryOf(gateways[0]?.payAddress(order, o));
  // of this choice nobody is told
  return { toPay, notice: queryOf((await standIn?.act(toPay, 'silent'))?.returnTo) };
}

/** Money that came for nobody's reference: of which nothing is asked yet, of which somebody asked, and which is to go back by transfer. */
async function moneyOfNobody({ db, keys, clock }: Deps): Promise<World['money']> {
  const now = clock.now();
  const administrator = (nth: number): Officer => ({
    kind: 'officer',
    officerId: newId(now.getTime() + nth),
    name: SAID,
    admin: true,
    posts: [],
  });
  const [one, another] = [administrator(1), administrator(2)];
  const world = newId(); // a database may have several
  const came = async (nth: number) => {
    const transaction = `${world}/${nth}`;
    const notice = { reference: 'TT000000BBBB', fate: 'received', amount: 15_000, isExact: true } as const;
    await db.tx((tx) =>
      takeNotice(tx, {
        gateway: 'vnpay',
        notice: { ...notice, transaction, paidAt: undefined, code: '00' },
        now,
      }),
    );
    const row = await db.one<{ id: string }>(
      sql`select id from received_money where owner_agency_id = ${NOBODY} and transaction = ${transaction}`,
    );
    return row?.id ?? '';
  };
  const asked = async (nth: number) => {
    const money = { ownerAgencyId: NOBODY, id: await came(nth) };
    const account = { bank: '970436', number: '0071000912345' };
    const ask = { officer: one, way: 'transfer', account, paidTo: SAID, reason: SAID, now } as const;
    return db.tx((tx) => requestAsideRefund(tx, keys, { ...ask, money }));
  };
  const [requested, approved] = [await asked(1), await asked(2)];
  const seen = { ref: approved, seq: approved.seq, officer: another, now };
  await db.tx((tx) => decideRefund(tx, { ...seen, decision: 'approve', reason: '' }));
  return { aside: await came(3), requested: requested.id, approved: approved.id };
}

async function paperOf(deps: Deps, ref: IssuedRef): Promise<string> {
  const [first] = await listIssued(deps.db, ref);
  if (!first) throw new Error('the world has no form');
  return paperCodeOf(first);
}

/** Files and works a birth registration up to a state, by the verbs of the rooms. */
async function carry(deps: Deps, owner: Citizen, staff: Staff, state: State): Promise<string> {
  const { db, keys, clock } = deps;
  const code = await fileBirth(deps, owner, { content: { answers } });
  // after its papers came: what came since an officer asked is the supplement's
  const shift = UNANSWERED.includes(state) ? -MONTH_MS : EXTENDED.includes(state) ? 4 * DAY_MS : 0;
  const then = new Date(clock.now().getTime() + shift);
  const step = async (officer: Officer, f: (tx: Tx, x: Step) => Promise<unknown>, now = then) => {
    const { dossier } = await openAsFiler(db, keys, owner, code);
    await db.tx((tx) => f(tx, { ref: dossier, revision: dossier.revision, officer, now }));
  };
  const ask = {
    items: [
      { target: 'giay-chung-sinh', text: SAID },
      { target: 'form', text: SAID },
    ],
    reason: SAID,
  };
  const reached = (s: State) => states.indexOf(state) >= states.indexOf(s);
  if (state === 'submitted') return code;
  if (state === 'asked-at-once') await step(staff.clerk, (tx, x) => requestSupplement(tx, { ...x, ...ask }));
  if (state === 'refused') await step(staff.clerk, (tx, x) => refuseDossier(tx, { ...x, reason: SAID }));
  if (state === 'at-mail-office') {
    await throughMailOffice(deps, code);
    await step(staff.clerk, (tx, x) => acceptDossier(tx, x));
  }
  const pay = (tx: Tx, x: Step) => recordPayment(tx, { ...x, method: 'cash', amount: 8_000, payer: SAID });
  if (!reached('accepted')) return code;
  const papers = state === 'left-at-desk' ? [{ part: PAPER, originals: 1, certified: 0, copies: 2 }] : [];
  await step(staff.clerk, (tx, x) => acceptDossier(tx, { ...x, note: SAID, papers }));
  if (PAID.includes(state)) await step(staff.clerk, pay);
  if (state === 'left-at-desk')
    await step(staff.clerk, (tx, { ref, revision, now }) =>
      withdrawDossier(tx, { ref, revision, citizen: owner, reason: SAID, now }),
    );
  if (state === 'withdrawn-after-payment')
    await step(staff.clerk, (tx, x) =>
      withdrawAtCounter(tx, {
        ...x,
        counter: { broughtBy: SAID, why: SAID },
        reason: SAID,
        back: { fee: 'refund' },
      }),
    );
  if (reached('assigned'))
    await step(staff.head, (tx, x) => assignDossier(tx, { ...x, to: staff.handler.officerId, note: SAID }));
  if (['asked-later', 'answered-later', ...UNANSWERED].includes(state))
    await step(staff.handler, (tx, x) => requestSupplement(tx, { ...x, ...ask }));
  if (state === 'closed')
    await step(staff.clerk, (tx, x) => closeDossier(tx, { ...x, note: SAID }), clock.now());
  if (state === 'owing' || state === 'asked-to-pay') await withDuty(deps, code);
  if (state === 'asked-to-pay')
    await step(staff.handler, (tx, x) => requestDuty(tx, { ...x, what: SAID, ground: SAID, how: SAID }));
  if (state === 'opinion-asked')
    await step(staff.handler, async (tx, x) => {
      const agency = await findAgencyByCode(tx, ASKED_AGENCY);
      const day = localDate(x.ref.promisedAt ?? x.now);
      await requestOpinion(tx, { ...x, agencyIds: [agency?.id ?? ''], question: SAID, day });
    });
  if (state === 'answered-later') {
    const { dossier } = await openAsFiler(db, keys, owner, code);
    const reasons = new Map(ask.items.map((i) => [i.target, SAID]));
    const answer = {
      ref: dossier,
      revision: dossier.revision,
      citizen: owner,
      reasons,
      note: SAID,
      now: then,
    };
    await db.tx((tx) => supplementDossier(tx, keys, answer));
  }
  if (state === 'extension-proposed' || state === 'extended')
    await step(
      staff.handler,
      (tx, x) => proposeExtension(tx, { ...x, until: weekAfter(x.ref), reason: SAID }),
      clock.now(),
    );
  if (state === 'extended') await step(staff.leader, extendDossier, clock.now());
  if (!reached('examined')) return code;
  await step(staff.handler, (tx, x) => examineDossier(tx, { ...x, proposal: 'grant', opinion: SAID }));
  if (reached('approved'))
    await step(staff.leader, (tx, x) => approveDossier(tx, { ...x, decision: 'granted', note: SAID }));
  if (!reached('resolved')) return code;
  await step(staff.handler, async (tx, x) => {
    await keep(
      deps,
      tx,
      { kind: 'result', ownerAgencyId: x.ref.ownerAgencyId, id: x.ref.id },
      'result',
      staff.handler,
    );
    await recordResult(tx, { ...x, number: '12/TLKS', note: SAID });
  });
  // what is owed stands in the way of the form that hands it over
  await step(staff.clerk, pay);
  if (!reached('returned')) return code;
  await step(staff.clerk, (tx, x) => returnResult(tx, { ...x, takenBy: SAID }));
  return code;
}

function weekAfter({ promisedAt }: Dossier): Date {
  if (!promisedAt) throw new Error('nothing is promised');
  return new Date(promisedAt.getTime() + 7 * DAY_MS);
}

async function readyDraft(deps: Deps, owner: Citizen): Promise<{ id: string; file: string }> {
  const now = deps.clock.now();
  const agency = await findAgencyByCode(deps.db, 'H99.21.01');
  const change: Partial<DraftContent> = {
    caseId: 'thuong',
    agencyId: agency?.id ?? '',
    answers,
    delivery: 'desk',
  };
  return deps.db.tx(async (tx) => {
    const draft = await startDraft(tx, deps.keys, { citizen: owner, procedureCode: BIRTH, now });
    const file = await keep(deps, tx, { kind: 'draft', id: draft.id }, 'giay-chung-sinh', owner);
    await saveDraft(tx, deps.keys, {
      citizen: owner,
      id: draft.id,
      from: draftMark(draft, Object.keys(change)),
      change,
      reached: 'review',
      now,
    });
    return { id: draft.id, file };
  });
}

async function keep(
  deps: Deps,
  tx: Tx,
  subject: Parameters<typeof keepFile>[3]['subject'],
  partId: string,
  uploadedBy: Citizen | Officer,
): Promise<string> {
  const checked = await checkFile(incoming(await samplePdf(), 'Giấy riêng.pdf'), {
    accepts: ['pdf'],
    maxBytes: 5_000_000,
  });
  return (await keepFile(tx, deps, checked, { subject, partId, uploadedBy, now: deps.clock.now() })).id;
}

async function staffOf(deps: Deps): Promise<Staff> {
  return {
    clerk: await officerNamed(deps, 'canbo.anphu1'),
    handler: await officerNamed(deps, 'canbo.anphu2'),
    head: await officerNamed(deps, 'truongphong.anphu'),
    leader: await officerNamed(deps, 'lanhdao.anphu'),
  };
}

/** A job that failed for good. */
/** An alarm that no administrator has seen yet. */
function raiseAlarm(deps: Deps): Promise<void> {
  const network = { kind: 'alarm.new-network', address: '203.0.113.5', detail: SAID } as const;
  return deps.db.tx((tx) => recordSecurity(tx, deps, network));
}

/** E-mail that does not go out. */
async function bringDown({ db, clock }: Deps): Promise<void> {
  const now = clock.now();
  await db.run(sql`insert into message_channels (channel, down_since, tries, tried_at, next_try_at, error)
    values ('email', ${now}, 1, ${now}, ${now}, ${SAID}) on conflict do nothing`);
}

/** A change of the calendar that has moved a time of which nobody has been told. @returns the agency that decides. */
async function moveTime({ db, clock }: Deps, { ownerAgencyId, id, code }: Dossier): Promise<string> {
  const now = clock.now();
  const revision = newId(now.getTime());
  const days = JSON.stringify([{ date: '2026-12-31', was: 'week', is: 'holiday' }]);
  await db.run(
    sql`insert into calendar_changes (revision, at, days, hours) values (${revision}, ${now}, ${days}::jsonb, false)`,
  );
  await db.run(sql`insert into moved_times (owner_agency_id, revision, dossier_id, code, what, was, becomes, seq, days, at)
    values (${ownerAgencyId}, ${revision}, ${id}, ${code}, 'result', ${now}, ${now}, 1, ${days}::jsonb, ${now})`);
  return ownerAgencyId;
}

async function makeFailedJob(deps: Deps): Promise<string> {
  // its name is declared by nobody, so that no worker takes it
  await deps.db.run(
    sql`select graphile_worker.add_job('test.never', ${JSON.stringify({ dossier: SAID })}::json, max_attempts => 1)`,
  );
  const row = await deps.db.one<{
    id: string;
  }>(sql`update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'failed <script>x</script>'
    where id = (select max(id) from graphile_worker._private_jobs) returning id::text as id`);
  return row?.id ?? '';
}

export type State = (typeof states)[number];

async function makeParked(
  deps: Deps,
  account: string,
  path: string,
  field: [string, string],
): Promise<string> {
  const { db, keys, clock } = deps;
  const browser = FORM_COOKIE;
  const writer = writerOf(keys, browser, csrfToken(keys, browser, account));
  if (!writer) throw new Error('the token of an account names it');
  const o = {
    browser,
    address: '127.0.0.1',
    writer,
    path,
    page: path,
    form: new Form([field]),
    files: null,
    now: clock.now(),
  };
  return (await keepParked(db, keys, o)) ?? '';
}

/** A second administrator, about whom something is asked, and a first password that the first one has given and not put away. */
async function changeLogins(deps: Deps): Promise<Pick<World, 'administrator' | 'firstPassword'>> {
  const now = deps.clock.now();
  const { smsCeilings: ceilings, passwordRules } = deps.config;
  const d = { ...deps, ceilings, passwordRules, letters: accountLetters };
  const [first, other] = [await officerNamed(deps, 'quantri'), await officerNamed(deps, 'canbo.anphu2')];
  const { officerId } = await officerNamed(deps, LOCKED_OUT);
  const codes = await demoCodes(deps.db, deps.keys, machineTime(deps.clock));
  const own = { code: codes.find((o) => o.officerId === first.officerId)?.code ?? '', devices: [] };
  return deps.db.tx(async (tx) => {
    const made = await createAdministrator(tx, deps, {
      username: `quan.tri.${newId().slice(-8)}`,
      name: SAID,
      now,
    });
    await tx.run(sql`insert into officer_requests (officer_id, change, asked_by, asked_at, until)
      values (${made.officerId}, 'disable', ${other.officerId}, ${now}, ${new Date(now.getTime() + 86_400_000)})`);
    // another world of the same half minute has used the code
    await tx.run(sql`update officer_logins set totp_last_step = 0 where officer_id = ${first.officerId}`);
    const changed = await changeOfficerLogin(tx, d, first, { officerId, change: 'new-password', own });
    const firstPassword = changed.outcome === 'done' ? changed.firstPassword : undefined;
    return { administrator: made.officerId, firstPassword: firstPassword ?? '' };
  });
}

export interface World extends Statements {
  owner: Citizen;
  /** State → case number. */
  dossiers: Record<State, string>;
  /** `short`: of a form that is one page. */
  drafts: { begun: string; ready: string; sent: string; short: string };
  /** The paper of the ready draft, the paper and the result of the returned dossier, the paper of the one about which an agency is asked. */
  files: { draft: string; dossier: string; result: string; asked: string };
  /** The look-up secret of the returned dossier. */
  secret: string;
  /** Of the accepted one, whose fee can be paid. */
  secretToPay: string;
  /** What the code on its first form says. */
  paper: string;
  failedJob: string;
  /** One that has not told everybody yet whose time has moved with the calendar. */
  agency: string;
  /** Cash sheets of the clerk: one that is open, and one that waits for a leader. */
  sheets: string[];
  /** The account of a citizen who has not proved their number. */
  unproven: string;
  /** An administrator whose login another one wants disabled. */
  administrator: string;
  /** By what the first administrator finds a password that they have given. */
  firstPassword: string;
  /** What a gateway has signed: a payment page of an order, and a notice of it. Nobody here has made that order. */
  toPay: string;
  notice: string;
  /** Money that came for nobody's reference, and refunds of such money. */
  money: { aside: string; requested: string; approved: string };
  /** What finds a day that was held against its provider's file, and a difference of it, as addresses have it. */
  reconciled: { day: string; difference: string };
  /** The forms that this browser sent after its session had ended, the owner's and a clerk's. */
  parked: string[];
}

interface Staff {
  clerk: Officer;
  handler: Officer;
  head: Officer;
  leader: Officer;
}

interface Step {
  ref: Dossier;
  revision: number;
  officer: Officer;
  now: Date;
}
