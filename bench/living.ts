import type { Agency, OfficerAtPost } from '#domain/agencies';
import { addWorkingHours, promiseAt } from '#domain/calendar';
import type { Dossier } from '#domain/dossiers';
import type { FeeLine } from '#domain/fees';
import type { Verb } from '#domain/ledger';
import { countedLimit, limitOf } from '../src/domain/dossiers/limit-of.ts';
import { type ChainedEvent, chainEvent } from '../src/domain/ledger/chain-event.ts';
import type { Inventor } from '../src/start/demo/invent.ts';
import type { FilingKind, ProvinceFacts } from './province-facts.ts';

/** A dossier on its way, at the instant that the last thing happened to it. */
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
    const all = this.able(this.d.holderAgencyId, this.d.stepRole, this.d.stepUnit);
    return all.find((x) => x.officerId === this.d.holderOfficerId) ?? all[0];
  }

  /** Those who have the role at an agency: in the unit that a step names, or wherever. */
  able(agencyId: string, role: string, unit: string | null): OfficerAtPost[] {
    return this.facts.officersOf(agencyId, role).filter((o) => unit === null || o.unitKey === unit);
  }

  /** Lets so much office time pass; false when that is still to come. */
  workingHours(hours: number): boolean {
    this.at = addWorkingHours(this.facts.calendarOf(this.d.receiverAgencyId), this.at, hours);
    return this.at <= this.now;
  }

  promise(): Date {
    const { content } = this.life.kind.version;
    const counted = countedLimit(limitOf(content, this.d));
    const calendar = this.facts.calendarOf(this.d.ownerAgencyId);
    if (counted) return promiseAt(calendar, this.at, counted);
    return addWorkingHours(calendar, this.at, Math.ceil(this.route.reduce((sum, s) => sum + s.hours, 0)));
  }

  /** Into whose hands a step goes, as `holdStep` says it. */
  hold(step: number) {
    const { d } = this;
    const s = this.route[step];
    if (!s) throw new Error(`procedure ${d.procedureCode}: no step ${step}`);
    const here = s.place === 'receiver';
    const holderAgencyId = here ? d.receiverAgencyId : d.ownerAgencyId;
    const stepUnit = s.unit && this.able(holderAgencyId, s.role, s.unit).length > 0 ? s.unit : null;
    const due = addWorkingHours(this.facts.calendarOf(holderAgencyId), this.at, s.hours);
    return {
      step,
      stepName: s.name,
      stepRole: s.role,
      stepUnit,
      stepDueAt: d.promisedAt && due > d.promisedAt ? d.promisedAt : due,
      holderAgencyId,
      holderAgencyName: here ? d.receiverAgencyName : d.ownerAgencyName,
      holderOfficerId: null,
      holderOfficerName: '',
    };
  }

  /** What `move` writes: the event after the one before, and the row as it then is. */
  write(verb: Verb, officer: Acting | undefined, set: Partial<Dossier>, said: Said): true {
    const { d, life } = this;
    const event = chainEvent(d.eventHash, {
      dossierId: d.id,
      seq: d.eventSeq + 1,
      at: this.at,
      verb,
      actorKind: officer ? 'officer' : 'citizen',
      actorId: officer?.who.officerId ?? d.accountId,
      actorName: officer?.who.name ?? '',
      actorRole: officer?.who.role ?? '',
      actorAgencyId: officer?.agency.id ?? null,
      actorAgencyName: officer?.agency.name ?? '',
      fromStatus: d.status,
      toStatus: set.status ?? d.status,
      stepName: d.stepName,
      toName: said.toName ?? '',
      until: said.until ?? null,
      detail: said.detail ?? {},
      note: said.note || null,
    });
    Object.assign(d, set, { revision: d.revision + 1, eventSeq: event.seq, eventHash: event.hash });
    life.events.push(event);
    if (d.holderAgencyId) life.seenBy.add(d.holderAgencyId);
    return true;
  }
}

export type NextReceipt = (ownerAgencyId: string, year: number) => number;

/** An officer, and the agency in whose name they act. */
export interface Acting {
  who: OfficerAtPost;
  agency: Agency;
}

/** One dossier with all that is written beside it. */
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

interface Said {
  toName?: string;
  until?: Date | null;
  detail?: Record<string, unknown>;
  note?: string;
}
