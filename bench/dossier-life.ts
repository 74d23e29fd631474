import { addWorkingHours } from '#domain/calendar';
import { ANSWER_HOURS, type SupplementRequest, type Task } from '#domain/dossiers';
import { localDate } from '#platform/time.ts';
import { NOBODY } from '../src/domain/dossiers/hold-step.ts';
import { examiningStepBefore, stepFor, taskOf } from '../src/domain/dossiers/route.ts';
import { TO_OWNER } from '../src/domain/ledger/chain-event.ts';
import type { Acting, Living } from './living.ts';

const DAY_MS = 86_400_000;
const words = {
  supplement: 'Chụp lại rõ nét, đủ bốn góc.',
  supplemented: 'Đã chụp lại.',
  refusal: 'Hồ sơ không thuộc thẩm quyền giải quyết của cơ quan này.',
  denial: 'Không đủ điều kiện theo quy định.',
  withdrawal: 'Không còn nhu cầu.',
};

/**
 * Carries a dossier that was just submitted as far as it would have come by now: what the verbs of the room do to the row, the
 * ledger and the fee, without a database. Some are late, some wait for the person, a few are refused or withdrawn.
 */
export function liveOn(l: Living): void {
  for (;;) {
    const task = taskOf(l.d, l.life.kind.version.content);
    if (!(task ? work(l, task) : answer(l))) return;
  }
}

function work(l: Living, task: Task): boolean {
  const atDesk = task === 'receive' || task === 'return';
  const who = atDesk ? l.clerk() : l.holder();
  if (!who || !l.workingHours(timeFor(l, task))) return false;
  const { kind } = l.life;
  const acting: Acting = {
    who,
    agency: l.d.holderAgencyId === kind.receiver.id ? kind.receiver : kind.owner,
  };
  switch (task) {
    case 'receive':
      return receive(l, acting);
    case 'assign':
      return assign(l, acting);
    case 'examine':
      return l.by.below(100) < 3 && l.d.supplements < 2 ? askFor(l, acting) : examine(l, acting);
    case 'approve':
      return approve(l, acting);
    case 'record-result': {
      const held = l.hold(l.route.length - 1);
      const over = { status: 'resolved' as const, resolvedAt: l.at, finishedAt: l.at };
      const detail = { number: `${l.d.code.slice(-4)}/KQ`, files: [] };
      l.write('record-result', acting, { ...held, ...over }, { toName: held.holderAgencyName, detail });
      return true;
    }
    case 'return':
      return handOver(l, acting);
  }
}

// Most are done within the hours of their step; one in twelve takes much longer. People come for their results some days later.
function timeFor(l: Living, task: Task): number {
  if (task === 'return') return 1 + l.by.below(40);
  const hours = l.route[l.d.step]?.hours ?? 1;
  return hours * (l.by.below(12) === 0 ? 1 + l.by.below(30) / 10 : 0.1 + l.by.below(80) / 100);
}

function receive(l: Living, acting: Acting): boolean {
  const { d, at } = l;
  const chance = l.by.below(100);
  if (chance < 4 && d.supplements === 0) return askFor(l, acting);
  const end = { ...NOBODY, finishedAt: at };
  if (chance < 6)
    return l.write(
      'refuse',
      acting,
      { ...end, status: 'refused' },
      { detail: TO_OWNER, note: words.refusal },
    );
  if (chance < 7) {
    const said = { toName: d.receiverAgencyName, note: words.withdrawal };
    return l.write('withdraw', undefined, { ...end, status: 'withdrawn' }, said);
  }
  const promisedAt = l.promise();
  d.promisedAt = promisedAt;
  const held = l.hold(1);
  const clock = { acceptedAt: at, clockStartedAt: at, firstPromisedAt: promisedAt, supplementRequest: null };
  const detail = { promisedAt: promisedAt.toISOString() };
  return l.write(
    'accept',
    acting,
    { ...held, ...clock, status: 'accepted' },
    { toName: held.holderAgencyName, until: promisedAt, detail },
  );
}

function assign(l: Living, acting: Acting): boolean {
  const next = stepFor(l.route, 'examine', l.d.step);
  if (next === undefined) return false;
  const step = l.hold(next);
  const able = l.able(step.holderAgencyId, step.stepRole, step.stepUnit);
  if (able.length === 0) return false;
  const { officerId, name } = l.by.pick(able);
  const held = { ...step, holderOfficerId: officerId, holderOfficerName: name };
  const examiner = { examinerId: officerId, examinerName: name };
  const said = { toName: name, until: held.stepDueAt, detail: { to: officerId } };
  return l.write('assign', acting, { ...held, ...examiner, status: 'processing' }, said);
}

