import type { ReceivingAgency } from '#domain/agencies';
import { getCalendar, isExpected, type WorkCalendar } from '#domain/calendar';
import { foreseeTimes } from '#domain/dossiers';
import {
  caseOf,
  checkDraft,
  type Draft,
  type DraftContent,
  type DraftStep,
  findSentCode,
  getDraft,
  partsOf,
} from '#domain/drafts';
import { type FileInfo, listFiles } from '#domain/files';
import {
  type Answers,
  asksOpenDay,
  asksResultDay,
  compileStoredForm,
  computeAnswers,
  countsDays,
  type Doubt,
  doubtsIn,
  type Fault,
  type Form,
  formIn,
  type UnitLookup,
  type ValidationContext,
  validateAnswers,
} from '#domain/forms';
import type { Citizen } from '#domain/journal';
import { inForceFor, type PartSpec, type ProcedureVersion } from '#domain/procedures';
import { unitLookup } from '#domain/units';
import type { Reader } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { type Answer, json, redirect } from '#platform/http/answer.ts';
import { localDate } from '#platform/time.ts';
import type { C } from '../../../deps.ts';
import { filesTooFast } from '../captcha/risk.ts';
import { feeSheet } from './fee/fee-sheet.ts';
import { stepPath } from './filing.paths.ts';
import { infoAnswers, infoSheet, ownerDoubts } from './info/info-sheet.ts';
import { leadsTo } from './leads-to.ts';
import { hasSolvedCaptcha } from './start/solved-captcha.ts';

/**
 * A page of the person's own draft. Another person's draft and an invalid id get 404; a sent draft leads to its dossier, also when the
 * draft itself has been deleted since. With `step`
 * the page is shown only when the steps before it are complete; otherwise the first incomplete step is shown, with a sentence.
 * `afterSending` answers a form that may hold words, instead of leading to the dossier.
 */
export function ofDraft<P extends string = never>(
  handler: (c: AtDraft<P>, f: Filing) => Promise<Answer> | Answer,
  o: { step?: DraftStep; afterSending?: (c: AtDraft<P>, f: Filing, code: string) => Answer } = {},
): (c: AtDraft<P>) => Promise<Answer> {
  return async (c) => {
    const f = await openFiling(c).catch((e: unknown) => sentBefore(c, e));
    if ('sent' in f) return toDossier(c, f.sent);
    const { code } = f.draft;
    if (code && o.afterSending) return o.afterSending(c, f, code);
    if (code) return toDossier(c, code);
    const missing = o.step && firstIncomplete(f, o.step);
    if (missing) return toIncomplete(f.draft.id, missing);
    return handler(c, f);
  };
}

/** What became of a draft that is not there: the number of its dossier. @throws what kept it from being opened */
export async function sentBefore(c: AtDraft, e: unknown): Promise<{ sent: string }> {
  const code = e instanceof NotFound ? await findSentCode(c.deps.db, c.actor, c.params.draft) : undefined;
  if (!code) throw e;
  return { sent: code };
}

function toDossier(c: C, code: string): Answer {
  return c.wantsJson ? json({ ok: false }, 409) : redirect(leadsTo.dossier({ code }));
}

/** The draft of the address with all that its pages need. @throws NotFound */
export function openFiling(c: AtDraft): Promise<Filing> {
  return c.deps.db.reads((r) => openOn(r, c));
}

async function openOn(db: Reader, c: AtDraft): Promise<Filing> {
  const { keys } = c.deps;
  const citizen = c.actor;
  const draft = await getDraft(db, keys, citizen, c.params.draft);
  const [{ version, agencies }, units, files] = await Promise.all([
    inForceFor(db, draft, c.now),
    unitLookup(db),
    listFiles(db, { kind: 'draft', id: draft.id }),
  ]);
  const form = formIn(compileStoredForm(version.formSchema), c.language);
  const agency = agencies.find((a) => a.id === draft.content.agencyId) ?? agencies[0];
  const calendar =
    agency && (countsDays(form) || asksOpenDay(form) || asksResultDay(form))
      ? await getCalendar(db, agency.receivedAtId)
      : undefined;
  const filled = new Set(files.map((f) => f.partId));
  const { faults, formFaults, data, caseId } = checkDraft(draft, version, {
    agencies,
    filled,
    units,
    calendar,
    now: c.now,
  });
  const chosen = agencies.find((a) => a.id === draft.content.agencyId);
  const context: ValidationContext = {
    today: localDate(c.now),
    units,
    calendar,
    office: chosen && {
      communeCode: chosen.communeCode,
      provinceCode: chosen.provinceCode,
      name: chosen.name,
    },
    resultBy:
      calendar && asksResultDay(form) ? resultDay(version, caseId, { calendar, now: c.now }) : undefined,
  };
  const loaded = { citizen, draft, version, units, files, agencies, context };
  const wrongIn = (step: DraftStep) => faults.some((f) => f.step === step);
  const captchaSolved = hasSolvedCaptcha(c, { id: draft.id, accountId: citizen.accountId });
  return {
    ...loaded,
    form,
    answers: computeAnswers(form, draft.content.answers, context),
    infoSheet: formIn(infoSheet(version.content, agencies), c.language),
    feeSheet: formIn(feeSheet(version.content), c.language),
    data,
    // the draft was checked by the Vietnamese form: its faults name the Vietnamese questions
    checked: form.language === 'vi' ? { content: draft.content, formFaults } : undefined,
    caseId,
    parts: partsOf(version.content, caseId, data),
    captchaSolved,
    complete: {
      info: !wrongIn('info'),
      parts: !wrongIn('parts'),
      fee: !wrongIn('fee') && (captchaSolved || !filesTooFast(c, citizen.accountId)),
      review: true,
    },
  };
}

function resultDay(
  { content }: ProcedureVersion,
  caseId: string,
  o: { calendar: WorkCalendar; now: Date },
): ValidationContext['resultBy'] {
  const { resultBy, expected } = foreseeTimes(content, caseId, o);
  return resultBy && { day: localDate(resultBy), expected: isExpected(expected, resultBy) };
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
  f: Pick<Filing, 'version' | 'infoSheet' | 'form' | 'checked' | 'agencies' | 'context'>,
  content: DraftContent,
  sheet: Answers = infoAnswers(content, f.agencies),
): Fault[] {
  const context = { ...f.context, filingCase: caseIn(f, content) };
  return [
    ...faultsIn(f.infoSheet, sheet, context),
    ...(content === f.checked?.content ? f.checked.formFaults : faultsIn(f.form, content.answers, context)),
  ];
}

/** What the person is asked to look at again in step 1. */
export function doubtsOfInfo(
  f: Pick<Filing, 'version' | 'form' | 'infoSheet' | 'context'>,
  content: Pick<DraftContent, 'answers' | 'caseId' | 'onBehalf' | 'owner'>,
): Doubt[] {
  const context = { ...f.context, filingCase: caseIn(f, content) };
  return [
    ...ownerDoubts(f.infoSheet, content),
    ...doubtsIn(f.form, computeAnswers(f.form, content.answers, f.context), context),
  ];
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
  /** The procedure's e-form, and the sheets of the portal beside it, in the language of the page where they have texts in it. */
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
  /** What was missing or wrong in the e-form of the draft when it was opened, and of what content that is true. */
  checked: { content: DraftContent; formFaults: Fault[] } | undefined;
  /** The case, chosen or told by the answers; '' while it is not known. */
  caseId: string;
  /** The parts that this case and these answers need. */
  parts: PartSpec[];
  /** In this browser and for this draft. */
  captchaSolved: boolean;
  complete: Record<DraftStep, boolean>;
}
