import type { Agency, OfficerAtPost } from '#domain/agencies';
import { addWorkingHours } from '#domain/calendar';
import type { Dossier } from '#domain/dossiers';
import type { FeeLine } from '#domain/fees';
import type { Citizen, Officer } from '#domain/journal';
import type { ChainedEvent } from '#domain/ledger';
import {
  carry,
  type House,
  mayTake,
  postsFor,
  taskOf,
  usualPeriods,
  type VerbValue,
} from '../src/domain/dossiers/testing.ts';
import type { Inventor } from '../src/start/demo/invent.ts';
import type { FilingKind, ProvinceFacts } from './province-facts.ts';

/** A dossier on its way, as it was at its latest event. */
export class Living {
  readonly life: Life;
  readonly facts: ProvinceFacts;
  readonly by: Inventor;
  readonly nextReceipt: NextReceipt;
  readonly now: Date;
  at: Date;

  constructor(life: Life, o: { facts: ProvinceFacts; by: Inventor; now: Date; nextReceipt: NextReceipt }) {
    this.life = life;
    this.facts = o.facts;
    this.by = o.by;
    this.now = o.now;
    this.nextReceipt = o.nextReceipt;
    this.at = life.dossier.submittedAt;
  }

  get d(): Dossier {
    return this.life.dossier;
  }

  get route() {
    return this.life.kind.version.content.route;
  }

  clerk(): OfficerAtPost | undefined {
    return this.facts.officersOf(this.d.receiverAgencyId, 'clerk')[0];
  }

  holder(): OfficerAtPost | undefined {
    if (!this.d.holderAgencyId || !this.d.stepRole) return undefined;
    const all = this.officersWith(this.d.holderAgencyId, this.d.stepRole, this.d.stepUnit);
    return all.find((x) => x.officerId === this.d.holderOfficerId) ?? all[0];
  }

  /** The officers who have the role at an agency, in the unit that a step names, or in any unit. */
  officersWith(agencyId: string, role: string, unit: string | null): OfficerAtPost[] {
    return this.facts.officersOf(agencyId, role).filter((o) => unit === null || o.unitKey === unit);
  }

  /** Moves the dossier on by that much office time; false when that would be in the future. */
  workingHours(hours: number): boolean {
    this.at = addWorkingHours(this.facts.calendarOf(this.d.receiverAgencyId), this.at, hours);
    return this.at <= this.now;
  }

  /** Carries out a verb as the room does, by an officer, or by the filer when no officer is named. */
  carry<F>(verb: VerbValue<F>, facts: F, by?: ActingOfficer): true {
    const { life, d } = this;
    const { version } = life.kind;
    const actor = by ? officerOf(by) : filerOf(life);
    const [row] = mayTake(actor, verb.rows, d, taskOf(d, version.content));
    if (!row) throw new Error(`${verb.name} is not open to ${actor.kind} from ${d.status}`);
    const post = actor.kind === 'officer' ? postsFor(actor, row.who, d)[0] : undefined;
    const at = { dossier: d, version, row, actor, now: this.at };
    const { after, event } = carry(verb, at, facts, { house: houseOf(this.facts), post });
    life.dossier = after;
    life.events.push(event);
    if (after.holderAgencyId) life.seenBy.add(after.holderAgencyId);
    return true;
  }
}

/** Answers what the verbs ask about agencies, from the facts of the province. */
export function houseOf(facts: ProvinceFacts): House {
  return {
    calendarOf: facts.calendarOf,
    isStaffed: (agencyId, unit, role) => facts.officersOf(agencyId, role).some((o) => o.unitKey === unit),
    periods: usualPeriods,
  };
}

function officerOf({ who, agency }: ActingOfficer): Officer {
  const { officerId, name, ...post } = who;
  return {
    kind: 'officer',
    officerId,
    name,
    admin: false,
    posts: [{ ...post, agencyId: agency.id, agencyName: agency.name }],
  };
}

function filerOf({ dossier, events }: Life): Citizen {
  const accountId = events[0]?.actorId ?? '';
  return { kind: 'citizen', accountId, partyId: dossier.partyId ?? '', name: '', verified: true };
}

export type NextReceipt = (ownerAgencyId: string, year: number) => number;

/** An officer and the agency for which they act. */
export interface ActingOfficer {
  who: OfficerAtPost;
  agency: Agency;
}

/** One dossier with everything that is written beside it. */
export interface Life {
  kind: FilingKind;
  dossier: Dossier;
  filerName: string;
  ownerIdIndex: Buffer;
  events: ChainedEvent[];
  seenBy: Set<string>;
  fee: { id: string; lines: FeeLine[]; total: number; state: 'none' | 'due' | 'paid' };
  payment?: { amount: number; year: number; receipt: number; at: Date; officer: OfficerAtPost };
}
