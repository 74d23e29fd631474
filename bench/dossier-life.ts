import { addWorkingHours } from '#domain/calendar';
import { countedLimit, limitOf, type Task } from '#domain/dossiers';
import { localDate } from '#platform/time.ts';
import {
  acceptVerb,
  approveVerb,
  assignVerb,
  confirmSupplementVerb,
  endOpinionVerb,
  examineVerb,
  recordPaymentVerb,
  recordResultVerb,
  refuseVerb,
  registerVerb,
  requestSupplementVerb,
  returnResultVerb,
  stepFor,
  supplementVerb,
  taskOf,
  withdrawVerb,
} from '../src/domain/dossiers/testing.ts';
import type { ActingOfficer, Living } from './living.ts';

const DAY_MS = 86_400_000;
const words = {
  supplement: 'Chụp lại rõ nét, đủ bốn góc.',
  supplementNote: 'Đã chụp lại.',
  refusal: 'Hồ sơ không thuộc thẩm quyền giải quyết của cơ quan này.',
  denial: 'Không đủ điều kiện theo quy định.',
  withdrawal: 'Không còn nhu cầu.',
  needless: 'Không cần ý kiến nữa.',
};

/**
 * Carries a newly submitted dossier as far as it would have come by now, with the verbs of the room and without a database.
 * Some are late, some wait for the person, a few are refused or withdrawn.
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
  const officer = { who, agency: l.d.holderAgencyId === kind.receiver.id ? kind.receiver : kind.owner };
  return acts[task](l, officer);
}

const acts: Record<Task, (l: Living, acting: ActingOfficer) => boolean> = {
  receive,
  register: (l, acting) => {
    const year = Number(localDate(l.at).slice(0, 4));
    return l.carry(registerVerb, { number: Number(l.d.code.slice(-4)), year }, acting);
  },
  assign,
  examine: (l, acting) =>
    l.by.below(100) < 3 && l.d.supplements < 2
      ? askFor(l, acting)
      : l.carry(examineVerb, { proposal: 'grant', opinion: '' }, acting),
  'await-opinion': (l, acting) => {
    const agencyIds = l.d.opinions.map((o) => o.agencyId);
    return l.carry(endOpinionVerb, { why: 'called-off', agencyIds, reason: words.needless }, acting);
  },
  'confirm-supplement': (l, acting) => l.carry(confirmSupplementVerb, { note: '' }, acting),
  approve: (l, acting) =>
    l.by.below(100) < 3
      ? l.carry(approveVerb, { decision: 'denied', note: words.denial, proposal: 'grant' }, acting)
      : l.carry(approveVerb, { decision: 'granted', note: '', proposal: 'grant' }, acting),
  'record-result': (l, acting) =>
    l.carry(recordResultVerb, { number: `${l.d.code.slice(-4)}/KQ`, files: [NO_FILE], note: '' }, acting),
  return: handOver,
};

// The dossiers of the benchmark have no files, so a result is recorded with a paper that does not exist.
const NO_FILE = '00000000-0000-0000-0000-000000000000';

// Most are done within the hours of their step; one in twelve takes much longer. People come for their results some days later.
function timeFor(l: Living, task: Task): number {
  if (task === 'return') return 1 + l.by.below(40);
  const hours = l.route[l.d.step]?.hours ?? 1;
  return hours * (l.by.below(12) === 0 ? 1 + l.by.below(30) / 10 : 0.1 + l.by.below(80) / 100);
}

function receive(l: Living, officer: ActingOfficer): boolean {
  const chance = l.by.below(100);
  if (chance < 4 && l.d.supplements === 0) return askFor(l, officer);
  if (chance < 6) return l.carry(refuseVerb, { reason: words.refusal }, officer);
  if (chance < 7) return l.carry(withdrawVerb, { reason: words.withdrawal });
  const limitInWords = !countedLimit(limitOf(l.life.kind.version.content, l.d));
  const promised = limitInWords ? { promisedAt: wholeRoute(l) } : {};
  return l.carry(acceptVerb, { ...promised, originalsShown: true }, officer);
}

// Where the procedure describes its limit in words, the clerk promises the time of all steps together.
function wholeRoute(l: Living): Date {
  const hours = Math.ceil(l.route.reduce((sum, s) => sum + s.hours, 0));
  return addWorkingHours(l.facts.calendarOf(l.d.ownerAgencyId), l.at, hours);
}

function assign(l: Living, officer: ActingOfficer): boolean {
  const step = stepFor(l.route, 'examine', l.d.step);
  const s = step === undefined ? undefined : l.route[step];
  if (!s) return false;
  const inUnit = l.officersWith(l.d.ownerAgencyId, s.role, s.unit ?? null);
  const candidates = inUnit.length > 0 ? inUnit : l.officersWith(l.d.ownerAgencyId, s.role, null);
  return candidates.length > 0 && l.carry(assignVerb, { chosen: l.by.pick(candidates) }, officer);
}

function handOver(l: Living, officer: ActingOfficer): boolean {
  const { d, life } = l;
  if (life.fee.state === 'due' && life.fee.total > 0 && d.decision !== 'denied') {
    const year = Number(localDate(l.at).slice(0, 4));
    const { total: amount } = life.fee;
    const receipt = l.nextReceipt(d.ownerAgencyId, year);
    life.fee.state = 'paid';
    life.payment = { amount, year, receipt, at: l.at, officer: officer.who };
    l.carry(
      recordPaymentVerb,
      { amount, method: 'cash', receiptNumber: receipt, receiptYear: year },
      officer,
    );
  }
  // a fee that the desk sets itself is taken as settled
  return l.carry(returnResultVerb, { fee: undefined, takenBy: d.ownerName }, officer);
}

function askFor(l: Living, officer: ActingOfficer): boolean {
  const target = l.life.kind.version.content.parts[0]?.id ?? 'other';
  return l.carry(requestSupplementVerb, { items: [{ target, text: words.supplement }], reason: '' }, officer);
}

// One filer in five never sends what was asked for.
function answer(l: Living): boolean {
  if (l.d.status !== 'awaiting_supplement' || l.by.below(10) < 2) return false;
  l.at = new Date(l.at.getTime() + (0.3 + l.by.below(50) / 10) * DAY_MS);
  if (l.at > l.now) return false;
  return l.carry(supplementVerb, {
    files: [],
    notSent: [],
    inWords: [],
    again: [],
    note: words.supplementNote,
  });
}
