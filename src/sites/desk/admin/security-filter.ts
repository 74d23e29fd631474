import { isIP } from 'node:net';
import {
  ALARM_KINDS,
  networkHash,
  SECURITY_KINDS,
  type SecurityFilter,
  type SecurityKind,
} from '#domain/security';
import type { FieldErrors } from '#platform/errors.ts';
import type { Form } from '#platform/http/form.ts';
import { addDays, instantOf, parseVnDate } from '#platform/time.ts';
import { dateSentence } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import type { C } from '../../../deps.ts';
import { securityWords as w } from '../words/security.ts';

const HASH = /^[0-9a-f]{16}$/;
const FAILED: readonly SecurityKind[] = ['sign-in.failed', 'code.wrong', 'limit.reached'];

export const securityGroups = Object.keys(w.groups) as (keyof typeof w.groups)[]; // the words name every group

const KINDS_OF: Record<(typeof securityGroups)[number], readonly SecurityKind[]> = {
  'canh-bao': ALARM_KINDS,
  'that-bai': FAILED,
  'dang-nhap': ['sign-in'],
  'thay-doi': SECURITY_KINDS.filter(
    (k) => k !== 'sign-in' && ![...ALARM_KINDS, ...FAILED].some((other) => other === k),
  ),
};

/** What the page was asked for, as typed, so that it stands in the boxes and goes with every link. */
export function typedFilter(form: Form): TypedFilter {
  return {
    loai: form.oneOf('loai', w.groups) ?? '',
    mang: form.get('mang').trim().slice(0, 60),
    ai: form.get('ai').trim().slice(0, 40),
    tu: form.get('tu').trim().slice(0, 20),
    den: form.get('den').trim().slice(0, 20),
  };
}

/** The sentence at each box whose text cannot be read. */
export function filterErrors(typed: TypedFilter): FieldErrors {
  const from = parseVnDate(typed.tu);
  const to = parseVnDate(typed.den);
  const { vi } = typedFaultWords;
  return {
    ...(typed.mang && !isIP(typed.mang) && !HASH.test(typed.mang) ? { mang: w.badNetwork } : {}),
    ...(typed.tu && !from ? { tu: dateSentence(vi, w.fromName, typed.tu) } : {}),
    ...(typed.den && !to ? { den: dateSentence(vi, w.toName, typed.den) } : {}),
    ...(from && to && to < from ? { den: w.toBeforeFrom } : {}),
  };
}

/** What is looked for, of a filter without errors. */
export function readFilter(c: C, typed: TypedFilter): SecurityFilter {
  const to = parseVnDate(typed.den);
  const from = parseVnDate(typed.tu);
  return {
    ...(typed.loai ? { kinds: [...KINDS_OF[typed.loai]] } : {}),
    ...(typed.ai ? { whoId: typed.ai } : {}),
    ...(typed.mang ? { network: isIP(typed.mang) ? networkHash(c.deps.keys, typed.mang) : typed.mang } : {}),
    ...(from ? { from: instantOf(from) } : {}),
    ...(to ? { to: instantOf(addDays(to, 1)) } : {}),
  };
}

export interface TypedFilter {
  loai: (typeof securityGroups)[number] | '';
  mang: string;
  ai: string;
  tu: string;
  den: string;
}
