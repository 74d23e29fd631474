import type { DraftContent } from '#domain/drafts';
import {
  type Answers,
  computeAnswers,
  type Fault,
  type Field,
  type Section,
  sectionsByPage,
  visibleFields,
} from '#domain/forms';
import { infoWords } from '../../words/filing-info.ts';
import { type Filing, infoFaults } from '../open-filing.ts';
import { infoAnswers } from './info-sheet.ts';

const FILER_AND_OFFICE = 'nguoi-nop';

/** What step 1 asks on one page: the sheet before the e-form, or sections of the e-form; of a short form everything. */
export interface InfoPage {
  /** As its address says it; '' of the page with everything. */
  id: string;
  asksSheet: boolean;
  sections: readonly Section[];
}

/** A page that is asked for the present answers, and how far it is. */
export interface ListedPage extends InfoPage {
  title: string;
  faults: Fault[];
  state: PageState;
  /** How many of its questions are missing or wrong. */
  count: number;
}

/** 'optional': nothing is filled in, and nothing has to be. */
export type PageState = 'done' | 'missing' | 'wrong' | 'empty' | 'optional';

/** Everything on one page: the page of a short form. */
export function wholePage(f: Pick<Filing, 'form'>): InfoPage {
  return { id: '', asksSheet: true, sections: f.form.sections };
}

/** The pages of step 1, of a short form one. */
export function infoPages(f: Pick<Filing, 'form'>): InfoPage[] {
  const byPage = sectionsByPage(f.form);
  if (byPage.length < 2) return [wholePage(f)];
  return [
    { id: FILER_AND_OFFICE, asksSheet: true, sections: [] },
    ...byPage.map((sections) => ({ id: sections[0]?.id ?? '', asksSheet: false, sections })),
  ];
}

/** The pages that are asked for these answers, in their order, with what is missing or wrong on each. */
export function listPages(f: Asking, content: DraftContent): ListedPage[] {
  const computed = computeAnswers(f.form, content.answers, f.context);
  const visible = visibleFields(f.form, computed);
  const sheet = infoAnswers(content, f.agencies);
  const faults = infoFaults(f, content, sheet);
  const isAsked = (field: Field) => visible.has(field.name);
  return infoPages(f)
    .filter((page) => page.asksSheet || page.sections.some((section) => section.fields.some(isAsked)))
    .map((page) => {
      const own = faultsOn(page, f, faults);
      const count = new Set(own.map((fault) => rootOf(fault.field))).size;
      const answered = page.asksSheet || fieldsOn(page).some((each) => isAsked(each) && has(computed, each));
      return { ...page, title: titleOf(page, isAsked, f), faults: own, count, state: stateOf(own, answered) };
    });
}

/** The fields of the e-form on a page. */
export function fieldsOn(page: InfoPage): Field[] {
  return page.sections.flatMap((section) => section.fields);
}

/** Those of the faults, or of anything else that is said of a field, which belong to a page. */
export function faultsOn<T extends { field: string }>(
  page: InfoPage,
  f: Pick<Filing, 'infoSheet'>,
  faults: readonly T[],
): T[] {
  const names = new Set(
    [...(page.asksSheet ? f.infoSheet.fields : []), ...fieldsOn(page)].map((x) => x.name),
  );
  return faults.filter((fault) => names.has(rootOf(fault.field)));
}

function titleOf(page: InfoPage, isAsked: (field: Field) => boolean, { infoSheet }: Asking): string {
  if (page.asksSheet) return page.sections.length > 0 ? infoWords[infoSheet.language].title : infoSheet.title;
  return page.sections
    .filter((section) => section.fields.some(isAsked))
    .map((section) => section.title)
    .join('; ');
}

function stateOf(faults: readonly Fault[], answered: boolean): PageState {
  if (faults.length === 0) return answered ? 'done' : 'optional';
  if (!answered) return 'empty';
  return faults.every((fault) => fault.code === 'required') ? 'missing' : 'wrong';
}

// what a date answers by itself nobody has filled in
function has(answers: Answers, field: Field): boolean {
  const value = answers[field.name];
  if (value === undefined || field.computed) return false;
  return !Array.isArray(value) || value.some((row) => typeof row !== 'object' || Object.keys(row).length > 0);
}

function rootOf(name: string): string {
  return name.split(/[.[]/)[0] ?? name;
}

type Asking = Pick<Filing, 'form' | 'checked' | 'infoSheet' | 'agencies' | 'version' | 'context'>;
