import type { Condition } from '#domain/forms';

/** Everything that a procedure says, as seed/procedures has it or as it could be read from the national catalogue. */
export interface ProcedureContent {
  code: string;
  name: string;
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
  steps: { name: string; text: string }[];
  channels: { channel: Channel; limit: Limit; note?: string }[];
  fees: FeeRule[];
  cases: CaseSpec[];
  parts: PartSpec[];
  results: { code?: string; name: string }[];
  legalBasis: { code: string; name: string }[];
  requirements: string[];
  /** Name of the e-form; '' when the procedure cannot be filed here. */
  form: string;
  /** Empty when the procedure cannot be filed here. */
  route: RouteStep[];
  delivery: Delivery[];
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
  limit?: Limit;
  /** The answers of the e-form that tell this case, so that nobody is asked for it; all cases of a procedure say it or none does. */
  when?: Condition;
}

/** A time limit. When the amount is null, `text` describes it. With an empty source the figure is still to be verified. */
export interface Limit {
  amount: number | null;
  unit: 'working-day' | 'working-hour' | 'day' | 'month' | 'described';
  text?: string;
  source: string;
}

/**
 * What one item costs, and how items are counted. A fee by the page of each copy (TT 226/2016/TT-BTC) is `per: 'page'` with
 * `quantityField` the pages, `copiesField` the copies, `tiers` and `cap`, counted for every row of the group `rows`.
 */
export interface FeeRule {
  id: string;
  name: string;
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
  channel?: Channel;
  source: string;
  verified: boolean;
}

/** One paper of a dossier: how many of it, of what kind, and when it is required. */
export interface PartSpec {
  id: string;
  name: string;
  originals: number;
  copies: number;
  required: boolean;
  cases?: string[];
  when?: Condition;
  /** 'form' (the declaration itself) or a file in seed/templates. */
  template?: string;
  accepts: FileKind[];
  maxBytes: number;
  maxFiles: number;
  check?: 'portrait-4x6' | 'id-card-front' | 'id-card-back';
  hint?: string;
}

export interface RouteStep {
  id: string;
  name: string;
  role: 'clerk' | 'officer' | 'head' | 'leader';
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
