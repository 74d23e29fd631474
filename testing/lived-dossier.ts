import type { WorkCalendar } from '#domain/calendar';
import type { Dossier, Task } from '#domain/dossiers';
import type { Actor, Citizen, Officer, PostRole } from '#domain/journal';
import type { ChainedEvent } from '#domain/ledger';
import type { Limit, ProcedureContent, ProcedureVersion, RouteStep } from '#domain/procedures';
import { makeKeys } from '#platform/crypto.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import {
  acceptVerb,
  approveVerb,
  carry,
  closeVerb,
  confirmSupplementVerb,
  declineExtensionVerb,
  endOpinionVerb,
  examineVerb,
  extendVerb,
  giveOpinionVerb,
  type House,
  lastDayToReopen,
  mayTake,
  newDossier,
  openProposal,
  postsFor,
  proposeExtensionVerb,
  recordDutyVerb,
  recordResultVerb,
  reopenVerb,
  requestDutyVerb,
  requestOpinionVerb,
  requestSupplementVerb,
  returnResultVerb,
  stoodBefore,
  submitVerb,
  supplementVerb,
  takeBackVerb,
  taskOf,
  usualPeriods,
  type VerbValue,
  whyNotProposed,
  withdrawVerb,
} from '../src/domain/dossiers/testing.ts';
import { bareProcedure } from './bare-procedure.ts';

const AGENCY = { id: newId(), name: 'UBND phường An Phú', code: 'H99.21.01' };
/** Agencies that are asked for their opinion. */
const OTHERS = ['Sở Xây dựng', 'Sở Nội vụ'].map((name) => ({ id: newId(), name }));
const WAITING = { kind: 'system', name: 'waiting' } as const;
const PAPER = '00000000-0000-0000-0000-000000000000';
const REOPEN_DAYS = 30;
const keys = makeKeys('the-dossiers-of-this-file-are-written-nowhere');

const step = (id: string, role: PostRole): RouteStep => ({ id, name: id, role, place: 'owner', hours: 8 });
const ROUTE = [
  step('receive', 'clerk'),
  step('examine', 'officer'),
  step('approve', 'leader'),
  step('return', 'clerk'),
];

const citizen: Citizen = { kind: 'citizen', accountId: newId(), partyId: newId(), name: '', verified: true };
/** Clerk, officer, head and leader of one agency. */
const officer: Officer = {
  kind: 'officer',
  officerId: newId(),
  name: 'Lê Văn Bình',
  admin: false,
  posts: (['clerk', 'officer', 'head', 'leader'] as const).map((role) => ({
    agencyId: AGENCY.id,
    agencyName: AGENCY.name,
    unitId: newId(),
    unitKey: '',
    unitName: '',
    role,
    title: '',
  })),
};

/** Somebody who answers for one of the agencies that are asked. */
function answering({ id: agencyId, name: agencyName }: { id: string; name: string }): Officer {
  const post = {
    agencyId,
    agencyName,
    unitId: newId(),
    unitKey: '',
    unitName: '',
    role: 'officer',
    title: '',
  } as const;
  return { kind: 'officer', officerId: newId(), name: 'Trần Thị Hoa', admin: false, posts: [post] };
}

/** One dossier that lives in memory by the verbs themselves: filed online, of a procedure with one limit, at one agency. */
export class LivedDossier {
  readonly version: ProcedureVersion;
  readonly events: ChainedEvent[] = [];
  dossier: Dossier;
  /** What the offices count by now; it may be changed on the way. */
  calendar: WorkCalendar;

  /** @param o.opinions whether the opinions of other agencies are outside its limit, or inside. */
  constructor(calendar: WorkCalendar, limit: Limit, at: Date, o: { opinions?: 'inside' | 'outside' } = {}) {
    this.calendar = calendar;
    const content = contentWith(limit, o.opinions ?? 'outside');
    this.version = { id: newId(), code: content.code, version: 1, content, formSchema: null, validFrom: at };
    const nobody = { name: '', idNumber: '', phone: '', email: '', address: '' };
    this.dossier = newDossier(keys, {
      id: newId(),
      at,
      version: this.version,
      caseId: 'a',
      owner: AGENCY,
      receiver: AGENCY,
      filer: citizen,
      people: { submitter: nobody, owner: nobody, onBehalf: false, deliveryAddress: '' },
      answers: {},
      delivery: 'desk',
    });
    const [row] = submitVerb.rows;
    if (!row) throw new Error('nothing can be filed');
    this.#carry(submitVerb, { files: 0 }, { row, actor: citizen, now: at });
  }

  /** What the step in hand asks of its holder now. */
  get task(): Task | undefined {
    return taskOf(this.dossier, this.version.content);
  }

  readonly calendarOf = (): WorkCalendar => this.calendar;

  accept(at: Date, promisedAt?: Date): void {
    this.#act(acceptVerb, promisedAt ? { promisedAt } : {}, officer, at);
  }

  ask(at: Date): void {
    this.#act(requestSupplementVerb, { items: [{ target: 'other', text: 'x' }], reason: '' }, officer, at);
  }

  answer(at: Date): void {
    const sent = { files: [], notSent: [], inWords: [], again: [], note: 'x' };
    this.#act(supplementVerb, sent, citizen, at);
  }

  confirm(at: Date): void {
    this.#act(confirmSupplementVerb, { note: '' }, officer, at);
  }

