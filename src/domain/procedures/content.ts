import type { Condition } from '#domain/forms';
import type { Language } from '#platform/language.ts';
import type { CaseQuestion, Sentence } from './case-question.ts';

/** Everything that a procedure says, as seed/procedures has it or as it could be read from the national catalogue. */
export interface ProcedureContent {
  code: string;
  name: string;
  /** What people call it: it leads, the official name stands below. Ours, as the search terms are; none where nobody gave one. */
  commonName?: Record<Language, string>;
  field: { code: string; name: string };
  level: Level;
  decidedBy: AgencySelector[];
  audience: Audience[];
  lifeEvents: string[];
  online: Online;
  partialReason?: string;
  /** The same for somebody to whom the result is posted: what must be shown all the same, where and when. */
  partialByPost?: string;
  promulgatedBy: string;
  summary: string;
  /** Sentences of its own by what they are in Vietnamese: the summary, and what cannot be done online. */
  english?: Readonly<Record<string, string>>;
  steps: { name: string; english?: string; text: string }[];
  channels: ChannelSpec[];
  fees: FeeRule[];
  /** What its person owes to the State besides its fees, and does before the result is given; none where no source says so. */
  financialDuty?: { name: string; source: string };
  /** By which rule the time until other agencies have given their opinion is no part of its limit; none where no source says so. */
  opinionsOutsideLimit?: { source: string };
  cases: CaseSpec[];
  /** Two or three questions that tell a person's case before they file; none where nothing depends on it. */
  questions?: CaseQuestion[];
  parts: PartSpec[];
  results: { code?: string; name: string; english?: string }[];
  legalBasis: { code: string; name: string }[];
  requirements: string[];
  /** Name of the e-form; '' when the procedure cannot be filed here. */
  form: string;
  /** Empty when the procedure cannot be filed here. */
  route: RouteStep[];
  delivery: Delivery[];
  /** Without it, the receipt or an identity paper. */
  collect?: CollectSpec;
  keywords: string[];
  /** 0 to 100. */
  popularity: number;
  toVerify: { what: string; note: string }[];
  sources: { what: string; source: string }[];
  /** Only for content read from the national catalogue. */
  national?: NationalFacts;
}

/** What the national catalogue says and for which the province's own content has no place. */
export interface NationalFacts {
  id: string;
  /** standard: of the whole country; specific: of one province alone; internal: between agencies. */
  scope: Scope;
  /** The agencies that carry it out, in the catalogue's own words. */
  executedBy: string[];
  /** Notes that are listed among the papers (0 originals, 0 copies). */
  notes: string[];
  detailed: boolean;
}

/** A variant of the procedure with its own papers or time limit. */
export interface CaseSpec {
  id: string;
  name: string;
  english?: string;
  limit?: Limit;
  /** The answers of the e-form that tell this case, so that nobody is asked for it; all cases of a procedure say it or none does. */
  when?: Condition;
}

/** What somebody brings who collects the result in person. */
export interface CollectSpec {
  /** The identity paper is shown, whoever has the receipt too. */
  identity?: true;
  /** What besides is shown or handed in; `short` for an SMS. */
  papers: { says: Sentence; short: string }[];
  source: string;
  verified: boolean;
}

/** A time limit. When the amount is null, `text` describes it. With an empty source the figure is still to be verified. */
export interface Limit {
  amount: number | null;
  unit: 'working-day' | 'working-hour' | 'day' | 'month' | 'same-day' | 'described';
  text?: string;
  /** Of the same day: what is received later has the next working day; null where the day is open to its close. */
  cutOff?: CutOff | null;
  source: string;
}

/** A time of the day, 'HH:mm', and the rule that gives it. */
export interface CutOff {
  at: string;
  source: string;
}

/**
 * What one item costs, and how items are counted. A fee by the page of each copy (TT 226/2016/TT-BTC) is `per: 'page'` with
 * `quantityField` the pages, `copiesField` the copies, `tiers` and `cap`, counted for every row of the group `rows`.
 */
