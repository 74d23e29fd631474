import type { ReceivingAgency } from '#domain/agencies';
import { getCalendar } from '#domain/calendar';
import {
  caseOf,
  checkDraft,
  type Draft,
  type DraftContent,
  type DraftStep,
  getDraft,
  partsOf,
} from '#domain/drafts';
import { type FileInfo, listFiles } from '#domain/files';
import {
  type Answers,
  asksOpenDay,
  compileStoredForm,
  computeAnswers,
  countsDays,
  type Fault,
  type Form,
  type UnitLookup,
  type ValidationContext,
  validateAnswers,
} from '#domain/forms';
import type { Citizen } from '#domain/journal';
import { inForceFor, type PartSpec, type ProcedureVersion } from '#domain/procedures';
import { unitLookup } from '#domain/units';
import { type Answer, json, redirect } from '#platform/http/answer.ts';
import { localDate } from '#platform/time.ts';
import type { C } from '../../../deps.ts';
import { feeSheet } from './fee/fee-sheet.ts';
import { stepPath } from './filing.paths.ts';
import { infoAnswers, infoSheet } from './info/info-sheet.ts';
import { leadsTo } from './leads-to.ts';
import { hasSolvedCaptcha } from './start/solved-captcha.ts';

/**
 * A page of the person's own draft. Another person's draft and an invalid id get 404; a sent draft leads to its dossier. With `step`
 * the page is shown only when the steps before it are complete; otherwise the first incomplete step is shown, with a sentence.
 * `afterSending` answers a form that may hold words, instead of leading to the dossier.
 */
export function ofDraft<P extends string = never>(
  handler: (c: AtDraft<P>, f: Filing) => Promise<Answer> | Answer,
  o: { step?: DraftStep; afterSending?: (c: AtDraft<P>, f: Filing, code: string) => Answer } = {},
): (c: AtDraft<P>) => Promise<Answer> {
  return async (c) => {
    const f = await openFiling(c);
    const { code } = f.draft;
    if (code && o.afterSending) return o.afterSending(c, f, code);
    if (code) return c.wantsJson ? json({ ok: false }, 409) : redirect(leadsTo.dossier({ code }));
    const missing = o.step && firstIncomplete(f, o.step);
    if (missing) return toIncomplete(f.draft.id, missing);
    return handler(c, f);
  };
}

/** The draft of the address with all that its pages need. @throws NotFound */
export async function openFiling(c: AtDraft): Promise<Filing> {
  const { db, keys } = c.deps;
  const citizen = c.actor;
  const draft = await getDraft(db, keys, citizen, c.params.draft);
  const { version, agencies } = await inForceFor(db, draft, c.now);
  const units = await unitLookup(db);
  const files = await listFiles(db, { kind: 'draft', id: draft.id });
  const form = compileStoredForm(version.formSchema);
  const agency = agencies.find((a) => a.id === draft.content.agencyId) ?? agencies[0];
  const calendar =
    agency && (countsDays(form) || asksOpenDay(form))
      ? await getCalendar(db, agency.receivedAtId)
      : undefined;
  const context = { today: localDate(c.now), units, calendar };
  const filled = new Set(files.map((f) => f.partId));
  const checked = checkDraft(draft, version, { agencies, filled, units, calendar, now: c.now });
  const { faults, data, caseId } = checked;
  const loaded = { citizen, draft, version, units, files, agencies, context };
  const wrongIn = (step: DraftStep) => faults.some((f) => f.step === step);
  const captchaSolved = hasSolvedCaptcha(c, { id: draft.id, accountId: citizen.accountId });
  return {
    ...loaded,
    form,
    answers: computeAnswers(form, draft.content.answers, context),
    infoSheet: infoSheet(version.content, agencies),
    feeSheet: feeSheet(version.content),
    data,
    caseId,
    parts: partsOf(version.content, caseId, data),
    captchaSolved,
    complete: {
      info: !wrongIn('info'),
      parts: !wrongIn('parts'),
      fee: !wrongIn('fee') && captchaSolved,
      review: true,
    },
  };
}

/** The first step before `step` that is incomplete. */
export function firstIncomplete(f: Filing, before: DraftStep): Exclude<DraftStep, 'review'> | undefined {
  const steps = ['info', 'parts', 'fee'] as const;
  return steps.find((s) => before !== s && isBefore(s, before) && !f.complete[s]);
}

export function toIncomplete(draftId: string, step: DraftStep): Answer {
  return redirect(stepPath(step, draftId, { thieu: '1' }));
}

/** The errors of step 1, in its own sheet and the procedure's e-form. */
export function infoFaults(
  f: Pick<Filing, 'version' | 'infoSheet' | 'form' | 'agencies' | 'context'>,
  content: DraftContent,
  sheet: Answers = infoAnswers(content, f.agencies),
): Fault[] {
  const context = { ...f.context, filingCase: caseIn(f, content) };
  return [...faultsIn(f.infoSheet, sheet, context), ...faultsIn(f.form, content.answers, context)];
}

/** The case of what was written so far, chosen or told by the answers. */
export function caseIn(
  f: Pick<Filing, 'version' | 'form' | 'context'>,
  { answers, caseId }: Pick<DraftContent, 'answers' | 'caseId'>,
): string {
  const computed = computeAnswers(f.form, answers, f.context);
  return caseOf(f.version.content, { answers: computed, chosen: caseId });
}

/** The errors of step 3, without the captcha. */
export function feeFaults(f: Pick<Filing, 'feeSheet' | 'context'>, sheet: Answers): Fault[] {
  return faultsIn(f.feeSheet, sheet, f.context);
}

function faultsIn(form: Form, answers: Answers, context: ValidationContext): Fault[] {
  const checked = validateAnswers(form, answers, context);
  return checked.ok ? [] : checked.errors;
}

function isBefore(a: DraftStep, b: DraftStep): boolean {
  const order: readonly DraftStep[] = ['info', 'parts', 'fee', 'review'];
  return order.indexOf(a) < order.indexOf(b);
}

/** A request for a page of one's own draft; `P` are the other parameters of its path. */
export type AtDraft<P extends string = never> = C<Citizen, 'draft' | P>;

export interface Filing {
  citizen: Citizen;
  draft: Draft;
  version: ProcedureVersion;
  /** The procedure's e-form. */
  form: Form;
  infoSheet: Form;
  feeSheet: Form;
  units: UnitLookup;
  agencies: ReceivingAgency[];
  files: FileInfo[];
  context: ValidationContext;
  /** The e-form's answers as they were written, and what is computed from them today. */
  answers: Answers;
  /** The e-form's answers as they would be stored; empty while they are not valid. */
  data: Answers;
  /** The case, chosen or told by the answers; '' while it is not known. */
  caseId: string;
  /** The parts that this case and these answers need. */
  parts: PartSpec[];
  captchaSolved: boolean;
  complete: Record<DraftStep, boolean>;
}