  owe(at: Date): void {
    this.#act(requestDutyVerb, { what: 'x', ground: 'x', how: 'x' }, officer, at);
  }

  /** Records at `at` that the duty was done at `doneAt`. */
  pay(at: Date, doneAt = at): void {
    this.#act(recordDutyVerb, { how: 'done', doneAt, proof: 'x' }, officer, at);
  }

  callOff(at: Date): void {
    this.#act(recordDutyVerb, { how: 'called-off', reason: 'x' }, officer, at);
  }

  /** Asks so many agencies for their opinion by the end of a day. */
  consult(at: Date, day: string, agencies = 1): void {
    const asked = OTHERS.slice(0, agencies);
    const agencyIds = asked.map((a) => a.id);
    const asking = { agencyIds, question: 'x', day, inForce: OTHERS, calendar: this.calendar };
    this.#act(requestOpinionVerb, asking, officer, at);
  }

  /** The first agency that may still answer gives its opinion. */
  opine(at: Date): void {
    const next = OTHERS.find((a) => postsFor(answering(a), 'asked', this.dossier).length > 0);
    if (!next) throw new Error('nobody is asked');
    this.#act(giveOpinionVerb, { says: 'agree', text: '' }, answering(next), at);
  }

  /** Nothing that was asked need be answered any more. */
  callOffOpinions(at: Date): void {
    const agencyIds = OTHERS.map((a) => a.id);
    this.#act(endOpinionVerb, { why: 'called-off', agencyIds, reason: 'x' }, officer, at);
  }

  /** The program notices that a deadline has passed. */
  lapse(at: Date): void {
    this.#act(endOpinionVerb, { why: 'lapsed' }, WAITING, at);
  }

  examine(at: Date): void {
    this.#act(examineVerb, { proposal: 'grant', opinion: '' }, officer, at);
  }

  approve(at: Date): void {
    this.#act(approveVerb, { decision: 'granted', note: '', proposal: 'grant' }, officer, at);
  }

  /** Whether what was done last may be taken back. */
  get mayTakeBack(): boolean {
    return mayTake(officer, takeBackVerb.rows, this.dossier, this.task).length > 0;
  }

  takeBack(at: Date): void {
    this.#act(takeBackVerb, { former: stoodBefore(this.dossier, this.events), results: 0 }, officer, at);
  }

  /** Whether a new date may be proposed to a leader at that time. */
  mayPropose(at: Date): boolean {
    const { dossier, calendar, task } = this;
    return (
      mayTake(officer, proposeExtensionVerb.rows, dossier, task).length > 0 &&
      !whyNotProposed(dossier, calendar, at)
    );
  }

  get isProposed(): boolean {
    return openProposal(this.dossier) !== undefined;
  }

  propose(at: Date, until: Date): void {
    this.#act(proposeExtensionVerb, { until, reason: 'x', calendar: this.calendar }, officer, at);
  }

  extend(at: Date): void {
    this.#act(extendVerb, { calendar: this.calendar }, officer, at);
  }

  declineExtension(at: Date): void {
    this.#act(declineExtensionVerb, { reason: 'x' }, officer, at);
  }

  result(at: Date): void {
    this.#act(recordResultVerb, { files: [PAPER], number: '', note: '' }, officer, at);
  }

  handOver(at: Date): void {
    this.#act(returnResultVerb, { fee: undefined, takenBy: 'x' }, officer, at);
  }

  close(at: Date): void {
    this.#act(closeVerb, { note: 'x' }, officer, at);
  }

  /** Whether it was closed and may be opened again, where that is done within 30 days. */
  mayReopen(at: Date): boolean {
    return (this.#reopenUntil ?? '') >= localDate(at);
  }

  reopen(at: Date): void {
    this.#act(reopenVerb, { reason: 'x', until: this.#reopenUntil }, officer, at);
  }

  get #reopenUntil(): string | undefined {
    return lastDayToReopen(this.dossier, this.calendar, REOPEN_DAYS);
  }

  withdraw(at: Date): void {
    this.#act(withdrawVerb, { reason: '' }, citizen, at);
  }

  #act<F>(verb: VerbValue<F>, facts: F, actor: Actor, now: Date): void {
    const [row] = mayTake(actor, verb.rows, this.dossier, this.task);
    if (!row) throw new Error(`${verb.name} is not open to ${actor.kind} from ${this.dossier.status}`);
    this.#carry(verb, facts, { row, actor, now });
  }

  #carry<F>(
    verb: VerbValue<F>,
    facts: F,
    o: { row: VerbValue<F>['rows'][number]; actor: Actor; now: Date },
  ): void {
    const { dossier, version } = this;
    const post = o.actor.kind === 'officer' ? postsFor(o.actor, o.row.who, dossier)[0] : undefined;
    const { after, event } = carry(verb, { dossier, version, ...o }, facts, { house: this.#house(), post });
    this.dossier = after;
    this.events.push(event);
  }

  #house(): House {
    return { calendarOf: this.calendarOf, isStaffed: () => true, periods: usualPeriods };
  }
}

function contentWith(limit: Limit, opinions: 'inside' | 'outside'): ProcedureContent {
  return bareProcedure({
    code: '9.000001',
    name: 'Thủ tục thử',
    channels: [{ channel: 'online', limit }],
    route: ROUTE,
    financialDuty: { name: 'x', source: 'thử' },
    ...(opinions === 'outside' ? { opinionsOutsideLimit: { source: 'thử' } } : {}),
  });
}
