import type { Officer } from '#domain/journal';
import { type Status, statuses } from '#domain/ledger';
import type { ListOrder, Narrowing } from '#domain/worklists';
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

/** The orders of every list of dossiers, as they stand in an address. */
export const ORDERS: Record<SearchOrder, ListOrder> = {
  'moi-nhat': 'received-last',
  'cu-nhat': 'received-first',
  'hen-som': 'promised-first',
  'hen-muon': 'promised-last',
};

/** The search over all dossiers of an agency, as a list that is narrowed and ordered. */
export const SEARCH = {
  orders: w.orders,
  usual: { xep: 'moi-nhat', 'so-dong': '25' },
} as const satisfies ListKind<SearchOrder>;

/** What the page of a list was asked for, as typed, so that it stands in the boxes and in every link; what is usual is left out. */
export function typedSearch<O extends string>(form: Form, { orders, usual }: ListKind<O>): TypedSearch<O> {
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
    xep: unless(usual.xep, form.oneOf('xep', orders)),
    'so-dong': unless(
      usual['so-dong'],
      PAGE_SIZES.find((size) => size === form.get('so-dong')),
    ),
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
export function filterOf(typed: TypedSearch): Narrowing {
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

export function orderOf(typed: TypedSearch<SearchOrder>): ListOrder {
  return ORDERS[typed.xep || SEARCH.usual.xep];
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

function unless<V extends string>(usual: V | '', value: V | undefined): V | '' {
  return value === undefined || value === usual ? '' : value;
}

function startOf(date: string, daysAfter = 0): Date | undefined {
  const day = parseVnDate(date);
  return day ? instantOf(addDays(day, daysAfter)) : undefined;
}

function idIn(form: Form, name: string): string {
  const id = form.get(name);
  return isId(id) ? id : '';
}

/** How a list may be ordered, and what is so unless another is asked for. */
export interface ListKind<O extends string> {
  orders: Readonly<Record<O, string>>;
  usual: { xep: O | ''; 'so-dong': PageSize };
}

export type PageSize = (typeof PAGE_SIZES)[number];
export type SearchOrder = keyof typeof w.orders;

export interface TypedSearch<O extends string = string> {
  tim: string;
  'co-quan': string;
  'thu-tuc': string;
  'tinh-trang': Status | '';
  'nguoi-giu': string;
  'nop-tu': string;
  'nop-den': string;
  'hen-tu': string;
  'hen-den': string;
  xep: O | '';
  'so-dong': PageSize | '';
}