export interface FeeRule {
  id: string;
  name: string;
  english?: string;
  kind: 'phi' | 'le-phi';
  /** Whole đồng for each item counted; null when only text describes it. */
  amount: number | null;
  text?: string;
  per?: 'dossier' | 'copy' | 'page';
  /** The field of the e-form with the number of items; without it, there is one. */
  quantityField?: string;
  /** From the `from`-th item on, each costs this instead of `amount`; `from` rises. */
  tiers?: { from: number; amount: number }[];
  /** The field with the number of copies; the counted amount is owed for each copy. */
  copiesField?: string;
  /** The most that one copy may cost, in whole đồng. */
  cap?: number;
  /** A repeated group of the e-form whose rows are assessed separately: the fields above are fields of a row, and `title` names the row. */
  rows?: { group: string; title: string };
  when?: Condition;
  /** The same as a fact in plain words: 'con đã quá 60 ngày tuổi'. */
  whenSaid?: Sentence;
  channel?: Channel;
  /** The part that proves what `when` says of its person, for whom less or nothing is taken; it is looked at where the part itself is asked for. */
  provedBy?: string;
  /**
   * When it is taken: with the filing already, or not before there is a result; without it, once the dossier is accepted. It may be paid as
   * soon as the dossier is accepted, whatever it says.
   */
  taken?: 'with-filing' | 'before-result';
  /** By which rule it is taken then. */
  takenSource?: string;
  source: string;
  verified: boolean;
}

/** How a dossier is filed, and the limit that holds for it then. */
export interface ChannelSpec {
  channel: Channel;
  limit: Limit;
  note?: string;
  /** The limit runs from when the person brings the originals: nothing is accepted before. */
  runsFrom?: 'visit';
  /** The question of the e-form that says on which day that will be. */
  visitField?: string;
}

/** One paper of a dossier: how many of it, of what kind, and when it is required. */
export interface PartSpec {
  id: string;
  name: string;
  english?: string;
  originals: number;
  copies: number;
  required: boolean;
  cases?: string[];
  when?: Condition;
  /** The same as a fact in plain words. */
  whenSaid?: Sentence;
  /** 'form' (the declaration itself) or a file in seed/templates. */
  template?: string;
  /** The paper itself must be brought to the office, though a file of it need not be sent; by which rule. */
  bring?: { source: string; verified: boolean };
  accepts: FileKind[];
  maxBytes: number;
  maxFiles: number;
  check?: 'portrait-4x6' | 'id-card-front' | 'id-card-back';
  hint?: string;
}

export interface RouteStep {
  id: string;
  name: string;
  english?: string;
  role: 'clerk' | 'registrar' | 'officer' | 'head' | 'leader';
  place: 'receiver' | 'owner';
  unit?: string;
  /** Working hours. */
  hours: number;
}

export interface AgencySelector {
  kind: string;
  key?: string;
}

export type Audience = 'citizen' | 'enterprise' | 'organisation' | 'foreigner';
export type Channel = 'direct' | 'online' | 'post';
export type Delivery = 'desk' | 'post' | 'online';
export type FileKind = 'pdf' | 'jpg' | 'png';
/** 'ministry' and 'unknown' only in content read from the national catalogue. */
export type Level = 'province' | 'commune' | 'both' | 'ministry' | 'unknown';
/** full: toàn trình; partial: một phần; unknown: the catalogue has no detail of it. */
export type Online = 'full' | 'partial' | 'none' | 'unknown';
export type Scope = 'standard' | 'specific' | 'internal';

/** Whether dossiers of this procedure can be filed here: it has an e-form and a route. */
export function canBeFiled(content: ProcedureContent): boolean {
  return content.form !== '' && content.route.length > 0;
}

/** What cannot be done online, as it is for the way in which the result is received. */
export function partialReasonFor(
  content: Pick<ProcedureContent, 'partialReason' | 'partialByPost'>,
  delivery: Delivery | '',
): string | undefined {
  return delivery === 'post' ? (content.partialByPost ?? content.partialReason) : content.partialReason;
}

/** 'commune', 'department:so-xay-dung': a selector in the form in which lists compare it. */
export function selectorKey(selector: AgencySelector): string {
  return selector.key ? `${selector.kind}:${selector.key}` : selector.kind;
}
