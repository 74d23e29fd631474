import type { ListFilter, ListOrder } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import { type Status, statuses } from '#domain/ledger';
import type { FieldErrors } from '#platform/errors.ts';
import type { Form } from '#platform/http/form.ts';
import { isId } from '#platform/ids.ts';
import { addDays, instantOf, parseVnDate } from '#platform/time.ts';
import { dateSentence } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import { searchWords as w } from '../../words/search.ts';

const LONGEST = 100;
const LONGEST_DATE = 20;
export const PAGE_SIZES = ['25', '50', '100'] as const;

const ORDERS: Record<keyof typeof w.orders, ListOrder> = {
  'moi-nhat': 'received-last',
  'cu-nhat': 'received-first',
  'hen-som': 'promised-first',
  'hen-muon': 'promised-last',
};

/** What the page was asked for, as typed, so that it stands in the boxes and in every link. */
export function typedSearch(form: Form): TypedSearch {
  const date = (name: keyof typeof w.dateNames) => form.get(name).trim().slice(0, LONGEST_DATE);
  return {
    tim: form.get('tim').trim().slice(0, LONGEST),
    'co-quan': idIn(form, 'co-quan'),
    'thu-tuc': /^[\w.-]{1,40}$/.exec(form.get('thu-tuc'))?.[0] ?? '',
    'tinh-trang': form.oneOf('tinh-trang', statuses) ?? '',
    'nguoi-giu': idIn(form, 'nguoi-giu'),
    'nop-tu': date('nop-tu'),
    'nop-den': date('nop-den'),
    'hen-tu': date('hen-tu'),
    'hen-den': date('hen-den'),
    xep: form.oneOf('xep', w.orders) ?? '',
    'so-dong': PAGE_SIZES.find((size) => size === form.get('so-dong')) ?? '',
  };
}

/** The sentence at each date that cannot be read, or that ends before it begins. */
export function searchErrors(typed: TypedSearch): FieldErrors {
  const errors: FieldErrors = {};
  for (const [from, to] of [['nop-tu', 'nop-den'] as const, ['hen-tu', 'hen-den'] as const]) {
    for (const name of [from, to])
      if (typed[name] && !parseVnDate(typed[name]))
        errors[name] = dateSentence(typedFaultWords.vi, w.dateNames[name], typed[name]);
    const [first, last] = [parseVnDate(typed[from]), parseVnDate(typed[to])];
    if (first && last && last < first) errors[to] = w.toBeforeFrom;
  }
  return errors;
}

/** What is looked for, of a search without errors. */
export function filterOf(typed: TypedSearch): ListFilter {
  return {
    procedureCode: typed['thu-tuc'] || undefined,
    status: typed['tinh-trang'] || undefined,
    holderId: typed['nguoi-giu'] || undefined,
    receivedFrom: startOf(typed['nop-tu']),
    receivedBefore: startOf(typed['nop-den'], 1),
    promisedFrom: startOf(typed['hen-tu']),
    promisedBefore: startOf(typed['hen-den'], 1),
  };
}

export function orderOf(typed: TypedSearch): ListOrder {
  return ORDERS[typed.xep || 'moi-nhat'];
}

/** The agency that is looked in: the one chosen, where the officer has a post there, else their first. */
export function agencyOf(officer: Officer, typed: TypedSearch): string | undefined {
  const ids = officer.posts.map((p) => p.agencyId);
  return ids.find((id) => id === typed['co-quan']) ?? ids[0];
}

/** What of a search stands in its address. */
export function asked(typed: TypedSearch): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value));
}

/** Whether the list is narrowed by more than its words. */
export function isNarrowed(typed: TypedSearch): boolean {
  const { tim: _, 'co-quan': __, xep: ___, 'so-dong': ____, ...narrowing } = typed;
  return Object.values(narrowing).some(Boolean);
}

function startOf(date: string, daysAfter = 0): Date | undefined {
  const day = parseVnDate(date);
  return day ? instantOf(addDays(day, daysAfter)) : undefined;
}

function idIn(form: Form, name: string): string {
  const id = form.get(name);
  return isId(id) ? id : '';
}

export interface TypedSearch {
  tim: string;
  'co-quan': string;
  'thu-tuc': string;
  'tinh-trang': Status | '';
  'nguoi-giu': string;
  'nop-tu': string;
  'nop-den': string;
  'hen-tu': string;
  'hen-den': string;
  xep: keyof typeof w.orders | '';
  'so-dong': (typeof PAGE_SIZES)[number] | '';
}
