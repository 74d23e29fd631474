import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { checkFile, keepFile } from '#domain/files';
import type { Actor, Citizen, Officer } from '#domain/journal';
import { statuses, type Verb } from '#domain/ledger';
import { getProcedure, getVersion, importProcedures } from '#domain/procedures';
import { unitLookup } from '#domain/units';
import type { Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';
import { isDossier } from '#testing/by-code.ts';
import { BIRTH, birthAnswers, fileBirth, officerNamed, someCitizen } from '#testing/filed.ts';
import { incoming, samplePdf } from '#testing/sample-files.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import { selectDossier } from './dossier.store.ts';
import type { Dossier } from './dossier.ts';
import {
  acceptDossier,
  approveDossier,
  assignDossier,
  changeContact,
  closeDossier,
  confirmSupplement,
  correctAnswers,
  decideFee,
  declineExtension,
  endOpinion,
  examineDossier,
  extendDossier,
  giveOpinion,
  proposeExtension,
  recordDuty,
  recordExemption,
  recordPayment,
  recordRefund,
  recordResult,
  refuseDossier,
  registerDossier,
  reopenDossier,
  requestDuty,
  requestOpinion,
  requestSupplement,
  returnPapers,
  returnResult,
  sendBackDossier,
  stateFee,
  supplementAtCounter,
  supplementDossier,
  takeBackDossier,
  verifyLedger,
  voidReceipt,
  withdrawAtCounter,
  withdrawDossier,
} from './index.ts';
import { taskOf } from './route.ts';
import { may, transitions } from './state-table.ts';

const RUNS = 30;
/** As the dossier was before what was done last. */
let former: Dossier | undefined;
const NEXT_WEEK = new Date('2026-11-27T10:00:00+07:00');
const COUNTER = { broughtBy: 'x', why: 'x' };
const HAND_BACK = { papers: 'returned', fee: 'refund' } as const;
/** The agency that is asked for its opinion. */
const ASKED = () => people.officers.at(-1)?.posts[0]?.agencyId ?? '';
const deps = await seededDeps();
const { clock } = deps;
const units = await unitLookup(deps.db);
let people: { citizen: Citizen; other: Citizen; officers: Officer[]; handler: Officer };

beforeAll(async () => {
  const { content, formSchema } = await getProcedure(deps.db, BIRTH);
  const more = { financialDuty: { name: 'x', source: 'thử' }, opinionsOutsideLimit: { source: 'thử' } };
  await deps.db.tx((tx) => importProcedures(tx, [{ content: { ...content, ...more }, formSchema }]));
  const handler = await officerNamed(deps, 'canbo.anphu2');
  const names = ['canbo.anphu1', 'truongphong.anphu', 'lanhdao.anphu', 'canbo.honmay1', 'lanhdao.honmay'];
  people = {
    citizen: await someCitizen(deps),
    other: await someCitizen(deps, 1),
    handler,
    officers: [handler, ...(await Promise.all(names.map((n) => officerNamed(deps, n))))],
  };
});

const verbs = [...new Set(transitions.map((t) => t.verb))].filter((v) => v !== 'submit' && v !== 'recount');

test('whatever anybody tries in whatever order, only what the state table allows happens, and the ledger proves it', async () => {
  const tries = fc.array(fc.record({ verb: fc.constantFrom(...verbs), who: fc.nat({ max: 7 }) }), {
    minLength: 8,
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(tries, fc.boolean(), async (steps, helpful) => {
      const dossier = await filed();
      for (const step of steps) {
        const before = await now(dossier);
        const { actor, verb } = helpful
          ? await somethingAllowed(before, step.who)
          : { actor: actorAt(step.who), verb: step.verb };
        await tryOne(before, actor, verb);
      }
      expect(await verifyLedger(deps.db, dossier)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('every status can be left or is final, and every status can be reached', () => {
  const reached = new Set<string>(['draft', ...transitions.map((t) => t.to)]);
  for (const t of transitions) expect(reached).toContain(t.from);
  for (const status of Object.keys(statuses) as (keyof typeof statuses)[]) {
    // what is over stays so, but for what a province lets its desks open again
    const leaves = transitions.some((t) => t.from === status && t.to !== status && t.verb !== 'reopen');
    if (reached.has(status)) expect(leaves, status).toBe(!statuses[status].final);
  }
});

async function tryOne(before: Dossier, actor: Actor, verb: Verb): Promise<void> {
  const { content } = await getVersion(deps.db, before.versionId);
  const rule = may(actor, verb, before, taskOf(before, content));
  clock.advance(60_000);
  if (verb === 'record-result' && rule) await sign(before);
  const outcome = await deps.db
    .tx((tx) => run(tx, before, actor, verb))
    .then(
      () => 'done' as const,
      (e: { code?: string }) => {
        if (!e.code || !/^[a-z-]+(\.[a-z-]+)*$/.test(e.code)) throw e; // a bug, not a refusal
        return e.code;
      },
    );
  const after = await now(before);
  if (outcome === 'done') {
    expect(rule, `${verb} from ${before.status} by ${actor.kind}`).toBeDefined();
    expect(after).toMatchObject({
      status: rule?.to,
      revision: before.revision + 1,
      eventSeq: before.eventSeq + 1,
    });
    if (verb === 'take-back') expect(withoutCounts(after)).toEqual(withoutCounts(former));
    former = before;
  } else {
    expect(after).toEqual(before);
    // an allowed verb may still be refused for what it was given: a fee that is not due, an officer who has it already; a limit of one day
    // has no day before it on which a new date could be told
    if (rule)
      expect([
        'assign.same',
        'close.too-early',
        'extension.clock-stands',
        'extension.none',
        'extension.too-late',
        'fee.no-receipt',
        'fee.not-accepted',
        'fee.not-due',
        'fee.nothing-back',
        'fee.nothing-to-decide',
        'fee.wrong-amount',
        'fee.unpaid',
        'opinion.none',
        'papers.nothing-back',
      ]).toContain(outcome);
  }
  const held = await deps.db.many<{ holder: string }>(
    sql`select holder_agency_id as holder from worklist where dossier_id = ${before.id}`,
  );
  const waitsAt = after.acceptedAt ? after.ownerAgencyId : after.receiverAgencyId;
  const where = after.status.startsWith('awaiting_') ? waitsAt : after.holderAgencyId;
  // an accepted one that is withdrawn is told to who had it in hand: of a birth always the same office
  const told = after.status === 'withdrawn' && after.acceptedAt ? after.ownerAgencyId : null;
  const at = where ?? told;
  expect(held.map((h) => h.holder)).toEqual(at ? [at] : []);
  const mine = await deps.db.one<{ status: string }>(
    sql`select status from party_dossiers where party_id = ${before.partyId} and dossier_id = ${before.id}`,
  );
  expect(mine?.status).toBe(after.status);
}

// the verbs with arguments that are right in themselves
function run(tx: Tx, d: Dossier, actor: Actor, verb: Verb): Promise<unknown> {
  const common = { ref: d, revision: d.revision, now: clock.now() };
  const officer = actor as Officer; // the table, not the type, is on trial here
  const citizen = actor as Citizen;
  switch (verb) {
    case 'accept':
      return acceptDossier(tx, { ...common, officer });
    case 'request-supplement':
      return requestSupplement(tx, {
        ...common,
        officer,
        items: [{ target: 'other', text: 'x' }],
        reason: '',
      });
    case 'confirm-supplement':
      return confirmSupplement(tx, { ...common, officer, note: '' });
    case 'request-duty':
      return requestDuty(tx, { ...common, officer, what: 'x', ground: 'x', how: 'x' });
    case 'record-duty':
      return recordDuty(tx, { ...common, officer, how: 'done', doneAt: common.now, proof: 'x' });
    case 'request-opinion':
      return requestOpinion(tx, {
        ...common,
        officer,
        agencyIds: [ASKED()],
        question: 'x',
        day: '2026-11-27',
      });
    case 'give-opinion':
      return giveOpinion(tx, { ...common, officer, says: 'agree', text: '' });
    case 'end-opinion':
      return endOpinion(tx, { ...common, officer, agencyIds: [ASKED()], reason: 'x' });
    case 'close':
      return closeDossier(tx, { ...common, officer, note: 'x', back: HAND_BACK });
    case 'reopen':
      return reopenDossier(tx, { ...common, officer, reason: 'x' });
    case 'refuse':
      return refuseDossier(tx, { ...common, officer, reason: 'x' });
    case 'register':
      return registerDossier(tx, { ...common, officer });
    case 'assign':
      return assignDossier(tx, { ...common, officer, to: people.handler.officerId });
    case 'examine':
      return examineDossier(tx, { ...common, officer, proposal: 'grant', opinion: '' });
    case 'approve':
      return approveDossier(tx, { ...common, officer, decision: 'granted', note: '' });
    case 'take-back':
      return takeBackDossier(tx, { ...common, officer, reason: 'x' });
    case 'propose-extension':
      return proposeExtension(tx, { ...common, officer, until: NEXT_WEEK, reason: 'x' });
    case 'extend':
      return extendDossier(tx, { ...common, officer });
    case 'decline-extension':
      return declineExtension(tx, { ...common, officer, reason: 'x' });
    case 'send-back':
      return sendBackDossier(tx, { ...common, officer, reason: 'x' });
    case 'record-result':
      return recordResult(tx, { ...common, officer, number: '', note: '' });
    case 'return-result':
      return returnResult(tx, { ...common, officer, takenBy: 'x' });
    case 'record-payment':
      return recordPayment(tx, { ...common, officer, method: 'cash', amount: 5000, payer: 'x' });
    case 'record-exemption':
      return recordExemption(tx, { ...common, officer, reason: 'x' });
    case 'state-fee':
      return stateFee(tx, { ...common, officer, total: 5000, working: 'x' });
    case 'void-receipt':
      return voidReceipt(tx, { ...common, officer, paymentId: newId(), reason: 'x', instead: undefined });
    case 'record-refund':
      return recordRefund(tx, { ...common, officer, method: 'cash', amount: 1, paidTo: 'x', reason: 'x' });
    case 'supplement':
      if (actor.kind === 'officer')
        return supplementAtCounter(tx, deps, {
          ...common,
          officer,
          counter: COUNTER,
          scans: [],
          onPaper: {},
          reasons: new Map([['other', 'x']]),
          note: 'x',
        });
      return supplementDossier(tx, deps.keys, {
        ...common,
        citizen,
        reasons: new Map([['other', 'x']]),
        note: 'x',
      });
    case 'change-contact':
      return changeContact(tx, deps.keys, {
        ...common,
        officer,
        counter: COUNTER,
        contact: { phone: `09123${String(d.revision).padStart(5, '0')}`, email: '', address: '' },
      });
    case 'correct-answers':
      return correctAnswers(tx, deps.keys, {
        ...common,
        officer,
        answers: { ...birthAnswers, childName: `LÊ ${'A'.repeat(1 + d.revision)}` },
        units,
        reason: 'x',
      });
    case 'withdraw':
      if (actor.kind === 'officer')
        return withdrawAtCounter(tx, { ...common, officer, counter: COUNTER, reason: 'x', back: HAND_BACK });
      return withdrawDossier(tx, { ...common, citizen, reason: 'x' });
    case 'return-papers':
      return returnPapers(tx, { ...common, officer, gave: [], rest: 'kept', takenBy: 'x', note: 'x' });
    case 'decide-fee':
      return decideFee(tx, { ...common, officer, fee: 'kept', reason: 'x' });
    case 'submit':
    case 'recount':
      throw new Error('a dossier is submitted from its draft, and recounted by a job');
  }
}

/** What a ledger that has gone on changes in any row. */
function withoutCounts(d: Dossier | undefined) {
  if (!d) throw new Error('nothing was done before');
  const { revision: _, eventSeq: __, eventHash: ___, takeBack: ____, ...row } = d;
  return row;
}

async function filed(): Promise<Dossier> {
  const code = await fileBirth(deps, people.citizen);
  const row = await deps.db.one<{ ownerAgencyId: string; id: string }>(
    sql`select owner_agency_id as "ownerAgencyId", id from dossiers where ${isDossier(code)}`,
  );
  if (!row) throw new Error(`${code} was not kept`);
  return now(row);
}

async function now(ref: { ownerAgencyId: string; id: string }): Promise<Dossier> {
  const d = await selectDossier(deps.db, ref);
  if (!d) throw new Error('the dossier is gone');
  return d;
}

function actorAt(n: number): Actor {
  return [people.citizen, people.other, ...people.officers][n] ?? people.citizen;
}

// random tries rarely get far: half of the runs choose among what is allowed, so that the far statuses are tried too
async function somethingAllowed(d: Dossier, seed: number): Promise<{ actor: Actor; verb: Verb }> {
  const { content } = await getVersion(deps.db, d.versionId);
  const actors = [people.citizen, ...people.officers];
  const open = actors.flatMap((actor) =>
    verbs.filter((v) => may(actor, v, d, taskOf(d, content))).map((verb) => ({ actor, verb })),
  );
  const onward = open.filter(
    (o) =>
      o.verb !== 'withdraw' &&
      o.verb !== 'refuse' &&
      o.verb !== 'record-payment' &&
      o.verb !== 'record-exemption' &&
      o.verb !== 'state-fee',
  );
  return (
    (onward.length > 0 ? onward : open)[seed % Math.max(1, onward.length || open.length)] ?? {
      actor: actorAt(seed),
      verb: 'accept',
    }
  );
}

async function sign(d: Dossier): Promise<void> {
  const checked = await checkFile(incoming(await samplePdf(), 'ket-qua.pdf'), {
    accepts: ['pdf'],
    maxBytes: 5_000_000,
  });
  await deps.db.tx((tx) =>
    keepFile(tx, deps, checked, {
      subject: { kind: 'result', ownerAgencyId: d.ownerAgencyId, id: d.id },
      partId: 'result',
      uploadedBy: people.handler,
      now: clock.now(),
    }),
  );
}