function examine(l: Living, acting: Acting): boolean {
  const held = l.hold(l.d.step + 1);
  const examiner = { examinerId: acting.who.officerId, examinerName: acting.who.name };
  const said = { toName: held.stepName, until: held.stepDueAt, detail: { proposal: 'grant' } };
  return l.write('examine', acting, { ...held, ...examiner, status: 'processing' }, said);
}

function approve(l: Living, acting: Acting): boolean {
  const { d } = l;
  const decision = l.by.below(100) < 3 ? ('denied' as const) : ('granted' as const);
  const higher = decision === 'granted' ? stepFor(l.route, 'approve', d.step) : undefined;
  if (higher !== undefined) {
    const held = l.hold(higher);
    const said = { toName: held.stepName, until: held.stepDueAt, detail: { decision } };
    return l.write('approve', acting, { ...held, status: 'processing' }, said);
  }
  const { stepRole, stepUnit } = l.hold(examiningStepBefore(l.route, d.step));
  const back = { stepRole, stepUnit, holderOfficerId: d.examinerId, holderOfficerName: d.examinerName };
  const said = { toName: d.examinerName || d.ownerAgencyName, until: d.stepDueAt, detail: { decision } };
  const note = decision === 'denied' ? words.denial : '';
  return l.write('approve', acting, { ...back, decision, status: 'processing' }, { ...said, note });
}

function handOver(l: Living, acting: Acting): boolean {
  const { d, life } = l;
  if (life.fee.state === 'due' && life.fee.total > 0 && d.decision !== 'denied') {
    const year = Number(localDate(l.at).slice(0, 4));
    const { total: amount } = life.fee;
    const receipt = l.nextReceipt(d.ownerAgencyId, year);
    life.fee.state = 'paid';
    life.payment = { amount, year, receipt, at: l.at, officer: acting.who };
    l.write('record-payment', acting, {}, { detail: { amount, method: 'cash', receipt, year } });
  }
  const said = { detail: { ...TO_OWNER, delivery: d.delivery }, note: d.ownerName };
  return l.write('return-result', acting, { ...NOBODY, status: 'returned', returnedAt: l.at }, said);
}

function askFor(l: Living, acting: Acting): boolean {
  const { d } = l;
  const target = l.life.kind.version.content.parts[0]?.id ?? 'other';
  const items = [{ target, text: words.supplement }];
  const supplementRequest: SupplementRequest = {
    items,
    reason: '',
    askedBy: acting.who.name,
    askedAt: l.at.toISOString(),
  };
  const supplements = d.supplements + 1;
  const said = {
    detail: { ...TO_OWNER, items: [target], times: supplements },
    note: words.supplement,
  };
  const waits = { ...NOBODY, status: 'awaiting_supplement' as const, clockStartedAt: null };
  return l.write('request-supplement', acting, { ...waits, supplementRequest, supplements }, said);
}

// One in five never sends what was asked for.
function answer(l: Living): boolean {
  const { d } = l;
  if (d.status !== 'awaiting_supplement' || l.by.below(10) < 2) return false;
  l.at = new Date(l.at.getTime() + (0.3 + l.by.below(50) / 10) * DAY_MS);
  if (l.at > l.now) return false;
  const said = { detail: { files: [], answers: false }, note: words.supplemented };
  if (!d.acceptedAt) {
    const answerBy = addWorkingHours(l.facts.calendarOf(d.receiverAgencyId), l.at, ANSWER_HOURS);
    const held = { ...l.hold(0), stepDueAt: answerBy, answerBy };
    l.write(
      'supplement',
      undefined,
      { ...held, status: 'submitted' },
      { ...said, toName: d.receiverAgencyName, until: answerBy },
    );
    return true;
  }
  d.promisedAt = l.promise();
  const held = l.hold(examiningStepBefore(l.route, d.step + 1));
  const back = { holderOfficerId: d.examinerId, holderOfficerName: d.examinerName, clockStartedAt: l.at };
  const toName = d.examinerName || d.ownerAgencyName;
  return l.write(
    'supplement',
    undefined,
    { ...held, ...back, status: 'processing' },
    { ...said, toName, until: d.promisedAt },
  );
}
